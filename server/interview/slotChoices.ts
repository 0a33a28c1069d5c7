/** Which of a closed set of choices an answer names, in the words people use for it. Data and one reader. */
import { regex } from '../base/patterns.ts';

/** Words other than the label that mean a choice. */
const CHOICES: Readonly<Record<string, RegExp>> = {
  'the same team': regex('i')`
    \b(?:themselves|ourselves|same team|we (?:all )?run it|they run it|(?:devs|developers|engineers|founders) run it|own operation|
    we operate|just me|also me|all of us|on call in turn|founders?)\b
  `,
  'an operations or SRE team': /\b(?:sre|ops|operations|platform) team\b/i,
  'a provider': /\b(?:a provider|outsourc\w+|managed by|an agency)\b/i,
  'managed preferred': /\bmanaged\b/i,
  'self-hosted only': /\bself-?host\w*\b/i,
  contractual: /\b(?:contract(?!or)\w*|sla|penalt\w+)\b/i,
  'internal objective': /\b(?:internal|objective|slo)\b/i,
  'best effort': /\bbest[- ]effort\b/i,
  'public or internal': /\b(?:public|internal)\b/i,
  'personal (names, addresses)': /\b(?:personal|pii|names?|e-?mails?|addresses)\b/i,
  'financial (cards, accounts)': /\b(?:cards?|payments?|financial|salar(?:y|ies)|payroll|bank|iban|transactions?)\b/i,
  health: /\b(?:health|phi|patients?|medical)\b/i,
  'stale data from a cache': /\b(?:cache\w*|stale|redis|old)\b/i,
  'a read replica': regex('i')`
    \bread[- ]replicas?\b|\bfrom (?:a |the )?replicas?\b|\breplicas? (?:answers?|serves?)\b|
    \breads? (?:go|come|move|switch)\w* (?:to|from) (?:a |the )?replicas?\b
  `,
  errors: /\b(?:errors?|unavailable|nothing works|503)\b/i,
  queued:
    /\b(?:queue\w*|buffer\w*|outbox|held back|waits? in|rabbitmq|kafka|sqs|(?:orders?|writes?|bookings?|updates?|changes?) waits?)\b/i,
  refused: /\b(?:refus\w+|reject\w+|errors?|503|fail|read[- ]only)\b/i,
  steady: /\bsteady\b/i,
  'daily rhythm': /\b(?:daily|office hours|evenings?|mornings?|day and night)\b/i,
  spiky: /\b(?:spik\w+|bursts?|bursty|sale)\b/i,
  greenfield: /\b(?:greenfield|new|fresh|from scratch|empty|none|nothing)\b/i,
  'shared schema': /\bshared?\b/i,
  'own schema in an existing database': /\bown schema\b/i,
  serverless: /\b(?:serverless|lambdas?|functions)\b/i,
  'virtual machines': /\b(?:vms?|ec2|virtual machines?|droplets?|vps|hetzner box)\b/i,
  Kubernetes: /\b(?:kubernetes|k8s|eks|gke|aks)\b/i,
  ECS: /\b(?:ecs|fargate)\b/i,
  'bare metal': /\b(?:bare[- ]metal|own (?:servers?|hardware)|raspberry pi)\b/i,
  'blue-green': /\bblue ?[-/ ]? ?green\b/i,
};

/** A denial that means a choice: `no PII` is a word on what the data is, `no SLA` on what is promised. */
const DENIALS: Readonly<Record<string, RegExp>> = {
  'best effort':
    /\b(?:no|not|without(?: an?)?|nobody|nothing|isn't) (?:is |was |been )?(?:sla|contract\w*|promis\w+|penalt\w+|guarantee\w*)\b/i,
  'public or internal': /\b(?:no|nothing|not|without) (?:pii|personal|sensitive|confidential|private)\b/i,
  greenfield: /\b(?:no|not any) (?:existing|database|old system|legacy)\b|\bnothing (?:exists|yet|is there)\b/i,
};
const DENIED = /\b(?:no|not|without(?: an?)?|never|nobody|isn't|nothing) (?:is |was |been )?[\p{L}-]+/giu;

/** Whether a text names a choice, in its own words or others; what is denied is not named. */
export function namesChoice(text: string, choice: string): boolean {
  const affirmed = text.replaceAll(DENIED, '');
  return isNamed(affirmed, choice) || (DENIALS[choice]?.test(text) ?? false);
}

/** The choice a text names: one that is affirmed before one that only a denial leaves. */
export function choiceIn(text: string, choices: readonly string[]): string | undefined {
  const affirmed = text.replaceAll(DENIED, '');
  return choices.find((each) => isNamed(affirmed, each)) ?? choices.find((each) => DENIALS[each]?.test(text) === true);
}

function isNamed(text: string, choice: string): boolean {
  return (CHOICES[choice]?.test(text) ?? false) || text.toLowerCase().includes(choice.toLowerCase());
}
