/** Every rule of the product, in catalogue order. Ids of retired rules stay in their family's list as comments and are never used again. */
import { adrRules } from './adr/index.ts';
import { antiRules } from './anti/index.ts';
import { apiRules } from './api/index.ts';
import { cacheRules } from './cache/index.ts';
import { checkRules } from './check/index.ts';
import { commRules } from './comm/index.ts';
import { compRules } from './comp/index.ts';
import { dataRules } from './data/index.ts';
import { diaRules } from './dia/index.ts';
import { docRules } from './doc/index.ts';
import { logRules } from './log/index.ts';
import { numRules } from './num/index.ts';
import { opsRules } from './ops/index.ts';
import { phaseRules } from './phase/index.ts';
import { planRules } from './plan/index.ts';
import { relRules } from './rel/index.ts';
import { reqRules } from './req/index.ts';
import { riskRules } from './risk/index.ts';
import { secRules } from './sec/index.ts';
import { tableRules } from './table/index.ts';
import type { AnyRule } from './rule.ts';

export const rules: readonly AnyRule[] = [
  ...adrRules,
  ...logRules,
  ...docRules,
  ...reqRules,
  ...numRules,
  ...checkRules,
  ...compRules,
  ...apiRules,
  ...dataRules,
  ...relRules,
  ...secRules,
  ...opsRules,
  ...diaRules,
  ...riskRules,
  ...phaseRules,
  ...commRules,
  ...planRules,
  ...cacheRules,
  ...tableRules,
  ...antiRules,
];

/** The rule with this id; undefined for none. */
export function ruleById(id: string): AnyRule | undefined {
  return rules.find((rule) => rule.meta.id === id);
}
