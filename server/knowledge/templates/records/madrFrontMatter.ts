/** The front matter of MADR from version 3 on: all of it optional. Data only. */
import type { FieldSpec } from '../../schema.ts';
import { madrStatusChoices } from './madrParts.ts';

/** @param deciders - the key the version uses for the people who decide. */
export function madrFrontMatter(deciders: 'deciders' | 'decision-makers'): FieldSpec[] {
  return [
    { key: 'status', label: 'status', form: 'front-matter', required: false, choices: madrStatusChoices, guidance: 'Where the decision stands today.', placeholder: 'proposed' },
    { key: 'date', label: 'date', form: 'front-matter', required: false, guidance: 'The day the decision was last changed.', placeholder: '[YYYY-MM-DD]' },
    { key: 'deciders', label: deciders, form: 'front-matter', required: false, guidance: 'Everyone who takes part in the decision.', placeholder: '[who decides]' },
    { key: 'consulted', label: 'consulted', form: 'front-matter', required: false, guidance: 'Experts whose opinion is asked for: talk goes both ways.', placeholder: '[who is asked]' },
    { key: 'informed', label: 'informed', form: 'front-matter', required: false, guidance: 'People kept up to date: talk goes one way.', placeholder: '[who is told]' },
  ];
}
