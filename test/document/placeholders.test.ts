/** What counts as left unwritten, and the many things that look like it. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { placeholdersOf } from '../../server/document/placeholders.ts';

const found = (text: string): string[] => placeholdersOf(parseDocument('file:///a.md', text)).map((each) => `${each.kind} ${each.text}`);

describe('placeholders', () => {
  const cases: readonly [text: string, expected: readonly string[]][] = [
    ['[Chosen option and the reasoning]', ['bracket [Chosen option and the reasoning]']],
    ['## [Component Name]', ['bracket [Component Name]']],
    ['# [short title of solved problem and solution]', ['bracket [short title of solved problem and solution]']],
    ['Chosen option: "[option]", because [justification].', ['bracket [option]', 'bracket [justification]']],
    ['We will [what is decided].', ['bracket [what is decided]']],
    ['**Date**: [YYYY-MM-DD]', ['bracket [YYYY-MM-DD]']],
    ['Status: [Proposed | Accepted | Rejected]', ['bracket [Proposed | Accepted | Rejected]']],
    ['- [ ] [action]', ['bracket [action]']],
    ['*[Your answer]*', ['bracket [Your answer]']],
    ['\\[Title\\]', ['bracket [Title]']],
    [
      '| [data] | [where] |\n|---|---|\n| [Name] | [High/Medium/Low] |',
      ['bracket [data]', 'bracket [where]', 'bracket [Name]', 'bracket [High/Medium/Low]'],
    ],
    ['- {title of option 1}', ['brace {title of option 1}']],
    ['* Good, because {argument a}', ['brace {argument a}']],
    [
      'because {reason. e.g., it resolves {force} | … | comes out best}',
      ['brace {reason. e.g., it resolves {force} | … | comes out best}'],
    ],
    ['{Deprecated|Proposed|Accepted}', ['brace {Deprecated|Proposed|Accepted}']],
    ['Owner: <insert name>', ['angle <insert name>']],
    ['<Describe the problem here>', ['angle <Describe the problem here>']],
    ['* [Link type] [Link to ADR]', ['bracket [Link to ADR]']],
    ['- Covered by: <link to test coverage>', ['angle <link to test coverage>']],
    ['<YYYY-MM-DD>', ['angle <YYYY-MM-DD>']],
    ['**Owner**: TBD', ['word TBD']],
    ['GA [TBD]', ['word TBD']],
    ['TODO: brief description', ['word TODO']],
    ['Capacity is ??? for now', ['word ???']],
    ['To be determined', ['word To be determined']],
    ['Name: ________', ['blank ________']],
    ['[1-2 paragraph summary: what it does, who it serves]', ['bracket [1-2 paragraph summary: what it does, who it serves]']],
    ['- [Primary goal]', ['bracket [Primary goal]']],
    ['- **Technology**: [Language/framework]', ['bracket [Language/framework]']],
    ['- [Component B]: For billing', ['bracket [Component B]']],
    ['### 5.2 [Next Component]', ['bracket [Next Component]']],
    ['A) [Option] — Pros: cheap', ['bracket [Option]']],
    ['| [Risk 1] | High | Medium | [How to mitigate] |\n|---|---|---|---|', ['bracket [Risk 1]', 'bracket [How to mitigate]']],
    ['Uptime: ___', ['blank ___']],
    ['Feb: [insert date] launch', ['bracket [insert date]']],
    ['Lorem ipsum dolor sit amet', ['lorem Lorem ipsum']],
    ['---\ndate: {YYYY-MM-DD when the decision was last updated}\n---\n', ['brace {YYYY-MM-DD when the decision was last updated}']],
    ['---\nowner: "TBD"\n---\n', ['word TBD']],
  ];
  it.each(cases)('%j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('no placeholders', () => {
  const cases: readonly [name: string, text: string][] = [
    ['links and images', '[what to read][x] [Name](x.md) ![Describe the image](x.png) [x]\n\n[x]: y'],
    ['citations', 'See [1], [12, 13], [RFC 2119], [Smith 2020], [Smith et al., 2020], [ADR 060].'],
    ['footnotes and task boxes', '- [x] done[^1]\n- [ ] open'],
    ['character classes and ranges', 'Names match [a-z] and [A-Za-z0-9_], values [0..9].'],
    ['indices and types', 'arr[0], []string, map[string]int, List<String>, Map<K, V>'],
    ['editorial brackets', 'He wrote "[sic] and [...] the end […]" and said [the team] would.'],
    ['a mark spoken of as a word', 'The word TBD may not remain.'],
    ['brackets beside words', 'the [primary database] is read by [other teams] and the key [Enter key] too'],
    ['brackets in a quotation', '“He [the owner of the service] said”'],
    ['letters set in', '[T]he archive[s]'],
    ['path parameters', 'GET /users/{id}/orders at https://x.org/{owner}/{repo}'],
    ['templating', '{{ name }} {% include x %} ${name} \\{x\\}'],
    ['sets', 'For {external-attacher, external-provisioner, ...} and {1, 2, 3}'],
    ['JSON', '{"a": 1}'],
    ['HTML', 'a<br>b <details open>c</details> <a name="d"></a> n<sub>h</sub>'],
    ['comparisons', 'a <= b, c >= d, x < y > z'],
    ['addresses', '<me@x.org> <https://x.org/what is this>'],
    ['tags', '## [Unreleased]\n\n# [WIP] Use Kafka\n\n# Plan [draft]'],
    ['keys, issues and people', 'Press [Ctrl] + [C], see [#123] by [@user]'],
    ['call-outs', '> [!NOTE]\n> text'],
    ['names', '[Cosmos SDK]\n\n- [Service A] calls [Service B]\n\n[Web App] → [API] → [Database]'],
    ['units', 'Time [ms], size [MB]'],
    ['comments and code', '<!-- [Describe it] TODO -->\n\n`TODO` `[Describe it]`\n\n```\n[Describe it]\n```'],
    ['marks spoken of', 'The TODO list, a TODO comment, all TODOs; no TBD may remain; marked as TBD; "TBD" is no answer.'],
    ['prose with the word', 'We keep a todo list.'],
    ['emphasis by question marks', 'Really????'],
    ['names with underscores', 'foo____bar and __init__'],
    ['identifiers with marks in them', 'CVE-2020-XXX and ADR-XXX'],
    ['lists in front matter', '---\ntags: [backend, data store]\ndeciders: [alice, bob]\n---\n'],
  ];
  it.each(cases)('%s', (_name, text) => expect(found(text)).toEqual([]));
});

describe('a placeholder', () => {
  it('knows whether it stands in a quote', () => {
    const all = placeholdersOf(parseDocument('file:///a.md', '> [What is to be decided here]\n\n[What is to be decided here]'));
    expect(all.map((each) => each.inQuote)).toEqual([true, false]);
  });

  it('spans what is written, marks included', () => {
    const document = parseDocument('file:///a.md', 'x\n\n- *Good*, because **[argument]**\r\n');
    expect(placeholdersOf(document).map((each) => document.slice(each.range))).toEqual(['[argument]']);
  });
});
