/** Plans of a system that state no cost and no budget. That there is none to speak of is an answer. */
import { regex } from '../../base/patterns.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { describesSystem } from '../support/absence.ts';
import { absenceRule } from '../support/absenceRule.ts';
import { says } from '../support/says.ts';

/** Why no figure is needed. */
const SAID = regex('i')`
  \b(?:no (?:additional|extra|new|further|significant|notable|running|infrastructure) (?:infrastructure |running |hosting |cloud )?
  (?:costs?|spend|spending|budget)|cost[- ](?:neutral|free)|free (?:tier|of charge)|within (?:the )?(?:existing|current) budget|
  (?:budget|cost)s? (?:is|are) (?:not (?:a |an )?(?:constraint|concern|issue|limit\w*)|covered|unlimited|negligible|borne)|
  negligible costs?|already paid for|(?:asks? for|needs?|wants?|requires?|costs?) no money|no money (?:is )?(?:asked|needed|required|wanted)|
  costs? nothing|
  (?:costs?|spend\w*|ceiling|budget|comes? to|pays?|bill)\b[^.]{1,40}\d[\d.,]* ?(?:cents?|ct|pence|lakhs?|crores?|rupees|kron[eo]r|francs?|k€|
  t€|keur|teur)|no budget (?:limit|constraint)s?|existing (?:hardware|capacity|cluster|licen[cs]es?) (?:is|are) (?:used|reused|enough|
  sufficient)|no budget\b[^.]{0,30}:|(?:servers|machines|hardware|licen[cs]es) (?:that |which )?(?:we|they|the \w+) (?:already )?(?:own|have|
  paid)|(?:grants?|granted|funds?|funded|sponsors?|donat\w+) [^.]{0,20}\d|
  (?:person|man)[- ](?:days?|months?|years?))\b
`;
/** What the business earns or loses, which is no cost of the system. */
const BUSINESS = regex('i')`
  \b(?:revenue|turnover|sales|gmv|arr|funding|series [a-e]|order values?|basket|transactions?|payments?|invoices?|fines?|penalt(?:y|ies)|
  loses?|lost|losses|refunds?|payouts?|limit of)\b
`;
const COST = regex('i')`
  \b(?:cost|costs|budget|price|pricing|spend|bill|per month|monthly|a month|per year|annual(?:ly)?|yearly|infra(?:structure)?|hosting|
  ceiling|licen[cs]es?|/ ?mo(?:nth)?)\b
`;

/** What customers are asked for. */
const PRICE = regex('i')`
  \b(?:we charge|charge[sd]? (?:the |our |each )?(?:customers?|users?|clients?|members?|senders?|guests?|riders?)|costs? (?:the |its |
  each )?(?:customers?|users?|
  clients?|members?|senders?|guests?|riders?|buyers?)|(?:customers|users|clients|members|senders|guests|riders|buyers) pay)\b
`;

export const budgetMissing = absenceRule({
  id: 'req/budget-missing',
  title: 'No cost or budget is stated',
  sources: ['PLANNER'],
  message:
    'No cost or budget figure is stated, so nobody can tell whether the design is affordable. State what it may cost to run, or that this is settled.',
  roles: ['cost', 'constraints', 'infrastructure', 'requirements'],
  prompt: {
    heading: 'Budget',
    lines: ['- **Running cost**: [amount per month]', '- **Ceiling**: [amount at which the design has to change]'],
  },
  findAbsent(context) {
    const { document } = context;
    if (!describesSystem(context)) return undefined;
    const stated = quantitiesOf(document).some((figure) => {
      if (figure.quantity.kind !== 'money') return false;
      const text = `${figure.section.title} ${figure.cell === undefined ? (figure.sentence?.text ?? '') : figure.cell.row.cells.map((cell) => cell.text).join(' ')} ${figure.cell?.column.heading ?? ''}`;
      if (PRICE.test(text)) return false;
      return figure.subject.measure === 'cost' || figure.subject.measure === 'budget' || COST.test(text) || !BUSINESS.test(text);
    });
    return stated || says(document, SAID) ? undefined : 'cost or budget';
  },
});
