/** Words that show which part of a question a sentence answers, for parts that hold words and not figures. Data only. */
import { regex } from '../base/patterns.ts';
import { externalServices } from '../knowledge/externalParts.ts';

/** Questions that “none” answers: they ask what there is. */
export const nothingIsAnAnswer: ReadonlySet<string> = new Set([
  'question/integrations',
  'question/restrictions',
  'question/data-stores',
  'question/migration',
  'question/caching',
  'question/open',
]);

/** Words that stand for the figure of a slot: those themselves, or the `whole` sentence they stand in. */
export const wordsForFigures: Readonly<Record<string, { readonly pattern: RegExp; readonly whole?: boolean }>> = {
  growth: { pattern: /\b(?:doubl\w*|tripl\w*|twice|tenfold|times|no growth|stable|flat|grow\w*)\b/i, whole: true },
  size: {
    pattern: regex('i')`
    \b(?:(?:just|only) (?:me|myself)|(?:one|an?|a single) (?:dev(?:eloper)?|engineer|programmer)\b|me alone|solo|one[- ]person|on my own|
    by myself|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) of us|
    \d+ (?:back-?end|front-?end|full-?stack|mobile|senior|junior)\b(?:, \d+ (?:back-?end|front-?end|full-?stack|mobile|senior|junior)\b)*)
  `,
  },
  monthly: {
    pattern: regex('i')`
    (?<![\d.,])\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?[km]?(?: ?(?:eur|usd|gbp|chf|bucks))? ?(?:/|a |per |each ) ?(?:mo|month)\b|
    (?<![\d.,])\d[\d.,]* ?k? (?:eur|usd|gbp|chf|bucks)\b
  `,
  },
  ceiling: { pattern: /\b(?:stop\w*|cap|ceiling|never more than) (?:at |of |is )?\d[\d.,]*k?\b/i },
  revenue: { pattern: /(?<![\d.,])\d[\d.,]* ?(?:m|million|k) (?:a|per) year\b/i },
  retries: { pattern: /\bretr(?:y|ies) (?:once|twice|\d+ ?(?:x|times)?)|\b(?:one|two|three|\d+) (?:re)?tries\b/i },
  rollback: { pattern: /\b(?:instant\w*|immediate\w*|in seconds)\b/i },
  deadline: {
    pattern: regex('i')`
    \b(?:by|before|until|in) (?:early |mid |late |the end of )?(?:january|february|march|april|may|june|july|august|september|october|
    november|december|q[1-4]|spring|summer|autumn|fall|christmas|next year|year(?:'s)? end)\b
  `,
  },
};

/** By question and slot; what no word shows counts for the first such slot of the question. */
export const slotWords: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'question/problem': {
    users: regex('i')`
      \b(?:users?|customers?|clients?|members?|guests?|patients?|employees|staff|teams?|people|businesses|companies|merchants?|students?|
      tenants?|shops?|analysts?|visitors?|subscribers?|readers?|drivers?|dispatchers?|vets?|nurses?|doctors?|teachers?|residents?|players?|
      agents?|operators?|of them|for (?:about|around|some|roughly) )
    `,
    trigger: /\b(?:trigger\w*|starts? it|schedul\w+|nightly|cron|every (?:night|day|hour|morning|week)|on demand|event)\b/i,
    success: regex('i')`
      <\s?\d|\b(?:success\w*|work(?:s|ed) (?:if|when|once)|(?:good|done|worth it|a success|happy|well) (?:if|when|once)|measured? by|
      fewer than|less than|at least|under|goal is|kpi)\b
    `,
  },
  'question/traffic': {
    shape:
      /\b(?:spik\w+|steady|daily rhythm|bursts?|peaks? (?:at|on|in) (?![\d~])|seasonal|office hours|weekend\w*|evening\w*|morning\w*)\b/i,
  },
  'question/latency': { 'real-time': /\b(?:real[- ]time|push\w*|websockets?|sse|live|seconds? old)\b/i },
  'question/sensitivity': {
    fields: /\b(?:names?|e-?mails?|address\w*|phone|numbers?|birth\w*|accounts?|ibans?|records?|fields?)\b/i,
    regimes: regex('i')`
      \b(?:gdpr|dsgvo|pci(?:[- ]dss)?|hipaa|soc ?2|ccpa|iso ?27001|sox|ferpa|no (?:regimes?|laws?|compliance|regulations?)|nothing applies|
      not regulated|unregulated|none)\b
    `,
    residency: /\b(?:resid\w+|stays? in|stored in|kept in|(?:eu|us|uk|germany)[- ]only|only in|within the)\b/i,
  },
  'question/team': {
    skills: regex('i')`
    \b(?:know\w*|at home|experience\w*|skill\w*|fluent|typescript|javascript|python|java|kotlin|go|golang|rust|ruby|rails|php|laravel|c#|
    \.net|node(?:\.js)?|react|django|postgresql|postgres|kubernetes)\b
  `,
  },
  'question/integrations': {
    callers: /\b(?:call(?:ed|s us|ers?)|used by|upstream|calls it)\b.*|\b(?:front ?end|browser|app) (?:calls|talks)\b/i,
    called: new RegExp(
      String.raw`\b(?:${externalServices.map((name) => name.replaceAll('.', String.raw`\.`)).join('|')})\b|\b(?:calls|call out|depends on|downstream|uses|talks to|sends|reads from|writes to|integrates? with|we call|it calls)\b`,
      'i',
    ),
    shared: /\bshar\w+\b/i,
    limits: /\b(?:limit\w*|quota|sla)\b/i,
  },
  'question/restrictions': {
    place: regex('i')`
      \b(?:regions?|eu|us|uk|europe|germany|switzerland|france|spain|italy|canada|japan|india|australia|stays? in|on[- ]prem\w*|
      data cent\w+|anywhere|cloud|country|aws|azure|gcp)\b
    `,
    rules:
      /\b(?:gdpr|finma|bafin|nis2|dora|pci(?:[- ]dss)?|hipaa|soc ?2|contract\w*|audit\w*|approved|policy|law|legal|rules?|compliance|nothing|none)\b/i,
  },
  'question/data-stores': {
    existing: regex('i')`
      \b(?:exist\w*|lives? in|already|database\w*|db|postgres\w*|pg|mysql|mariadb|sqlite|oracle|mongo\w*|redis|dynamo\w*|sql server|mssql|
      firestore|cassandra|elastic\w*|warehouse|bucket|s3|greenfield|none|nothing)\b
    `,
    migration:
      /\b(?:mov\w+|migrat\w+|import\w*|copied|transfer\w*|cut-?over|nothing to|stays?|greenfield|from scratch|nothing exists|starts? empty)\b/i,
  },
  'question/deployment': {
    pipeline: regex('i')`
      \b(?:ci|ci/cd|pipelines?|github actions|gitlab|jenkins|circleci|azure devops|argo\w*|flux|builds?|ansible|terraform|by hand|manual\w*|
      scripts?|git push)\b
    `,
    artifacts: /\b(?:registry|artifact\w*|artefact\w*|images?|ecr|gcr|nexus)\b/i,
  },
  'question/database-down': {
    failover: /\b(?:fail\w* over|failover|standby|takes over|promot\w+)\b/i,
    experience: /\b(?:users?|customers?|guests?|members?|agents?|see|sees|shown?|message|banner|page|told)\b/i,
  },
  'question/dependency-errors': {
    answers: /\b(?:retr\w+|degrad\w+|fail\w*|queued?|fallback|circuit|stays? empty|breaker|skip\w*)\b/i,
    timeouts: /\b(?:time-?outs?|times out|gives? up)\b|\d ?(?:ms|s|seconds?) (?:each|per (?:hop|call))\b/i,
  },
  'question/rpo': { means: /\b(?:wal|archiv\w+|replicat\w+|backups?|snapshots?|dumps?)\b/i },
  'question/rto': { means: /\b(?:failover|fails? over|standby|restor\w+|automatic\w*|replicas?|manual\w*|rebuilt)\b/i },
  'question/blast-radius': {
    isolation: /\b(?:isolat\w+|separat\w+|bulkhead|own (?:process|database|queue|account)|neither|apart|share no)\b/i,
    worst: /\bworst\b/i,
  },
  'question/goals': {
    'non-goals': /^not:? |\b(?:non-?goals?|not goals?|out of scope|will not|won't|no goal|not (?:part|planned|included))\b/i,
  },
  'question/functions': { priorities: /\b(?:must|should|could|won't|nice to have|first|priority)\b/i },
  'question/roles': { abilities: /\b(?:can|may|sees?|edits?|everything|manages?|approves?|views?|[a-z]+: )/i },
  'question/business': { regions: /\b(?:us|eu|uk|europe|asia|america|germany|france|world\w*|regions?|countr\w+|cit(?:y|ies))\b/i },
  'question/consistency': { eventual: /\b(?:may be|may lag|eventual\w*|stale|old|lag\w*|behind|later)\b/i },
  'question/current-state': { change: /\b(?:chang\w*|mov\w+|replac\w+|stays?|retir\w+|must not|remains?)\b/i },
  'question/migration': { back: /\b(?:back|revers\w+|undo|rollback|turn back)\b/i },
  'question/journeys': { async: /\b(?:later|async\w*|queue\w*|afterwards|background|events?)\b/i },
  'question/ten-times': { step: /\b(?:first a|then|would|next|bigger|partition\w*|shard\w*|add\w*|move)\b/i },
  'question/access': {
    authorization: /\b(?:roles?|groups?|authoriz\w+|authoris\w+|permission\w*|rbac|abac|owner\w*|policy|scopes?|may)\b/i,
  },
  'question/operation': {
    'on-call': /\b(?:on[- ]call|me|us|all of us|pag(?:e|es|ed|er)|called|answers?|rota\w*)\b/i,
    tools: /\b(?:grafana|prometheus|datadog|opentelemetry|cloudwatch|sentry|loki|elk|new relic|honeycomb|tools?)\b/i,
  },
  'question/caching': { invalidation: /\b(?:invalidat\w+|dropped|deleted|on write|purged?|expire\w*|until|under a hash)\b/i },
  'question/proof': {
    metrics: /\b(?:under|below|less than|fewer|within|over|above|more than|p9\d|metric|measured?|kpi|conversion|satisf\w+)\b|\d ?%/i,
  },
  'question/risks': { owners: /\b(?:owner|owns|looks after)\b|\([A-Z]\w+\)|: [A-Z][a-z]+\.?$|^[A-Z]\w+(?: [A-Z]\w+)?\.?$/ },
  'question/decision-context': { limits: /\b(?:cannot|can't|must not|may not|fixed|has to stay|limit\w*|no new|budget)\b/i },
  'question/decision-options': {
    pros: /:\s*\S|\bpros?\b|\bfor it\b/i,
    cons: regex('i')`
      \b(?:no|not|only|but|less|fewer|lacks?|slow\w*|dear\w*|expensive|hard\w*|complex\w*|unknown|nobody|limited|risk\w*|cons?|against|lost|
      weak\w*|more)\b
    `,
  },
  'question/decision-outcome': {
    because: /\b(?:because|since|only|runs?|knows?|meets?|reason|cheapest|simplest|fits?)\b|:\s*\S/i,
    flip: /\b(?:if|would|again|times the|once|should)\b/i,
  },
  'question/decision-consequences': {
    risks: /\b(?:risk\w*|can go wrong|may|might|could|stampede|stale|old|lost|lose|fails?|new:)/i,
    burden: /\b(?:operat\w+|watch\w*|monitor\w*|maintain\w*|run|on[- ]call|upgrad\w+|back up|patch\w*)\b/i,
    unsolved: /\b(?:stays?|remains?|not addressed|unsolved|does not solve|still|left open)\b/i,
  },
  'question/decision-reversal': { way: /\b(?:way|interface|export|replace\w*|week|month|day|migrat\w+|back|undo\w*|dump)\b/i },
  'question/open': { owners: /\b(?:by|asks?|answers?|legal|owner|finance|product)\b/i },
};
