/** The production checklist with the status that answers justify, and an honest one where there is none. */
import { productionChecklist } from '../../knowledge/checklists/production.ts';
import type { ChecklistItem } from '../../knowledge/adviceSchema.ts';
import type { ChecklistStatusId } from '../../knowledge/vocabulary/levels.ts';
import { labelledIn } from './labelled.ts';
import { unstopped } from './phrases.ts';
import { commonMeans, policiesOf } from './policies.ts';
import type { Told } from './told.ts';

/** Where an item's answer is found, and the words that show it. */
const EVIDENCE: Readonly<Record<string, { readonly questions: readonly string[]; readonly words: RegExp }>> = {
  'check/api/versioning': { questions: ['question/integrations'], words: /\bversion\w*|\/v\d/i },
  'check/api/pagination': { questions: ['question/functions', 'question/integrations'], words: /\bpag(?:inat\w+|es? of)|cursor/i },
  'check/api/idempotency': {
    questions: [
      'question/dependency-errors',
      'question/blast-radius',
      'question/integrations',
      'question/database-down',
      'question/journeys',
      'question/consistency',
    ],
    words: /\bidempoten\w+/i,
  },
  'check/api/rate-limiting': {
    questions: ['question/integrations', 'question/dependency-errors'],
    words: /\brate[- ]limit\w*|throttl\w+/i,
  },
  'check/api/authentication': {
    questions: ['question/access'],
    words: /\b(?:oidc|oauth|jwt|tokens?|sessions?|saml|sso|log-?in|api keys?|passkeys?)\b/i,
  },
  'check/data/primary-store': {
    questions: ['question/data-stores', 'question/journeys'],
    words: /\b(?:postgres\w*|mysql|mariadb|mongo\w*|dynamodb|sqlite|oracle|sql server|aurora|cloud sql|spanner)\b/i,
  },
  'check/data/read-write-separation': {
    questions: ['question/database-down', 'question/ten-times'],
    words: /\bread replicas?\b|\breads?\b[^.;]* (?:from|by|on) (?:an? |the )?replicas?\b/i,
  },
  'check/data/caching': { questions: ['question/caching', 'question/database-down'], words: /\bcach\w+|redis|cdn\b/i },
  'check/data/retention': {
    questions: ['question/sensitivity', 'question/data-stores', 'question/restrictions'],
    words: /\b(?:retention|kept for|retained|deleted after)\b/i,
  },
  'check/data/backup': {
    questions: ['question/rpo', 'question/rto', 'question/proof'],
    words: /\b(?:backups?|snapshots?|wal|archiv\w+)\b/i,
  },
  'check/data/schema-evolution': {
    questions: ['question/release', 'question/migration'],
    words: /\bmigrations? (?:expand|are|is)|expand\b/i,
  },
  'check/reliability/circuit-breakers': { questions: ['question/dependency-errors'], words: /\bcircuit[- ]breakers?\b/i },
  'check/reliability/retries': { questions: ['question/dependency-errors'], words: /\bretr(?:y|ies|ied)\b/i },
  'check/reliability/timeouts': { questions: ['question/dependency-errors'], words: /\btime-?outs?\b/i },
  'check/reliability/degradation': {
    questions: ['question/dependency-errors', 'question/database-down', 'question/blast-radius'],
    words: /\b(?:degrad\w+|stale|old|queued?|stays? empty|fallback)\b/i,
  },
  'check/reliability/health-checks': {
    questions: ['question/operation', 'question/deployment'],
    words: /\b(?:health checks?|readiness|liveness|probes?)\b/i,
  },
  'check/reliability/load-shedding': {
    questions: ['question/ten-times', 'question/blast-radius'],
    words: /\b(?:load shedding|shed\w*|503)\b/i,
  },
  'check/security/authentication-flow': { questions: ['question/access'], words: /\b(?:refresh\w*|revo\w+|cookies?|session lifetime)\b/i },
  'check/security/authorization': {
    questions: ['question/access', 'question/roles'],
    words: /\b(?:roles?|rbac|abac|permission\w*|ownership|policy|sees?|can)\b/i,
  },
  'check/security/secrets': {
    questions: ['question/access', 'question/deployment'],
    words: /\b(?:secret manager|secrets manager|vault|key vault)\b/i,
  },
  'check/security/network': {
    questions: ['question/restrictions', 'question/deployment'],
    words: /\b(?:private (?:network|subnet)|vpc)\b/i,
  },
  'check/security/encryption': {
    questions: ['question/sensitivity', 'question/restrictions', 'question/access'],
    words: /\b(?:encrypt\w+|tls)\b/i,
  },
  'check/security/audit': {
    questions: ['question/sensitivity', 'question/roles', 'question/access'],
    words: /\baudit(?:ed| logs?| logging| trail)\b/i,
  },
  'check/operations/deployment': { questions: ['question/release'], words: /\b(?:canary|blue-green|rolling)\b/i },
  'check/operations/rollback': { questions: ['question/release'], words: /\b(?:roll(?:ed)?[- ]?back|former version|switching)\b/i },
  'check/operations/feature-flags': { questions: ['question/release', 'question/migration'], words: /\bfeature flags?\b/i },
  'check/operations/monitoring': { questions: ['question/operation'], words: /\b(?:metrics?|error rate|alerts?|p9\d|traces?|logs?)\b/i },
  'check/operations/runbooks': { questions: ['question/operation'], words: /\brunbooks?\b/i },
  'check/operations/on-call': { questions: ['question/operation', 'question/team'], words: /\b(?:on[- ]call|paged?|pages)\b/i },
};
/** In front of the words or right behind them: `does not have backups`, `backups are never taken`. */
const DENIED_BEFORE = /\b(?:no|not|none|never|without)(?: [\w-]+){0,2} $/i;
const DENIED_BEHIND = /^ (?:is|are|was|were) (?:not|never)\b/i;

export interface CheckedItem {
  readonly item: ChecklistItem;
  readonly status: ChecklistStatusId;
  readonly reason: string;
}

/** Every item with its status: `done` where an answer designs it. Where none does it is due for V1 until its owner says otherwise. */
export function checkedItems(told: Told): readonly CheckedItem[] {
  return productionChecklist
    .flatMap((group) => group.items)
    .map((item) => {
      const evidence = EVIDENCE[item.id];
      const said = evidence === undefined ? undefined : evidenceIn(told, evidence.questions, evidence.words);
      return said === undefined
        ? { item, status: 'planned-v1', reason: 'no answer covers it yet' }
        : { item, status: 'done', reason: said };
    });
}

/** The very words: of what is said of each dependency the parts that show it, of anything else the first sentence that does. */
function evidenceIn(told: Told, questions: readonly string[], words: RegExp): string | undefined {
  const shows = (text: string): boolean => {
    const found = words.exec(text);
    return (
      found !== null && !DENIED_BEFORE.test(text.slice(0, found.index)) && !DENIED_BEHIND.test(text.slice(found.index + found[0].length))
    );
  };
  for (const question of questions) {
    if (question === 'question/dependency-errors') {
      const common = commonMeans(told).filter(shows);
      const own = policiesOf(told).flatMap(({ name, means, outcome }) =>
        [...means, ...(outcome === undefined ? [] : [`then ${outcome}`])].filter(shows).map((text) => `${name}: ${text}`),
      );
      if (own.length + common.length > 0) return [...own, ...common].join('; ');
      continue;
    }
    const parts = labelledIn(told, question).flatMap(({ text }) => text.split(/(?<=[.!?]) (?=\p{Lu})/u));
    const said = parts.find(shows);
    if (said !== undefined) return unstopped(said);
  }
  return undefined;
}

/** The checklist by group. */
export function checklistText(checked: readonly CheckedItem[], level: number): readonly string[] {
  const byItem = new Map(checked.map((each) => [each.item, each]));
  return productionChecklist
    .flatMap((group) => [
      `${'#'.repeat(level)} ${group.title}`,
      '',
      ...group.items.flatMap((item) => {
        const each = byItem.get(item);
        return each === undefined ? [] : [`- ${item.title}: ${each.status} — ${each.reason}`];
      }),
      '',
    ])
    .slice(0, -1);
}
