/** Which entry carries what the sources of this knowledge hold. Data only, for the index and the tests. */
import { hanCoverage } from './han.ts';
import { heaptraceCoverage } from './heaptrace.ts';
import { plannerCoverage } from './planner.ts';
import { prodarchCoverage } from './prodarch.ts';
import { sysarchCoverage } from './sysarch.ts';

export const seedCoverage: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PLANNER: plannerCoverage,
  PRODARCH: prodarchCoverage,
  SYSARCH: sysarchCoverage,
  HAN: hanCoverage,
  HEAPTRACE: heaptraceCoverage,
};
