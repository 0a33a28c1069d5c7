/** More services, or heavier platforms, than the people named can run. */
import { regex } from '../../base/patterns.ts';
import type { Range } from '../../base/range.ts';
import { partsOf } from '../../claims/parts/components.ts';
import { styleOf } from '../../claims/parts/style.ts';
import { teamSizesOf, type TeamSize } from '../../claims/budgets/team.ts';
import { products } from '../../knowledge/products.ts';
import { toNumber } from '../../quantities/exact.ts';
import { quantitiesOf } from '../../quantities/quantitiesOf.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isLive } from '../support/live.ts';
import { isPlainlySaid, ownTexts } from '../support/prose.ts';
import { wordList } from '../support/wordList.ts';

/** From so many people on, a team is large enough for services of its own choosing. */
const LARGE = 10;
/** Fewer people than this cannot keep a cluster of their own. */
const HANDFUL = 3;
const SELF_RUN = regex('i')`
  \bself[- ](?:host|manag|run|operat)\w*|\b(?:run|operate|host|maintain|administer|manage|deploy|set up)s?
  (?: and (?:run|operate|maintain))? (?:our|their|its|an?) own\b|
  \bon (?:our own|bare[- ]metal|(?:plain |three |two |five )?(?:vms|ec2|virtual machines|droplets))\b|\bon[- ]prem(?:ises)?\b|
  \bof (?:our|their|its) own\b|\bin[- ]house\b|\bbare[- ]metal\b|\bkubeadm\b|\bk3s\b|\b(?:ourselves|themselves)\b|
  \bon (?:rented|leased|dedicated) (?:machines|servers|hosts|hardware)\b|\b(?:our|its) own (?:\w+ )?cluster\b|\bin (?:our|its|
  their) own (?:racks?|basement|server room|data ?cent(?:re|er))\b
`;
const MANAGED = regex('i')`
  (?<!self[- ])\bmanaged (?:service|by|offering|version|kafka|kubernetes|elasticsearch|opensearch|cassandra)\b|\bfully managed\b|
  \b(?:platform|infrastructure|sre|operations) team\b
`;
const heavy = products
  .filter((product) => product.heavy === true)
  .flatMap((product) =>
    [product.name, ...(product.aliases ?? [])].map((name) => ({
      name: product.name,
      pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${name.replaceAll('.', String.raw`\.`)}(?![\p{L}\p{N}])`, 'iu'),
    })),
  );
const managedNames = products.filter((product) => product.managed === true).map((product) => product.name.toLowerCase());

export const compTeamTooSmall = defineRule<'services' | 'platform'>({
  meta: {
    id: 'comp/team-too-small',
    title: 'The team is too small for what it has to run',
    severity: 'warning',
    kinds: ['plan'],
    tier: 'r',
    fix: 'none',
    since: '0.2.0',
    sources: ['PLANNER', 'PRODARCH', 'HAN', 'HEAPTRACE'],
    messages: {
      services:
        '{services} independently deployed services for {team}: each wants its pipeline, its alerts and somebody who knows it at night. Fewer, larger deployables would leave time for the product; split one off when a reason appears.',
      platform:
        '{product} would be run without a provider, by {team}. Keeping such a cluster patched, watched and recoverable is most of a job; consider a managed offering or something lighter.',
    },
  },
  *check(context) {
    const { document } = context;
    if (!isLive(context)) return;
    const team = largest(teamSizesOf(document));
    if (team === undefined || team.people >= LARGE) return;
    const services = servicesOf(context);
    if (services !== undefined && services.count > team.people / 2) {
      yield {
        message: 'services',
        data: { services: services.count, team: named(team) },
        range: services.range,
        related: [{ uri: document.uri, range: team.range, message: 'The team' }],
      };
    }
    if (team.people > HANDFUL) return;
    const platform = selfRun(context);
    if (platform !== undefined)
      yield {
        message: 'platform',
        data: { team: named(team), product: wordList(platform.names, 'and') },
        range: platform.range,
        related: [{ uri: document.uri, range: team.range, message: 'The team' }],
      };
  },
});

/** As written, where it stands by itself: `four engineers`, and not `2-person`. */
function named({ people, written }: TeamSize): string {
  return /\S \S/.test(written) ? written.charAt(0).toLowerCase() + written.slice(1) : `a team of ${people}`;
}

function largest(teams: readonly TeamSize[]): TeamSize | undefined {
  return teams.reduce<TeamSize | undefined>((most, each) => (most === undefined || each.people > most.people ? each : most), undefined);
}

const SERVICE_NAME = /\b(?:service|microservice|svc)\b/i;
const INDEPENDENT = regex('i')`
  \bindependently (?:deploy|releas)|\bdeployed (?:independently|separately)|\bown (?:deployment )?pipeline|\bits own repo|\bseparate services\b|
  \b(?:look after|looks after|(?:operat|run|own|maintain|deploy|support|build)(?:e?s|e|ing)?) (?:the |all |these |our )?\w+ services\b|
  \bservices?,? (?:each|every one|all) (?:with|has|have|of (?:them|which))\b
`;

/** `Services: 9, each deployed on its own`. */
const LABELLED = regex('i')`
  \b(?:micro-?)?(?:services|deployables)\W{1,6}(\d{1,3})\b[^.;]{1,30}\b(?:each|all|every one|independently|separately|deployed|released|pipelines?)\b
`;

/** How many services are deployed one by one; undefined where the document does not say that any are. */
function servicesOf({ document }: RuleContext): { readonly count: number; readonly range: Range } | undefined {
  if (styleOf(document) === 'monolith') return undefined;
  const stated = quantitiesOf(document).find(
    (figure) =>
      figure.quantity.kind === 'count' &&
      (figure.quantity.counted === 'microservice' || figure.quantity.counted === 'service') &&
      figure.subject.stance.length === 0 &&
      /\bmicro-?services?\b|\bservices\b/i.test(figure.sentence?.text ?? '') &&
      isPlainlySaid(figure.sentence?.text ?? ''),
  );
  const value = stated?.quantity.interval.min;
  if (
    stated !== undefined &&
    value !== undefined &&
    (/\bmicro-?services\b/i.test(stated.sentence?.text ?? '') || INDEPENDENT.test(stated.sentence?.text ?? ''))
  )
    return { count: toNumber(value), range: stated.range };
  const labelled = ownTexts(document).flatMap(({ text, range }) => {
    const [, count] = LABELLED.exec(text) ?? [];
    return count !== undefined && isPlainlySaid(text) ? [{ count: Number(count), range }] : [];
  });
  if (labelled[0] !== undefined) return labelled[0];
  const services = partsOf(document).all.filter((part) => part.standing === 'service');
  const named = services.filter((part) => SERVICE_NAME.test(part.title));
  const apart =
    styleOf(document) === 'microservices' || ownTexts(document).some(({ text }) => INDEPENDENT.test(text) && isPlainlySaid(text));
  const counted = apart ? services : named.length >= FEWEST && named.length * 2 > services.length ? named : [];
  const [first] = counted;
  return first === undefined ? undefined : { count: counted.length, range: first.main.name.range };
}

/** Parts called services make a design of services from so many on. */
const FEWEST = 3;

function selfRun({ document }: RuleContext): { readonly names: readonly string[]; readonly range: Range } | undefined {
  for (const { text, range } of ownTexts(document)) {
    if (MANAGED.test(text) || managedNames.some((name) => text.toLowerCase().includes(name))) continue;
    // The reason why they do takes nothing back.
    const said = text
      .split(/ (?:because|since|so that|as) |; |, (?=(?:and|but|so|or|which|while|we|they|it)\b)/)
      .filter((part) => SELF_RUN.test(part) && isPlainlySaid(part))
      .join(' ');
    const names = [...new Set(heavy.filter(({ pattern }) => pattern.test(said)).map(({ name }) => name))];
    if (names.length > 0) return { names, range };
  }
  return undefined;
}
