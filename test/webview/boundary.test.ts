/** What the page may do, what it may ask for, and which links are followed. */
import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../client/panels/linkTarget.ts';
import { pageHtml } from '../../client/panels/pageHtml.ts';
import { FromPreview } from '../../webview/preview/protocol.ts';

describe('the page', () => {
  const html = pageHtml('Preview', {
    script: 'https://files/preview.js',
    style: 'https://files/preview.css',
    csp: 'https://files',
    nonce: 'N0nce',
  });
  const policy = /content="(default-src[^"]*)"/.exec(html)?.[1] ?? '';

  it('may do nothing that is not named', () => {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-eval|\*|https?:\/\/(?!files)/);
    expect(policy).toContain("script-src 'nonce-N0nce';");
    expect(policy).toContain("style-src 'nonce-N0nce';");
  });

  it('has no script of its own and none without the nonce', () => {
    expect([...html.matchAll(/<(?:script|link)[^>]*>/g)].every(([tag]) => tag.includes('nonce="N0nce"'))).toBe(true);
    expect(html).toContain('></script>');
  });
});

describe('what the page asks for', () => {
  it.each([
    { type: 'ready' },
    { type: 'reveal', line: 3, character: 0 },
    { type: 'scrolled', line: 2.5 },
    { type: 'visit', uri: 'file:///docs/adr/0001-x.md', line: 0 },
    { type: 'save', format: 'png', name: 'x.png', data: 'AAAA' },
    { type: 'save', format: 'html', name: 'x.html', data: '<p>' },
    { type: 'print', name: 'x.html', data: '<p>' },
    { type: 'graph' },
  ])('is heard: $type', (message) => {
    expect(FromPreview.safeParse(message).success).toBe(true);
  });

  it.each([
    undefined,
    'ready',
    { type: 'run', command: 'x' },
    { type: 'reveal', line: -1, character: 0 },
    { type: 'reveal', line: 1.5, character: 0 },
    { type: 'save', format: 'exe', name: 'x', data: '' },
    { type: 'open' },
  ])('is not heard: %j', (message) => {
    expect(FromPreview.safeParse(message).success).toBe(false);
  });
});

describe('a link', () => {
  it.each(['https://example.com/a', 'http://example.com', 'mailto:a@example.com'])('leads outside: %s', (href) => {
    expect(linkTarget(href)).toEqual({ kind: 'outside', address: href });
  });

  it('leads to a file', () => {
    expect(linkTarget('../adr/0001%20x.md#context')).toEqual({ kind: 'file', path: '../adr/0001 x.md', fragment: 'context' });
  });

  it.each([
    'javascript:alert(1)',
    'command:workbench.action.quit',
    'vscode://x',
    'file:///etc/passwd',
    'data:text/html,x',
    '//example.com/x',
    '%E0%A4%A',
  ])('leads nowhere: %s', (href) => {
    expect(linkTarget(href)).toBeUndefined();
  });
});
