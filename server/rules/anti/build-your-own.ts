/** Building what can be had: authentication, queues, caches, orchestrators, databases. Judged by the author's own words only. */
import { claimsOn } from '../../claims/statements.ts';
import { antiPatternRule } from '../support/antiPattern.ts';

const THING = String.raw`(?<thing>(?:auth(?:entication|n)?|identity|login|message|job|task|event|work(?:flow)?|container|secrets?|feature[- ]flag|search|storage|database|caching|cache|queueing|orchestration|service[- ]mesh|load[- ]balanc(?:er|ing)) (?:system|service|server|queue|broker|bus|provider|orchestrator|engine|scheduler|layer|store|manager|mesh)|queue|orchestrator|database|orm|cache|scheduler|auth(?:entication)?)`;
/** Then it is but a part of the thing, or a setting of a bought one. */
const PART = String.raw`(?! (?:flow|header|claim|rule|polic|table|schema|key|config|page|ui|screen|logic|client|wrapper|adapter|domain|metric|name|theme|hook|middleware|role|scope|error|template|field|migration|view|quer|index|script|connector|plugin|module for|on top of auth0))`;
const OWN = new RegExp(String.raw`(?<!\p{L})(?:(?:build|built|building|write|writes|written|writing|roll|rolling|develop|developing|developed|implement|implementing|implements|create|creating) (?:our|its|their|an?|the) (?:own |custom |homegrown |home-grown |bespoke )(?:\p{L}+ )?|(?:custom|homegrown|home-grown|home-built|hand-rolled|bespoke|custom-built)[ -](?:\p{L}+ )?)${THING}(?!\p{L})${PART}`, 'iu');

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const buildYourOwn = antiPatternRule({
  id: 'anti/build-your-own',
  says: '{thing} is to be built here, and is not what this product is about.',
  *detect({ document }) {
    const title = document.titleSection?.title.toLowerCase() ?? '';
    for (const statement of claimsOn(document, 'own-build')) {
      if (statement.polarity === 'denied') continue;
      const built = OWN.exec(statement.inline.prose.slice(statement.clause.start, statement.clause.end));
      const thing = built?.groups?.['thing'];
      if (thing !== undefined && !title.includes(thing.toLowerCase())) yield { range: statement.clauseRange, data: { thing: capitalised(thing) } };
    }
  },
});
