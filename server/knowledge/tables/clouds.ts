/** Cloud providers side by side. Data only. */
import type { Choice, DecisionTable } from '../adviceSchema.ts';

export const cloudTable: DecisionTable = {
  id: 'cloud/factors', title: 'Cloud provider by factor', source: 'PRODARCH/cloud',
  columns: ['Factor', 'AWS', 'Azure', 'GCP'],
  rows: [
    { id: 'cloud/factors/best-for', cells: ['Best for', 'Start-ups, breadth of services', 'Enterprises, Microsoft shops', 'Data and machine learning, Kubernetes'] },
    { id: 'cloud/factors/kubernetes', cells: ['Kubernetes', 'EKS', 'AKS', 'GKE (the strongest)'] },
    { id: 'cloud/factors/serverless', cells: ['Serverless', 'Lambda (mature)', 'Functions', 'Cloud Run, Cloud Functions'] },
    { id: 'cloud/factors/machine-learning', cells: ['ML and AI', 'SageMaker', 'Azure ML', 'Vertex AI (the strongest)'] },
    { id: 'cloud/factors/pricing', cells: ['Pricing', 'Complex', 'Enterprise agreements', 'By the second'] },
    { id: 'cloud/factors/hybrid', cells: ['Hybrid', 'Outposts', 'Azure Arc (the strongest)', 'Anthos'] },
  ],
};

export const cloudChoices: readonly Choice[] = [
  { id: 'cloud/aws', name: 'AWS', source: 'PRODARCH/cloud/aws', useWhen: ['the widest catalogue is needed', 'serverless has to be mature', 'the start-up ecosystem counts'], avoidWhen: ['nobody will watch a complex bill'] },
  { id: 'cloud/azure', name: 'Azure', source: 'PRODARCH/cloud/azure', useWhen: ['the company runs on Active Directory and Office 365', 'enterprise governance is asked for', 'systems on premises have to be joined'], avoidWhen: ['nothing of Microsoft\'s is in the house'] },
  { id: 'cloud/gcp', name: 'GCP', source: 'PRODARCH/cloud/gcp', useWhen: ['everything runs on Kubernetes', 'data analysis or machine learning is the core', 'pricing has to stay simple'], avoidWhen: ['a service is needed that only the wider catalogues have'] },
];
