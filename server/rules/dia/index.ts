/** The rules on diagrams, in catalogue order. */
import { syntax } from './syntax.ts';
import type { AnyRule } from '../rule.ts';

export const diaRules: readonly AnyRule[] = [
  syntax,
];
