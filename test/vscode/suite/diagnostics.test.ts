/** Findings in the editor: while typing, for files nobody opened, with related places and links to their pages. */
import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode';
import { finding, findings, inWorkspace, open, replaceText, ruleOf, write } from '../harness/editor.ts';

const record = (title: string): string => `# ${title}

Date: 2026-01-02

## Status

Accepted

## Context

Orders need transactions across tables.

## Decision

We will use PostgreSQL.

## Consequences

The team runs one more service.
`;

describe('Findings', () => {
  it('stand at their place, with rule, severity and page', async () => {
    const { document } = await open('findings/docs/adr/0007-use-postgresql.md', record('8. Use PostgreSQL'));
    const mismatch = await finding(document.uri, 'adr/number-mismatch');
    assert.equal(document.getText(mismatch.range), '8');
    assert.equal(mismatch.severity, DiagnosticSeverity.Error);
    assert.ok(typeof mismatch.code === 'object' && mismatch.code.target.toString() !== '', 'the code is a link');
  });

  it('come and go while typing, without saving', async () => {
    const { document } = await open('findings/docs/adr/0009-cache-prices.md', record('10. Cache prices'));
    await finding(document.uri, 'adr/number-mismatch');
    await replaceText(document, record('9. Cache prices'));
    await findings(document.uri, (rules) => !rules.includes('adr/number-mismatch'));
    await replaceText(document, record('11. Cache prices'));
    await finding(document.uri, 'adr/number-mismatch');
    assert.ok(document.isDirty);
    await document.save();
  });

  it('show for documents that nobody opened', async () => {
    const uri = await write('watched/docs/adr/0011-split-billing.md', record('12. Split billing'));
    assert.equal(ruleOf(await finding(uri, 'adr/number-mismatch')), 'adr/number-mismatch');
  });

  it('point at the other place', async () => {
    const first = await write('watched/docs/adr/0013-use-kafka.md', record('13. Use Kafka'));
    await write('watched/docs/adr/0013-use-rabbitmq.md', record('13. Use RabbitMQ'));
    const duplicate = await finding(first, 'adr/number-duplicate');
    assert.equal(duplicate.relatedInformation?.[0]?.location.uri.path, inWorkspace('watched/docs/adr/0013-use-rabbitmq.md').path);
  });

  it('leave other Markdown alone', async () => {
    const { document: readme } = await open('findings/README.md', '# Shop\n\nTODO: write this. See [the guide](missing.md).\n');
    const { document: judged } = await open('findings/docs/adr/0014-use-rest.md', record('15. Use REST'));
    // The judged document's findings arrive after the other document was looked at.
    await finding(judged.uri, 'adr/number-mismatch');
    await findings(readme.uri, (rules) => rules.length === 0);
  });

  it('are silenced by a comment', async () => {
    const text = record('17. Use gRPC').replace('# 17', '<!-- archwright-disable-next-line adr/number-mismatch -->\n# 17');
    const { document } = await open('findings/docs/adr/0016-use-grpc.md', text);
    await replaceText(document, text.replace(/<!--.*-->\n/, ''));
    await finding(document.uri, 'adr/number-mismatch');
    await replaceText(document, text);
    await findings(document.uri, (rules) => !rules.includes('adr/number-mismatch'));
  });
});
