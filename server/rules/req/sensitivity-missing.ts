/** Plans of a system that do not say how sensitive its data is. Naming the kinds of data it keeps, or a law on them, is an answer. */
import { regex } from '../../base/patterns.ts';
import { isMentioned } from '../../claims/statements.ts';
import { dataKinds } from '../../knowledge/dataKinds.ts';
import { describesSystem } from '../support/absence.ts';
import { absenceRule } from '../support/absenceRule.ts';
import { says } from '../support/says.ts';

const SAID = regex('i')`
  \b(?:(?<!(?:time|case|cost|price|latency|touch|temperature|context|locale|order)[- ])sensitiv(?:e|ity)(?! to\b)|
  (?:data|information|security|document|protection) classif\w+|classif(?:ied|ication|y)\b[^.]{1,40}\b(?:data|information|confidential|public|internal|
  restricted|secret|private|personal)|(?:data|information|fields?|records?|documents?|content)\b[^.]{1,40}\bclassif(?:ied|ication)|
  class(?:ification)?\W{1,4}(?:internal|public|restricted|secret|confidential|open|[cs]\d|level|none)|(?:data|protection|security) (?:class|
  policy|level)|open data|creative commons|cc[- ]by|
  home addresses|confidential(?:ity)?|non[- ]personal|anonym(?:ous|i[sz]ed)|pseudonym\w*|
  (?:public|internal|restricted|secret|personal|private|financial|medical|health|card|customer|user) (?:data|information|records?)|privacy|
  pii|phi|gdpr|ccpa|hipaa|pci|data protection|public(?:ly available)? (?:content|catalog(?:ue)?|documents?|pages|material)|
  internal (?:only|use)|no (?:one|body)['’]s names?|nobody['’]s names?|no names?)\b
`;

export const sensitivityMissing = absenceRule({
  id: 'req/sensitivity-missing',
  title: 'How sensitive the data is, is not stated',
  sources: ['PLANNER'],
  message:
    'Nothing says how sensitive the data is. Encryption, access, audit and the laws that apply follow from the most sensitive field; name the kind of data, “public” being one.',
  roles: ['data-security', 'security', 'data-design', 'data-model', 'storage', 'requirements'],
  prompt: {
    heading: 'Data sensitivity',
    lines: [
      '| Data | Sensitivity | Rules that apply |',
      '| --- | --- | --- |',
      '| [data] | [public, internal, personal, financial, health] | [laws and standards, or none] |',
    ],
  },
  findAbsent(context) {
    const { document } = context;
    if (!describesSystem(context) || !document.mentions(KEEPS_DATA)) return undefined;
    return isMentioned(document, 'personal-data', 'sensitive-data') ||
      says(document, SAID) ||
      dataKinds.some((kind) => says(document, named(kind.regimes)))
      ? undefined
      : 'data classification';
  },
});

/** Whether there is any data to speak of. */
const KEEPS_DATA = /database|stor(?:e|es|ed|age)\b|table|data model|schema|postgres|mysql|mongo|dynamo|redis|bucket/i;

function named(words: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\d])(?:${words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join('|')})(?![\p{L}\d])`,
    'iu',
  );
}
