/** What a list calls the parts of an answer, and the words that show which part a sentence is. Data only. */

export interface Labels {
  /** What a sentence is that has none of the words. */
  readonly first: string;
  /** `opens` where the words count in the first sentence, too, which else is what was asked first. */
  readonly others: readonly (readonly [label: string, words: RegExp, opens?: 'opens'])[];
}

/** By question; the first label whose words a sentence has is its own. */
export const labels: Readonly<Record<string, Labels>> = {
  'question/access': {
    first: 'Authentication',
    others: [['Authorization', /\b(?:roles?|authori[sz]\w+|permission\w*|rbac|abac|ownership|policy|scopes?|may)\b/i]],
  },
  'question/blast-radius': {
    first: 'What fails with it',
    others: [
      ['Worst case', /\bworst\b/i],
      ['Caught by', /\bcatch(?:es)?\b/i],
      ['Kept apart', /\b(?:isolat\w+|separat\w+|bulkhead|nothing else|own (?:process|database|queue|account)|share)\b/i],
    ],
  },
  'question/budget': { first: 'Budget', others: [] },
  'question/consistency': { first: 'Right at once', others: [['May lag', /\b(?:may be|may lag|eventual\w*|stale|old|lag\w*|behind)\b/i]] },
  'question/current-state': {
    first: 'Today',
    others: [['What changes', /\b(?:chang\w*|mov\w+|replac\w+|stays?|retir\w+|must not|remains?)\b/i]],
  },
  'question/data-stores': {
    first: 'Stores',
    others: [
      ['Entities', /\bentit(?:y|ies)\b/i],
      ['Relations', /^(?:an?|each|every) [\p{L} -]{1,60} (?:belongs to|has|makes|holds|contains|owns|refers to|consists of) /iu],
      ['Data to move', /\b(?:moved?|migrat\w+|import\w*|copied|transfer\w*|nothing to)\b/i],
    ],
  },
  'question/deployment': {
    first: 'Platform',
    others: [
      ['Secrets', /\bsecrets?\b/i],
      ['Artefacts', /\b(?:registry|artifact\w*|artefact\w*|images?|ecr|gcr|nexus)\b/i],
      ['Pipeline', /\b(?:ci|ci\/cd|pipelines?|github actions|gitlab|jenkins|circleci|azure devops|argo\w*|flux|builds?)\b/i],
    ],
  },
  'question/migration': { first: 'Way', others: [] },
  'question/operation': {
    first: 'Signals',
    others: [
      ['Tools', /\b(?:grafana|prometheus|datadog|opentelemetry|cloudwatch|sentry|loki|elk|new relic|honeycomb)\b/i],
      ['Runbooks', /^(?!.*\bpages\b).*\brunbooks?\b/i],
    ],
  },
  'question/release': {
    first: 'Rollout',
    others: [
      ['Rollback', /\b(?:roll(?:ed)?[- ]?back|former version|switching|taken back)\b/i],
      ['Schema changes', /\bmigrations?\b|\bschemas?\b/i],
    ],
  },
  'question/rpo': { first: 'Protection against loss', others: [] },
  'question/rto': {
    first: 'Recovery',
    others: [['How often', /^(?:at most |no more than )?(?:once|twice|\w+ times) (?:a|per|each) (?:year|quarter|month|week)/i, 'opens']],
  },
  'question/sensitivity': {
    first: 'Sensitive data',
    others: [
      ['Protection', /\b(?:encrypt\w+|tls|audit\w*|masked|tokeni[sz]ed|access is|stay with|never reach|no card)\b/i],
      ['Retention', /\b(?:retention|kept for|retained|deleted after)\b/i],
    ],
  },
  'question/team': { first: 'Team', others: [['Operation', /\b(?:runs? it|operates?|on call|themselves)\b/i]] },
  'question/ten-times': { first: 'Gives out first', others: [['Next step', /^(?:then|first|next)\b|\bshed\b|\b503\b/i]] },
};
