/** The SYSARCH system design document: sixteen numbered sections. Data only. */
import type { DocumentTemplate } from '../../schema.ts';
import { documentStatusLabels } from '../../vocabulary/statuses.ts';
import { sysarchDesign } from './sysarchDesign.ts';
import { sysarchOperation } from './sysarchOperation.ts';
import { sysarchRequirements } from './sysarchRequirements.ts';

export const sysarchDocument: DocumentTemplate = {
  id: 'sysarch',
  name: 'System design document',
  source: 'SYSARCH/document',
  summary: 'For a design that others review and build from: sixteen sections from summary to appendices, with tables for requirements, metrics and risks.',
  title: 'System Design Document: {title}',
  fields: [
    { key: 'author', label: 'Author', form: 'label', required: true, guidance: 'Who wrote it and answers questions about it.', placeholder: '[author]' },
    { key: 'date', label: 'Date', form: 'label', required: true, guidance: 'The day of this version, as year-month-day.', placeholder: '[YYYY-MM-DD]' },
    { key: 'status', label: 'Status', form: 'label', required: true, choices: documentStatusLabels, guidance: 'Draft while it is written, Review while others read it, Approved once it may be built.', placeholder: 'Draft' },
    { key: 'reviewers', label: 'Reviewers', form: 'label', required: true, guidance: 'Who has to read it before it is approved.', placeholder: '[reviewers]' },
  ],
  sections: [...sysarchRequirements, ...sysarchDesign, ...sysarchOperation],
  diagrams: ['system-context', 'component-overview', 'data-flow'],
  // Its own decisions are four labels inside the document; one that moves out becomes the record closest to them.
  records: 'han',
};
