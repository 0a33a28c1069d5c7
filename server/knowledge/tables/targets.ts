/** Example targets by category, network zones, and settings for performance. Data only. */
import type { DecisionTable } from '../adviceSchema.ts';

export const qualityTargets: DecisionTable = {
  id: 'target/quality', title: 'Targets by category', source: 'SYSARCH/document/3.2',
  columns: ['Category', 'Requirement', 'Target'],
  rows: [
    { id: 'target/performance', cells: ['Performance', 'API latency', '< 200ms p95'] },
    { id: 'target/scalability', cells: ['Scalability', 'Concurrent users', '100k users'] },
    { id: 'target/availability', cells: ['Availability', 'Uptime', '99.9%'] },
    { id: 'target/security', cells: ['Security', 'Data encryption', 'At rest and in transit'] },
    { id: 'target/search', cells: ['Performance', 'Search response', '< 200ms p95'] },
    { id: 'target/users', cells: ['Scalability', 'Concurrent users of a shop', '10,000'] },
    { id: 'target/compliance', cells: ['Security', 'Payments', 'PCI DSS'] },
    { id: 'target/maintainability', cells: ['Maintainability', 'People needed to maintain it', '5 developers'] },
  ],
};

export const networkZones: DecisionTable = {
  id: 'zone/table', title: 'Network zones', source: 'SYSARCH/document/8.1',
  columns: ['Zone', 'Holds', 'Reached from'],
  rows: [
    { id: 'zone/public', cells: ['Public subnet', 'load balancers', 'the internet'] },
    { id: 'zone/private', cells: ['Private subnet', 'application servers', 'the public subnet'] },
    { id: 'zone/data', cells: ['Data subnet', 'databases', 'the private subnet'] },
  ],
};

export const deploymentSettings: DecisionTable = {
  id: 'deployment/settings', title: 'Deployment', source: 'SYSARCH/document/8.2',
  columns: ['Concern', 'Usual setting'],
  rows: [
    { id: 'deployment/environments', cells: ['Environments', 'development, staging, production'] },
    { id: 'deployment/pipeline', cells: ['CI/CD', 'GitHub Actions: build, test, deploy'] },
    { id: 'deployment/rollout', cells: ['Rollout', 'blue-green'] },
    { id: 'deployment/rollback', cells: ['Rollback', 'automatic when health checks fail'] },
  ],
};

export const performanceSettings: DecisionTable = {
  id: 'performance/settings', title: 'Performance', source: 'SYSARCH/document/11',
  columns: ['Concern', 'Usual setting'],
  rows: [
    { id: 'performance/indexing', cells: ['Indexing', 'foreign keys, and what is queried often'] },
    { id: 'performance/pooling', cells: ['Connection pooling', '100 connections per service at most'] },
    { id: 'performance/replicas', cells: ['Read replicas', '2, where reads dominate'] },
    { id: 'performance/queries', cells: ['Queries', 'the slow log, and EXPLAIN on what it shows'] },
    { id: 'performance/compression', cells: ['Compression', 'gzip on API responses'] },
    { id: 'performance/http2', cells: ['HTTP/2', 'several requests over one connection'] },
    { id: 'performance/keep-alive', cells: ['Connection reuse', 'keep-alive'] },
    { id: 'performance/regions', cells: ['Distance', 'several regions for users all over the world'] },
  ],
};
