/** What a document is taken for, by its path and its text. */
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import type { HouseDialect, Profile } from '../../server/document/profile.ts';
import { recognise } from '../../server/document/recognise.ts';

const profile = (path: string, text: string, dialects: readonly HouseDialect[] = []): Profile => {
  const uri = `file:///w/${path}`;
  return recognise(parseDocument(uri, text), { path: uri, dialects });
};
const brief = ({ kind, dialect }: Profile): string => `${kind} ${dialect}`.trim();
const headings = (...names: string[]): string => names.map((name) => `${name.startsWith('#') ? name : `## ${name}`}\n\nText.\n`).join('\n');

const NYGARD = headings('# 1. Use PostgreSQL', 'Status', 'Context', 'Decision', 'Consequences');
const MADR = headings('# Use PostgreSQL', 'Context and Problem Statement', 'Considered Options', 'Decision Outcome');

describe('a decision record is recognised', () => {
  test.each<[dialect: string, path: string, text: string]>([
    ['nygard', 'doc/adr/0001-use-postgresql.md', NYGARD],
    ['nygard', 'notes/database.md', NYGARD],
    ['nygard', 'adr/0004-x.md', `---\nstatus: accepted\n---\n${headings('# 4. X', 'Context', 'Decision', 'Consequences')}`],
    ['madr-2', 'docs/adr/20200924-x.md', MADR.replace('## Context', '- Status: accepted\n- Date: 2020-09-24\n\n## Context')],
    ['madr-2', 'docs/decisions/0017-x.md', `${MADR}\n${headings('### Positive Consequences')}`],
    ['madr-3', 'docs/decisions/0003-x.md', `---\nstatus: accepted\ndeciders: Ann\n---\n${MADR}`],
    ['madr-4', 'docs/decisions/0004-x.md', `---\nstatus: accepted\ndecision-makers: Ann\n---\n${MADR}`],
    ['madr-4', 'docs/decisions/0005-x.md', `${MADR}\n${headings('### Confirmation')}`],
    ['madr-4-minimal', 'docs/decisions/0006-x.md', MADR],
    [
      'planner',
      'adr/adr-007.md',
      '# ADR-007: X\n\n**Status**: Accepted\n\n**Context**\n\nWhy.\n\n**Options Considered**\n\n### Option A: B\n\n- Pros: c\n- Cons: d\n- Cost: e\n\n**Decision**\n\nB.\n\n**Consequences**\n\n- f\n\n**Review Date**: 2027-01-01\n',
    ],
    [
      'prodarch',
      'adr/0008-x.md',
      headings(
        '# ADR-008: X',
        'Status: Accepted',
        'Context',
        'Decision',
        'Alternatives Considered',
        'Consequences',
        'Reversibility: Medium',
      ),
    ],
    [
      'han',
      'adr/0009-x.md',
      `# ADR-009: X\n\n**Status:** Accepted\n**Date:** 2024-01-15\n**Deciders:** Ann\n\n${headings('Context', 'Decision', 'Alternatives Considered', '### MongoDB', 'Consequences', 'Validation')}`,
    ],
    [
      'heaptrace',
      'decisions/orders.md',
      '# One database\n\nDECISION: One database\nCONTEXT: two are dear\nOPTIONS CONSIDERED:\nA) one — Pros: cheap / Cons: slow\nB) two — Pros: fast / Cons: dear\nCHOSEN: A\nRATIONALE: money\nCONSEQUENCES: none\n',
    ],
    [
      'y-statement',
      'adr/0010-x.md',
      '# Use a queue\n\nIn the context of orders, facing bursts, we decided for a queue and neglected direct calls, to achieve calm, accepting delay.\n',
    ],
    [
      'y-statement',
      'adr/0011-x.md',
      '# Use a queue\n\n**In the context of** orders,\n\n**facing** bursts,\n\n**we decided for** a queue\n\n**and neglected** direct calls,\n\n**to achieve** calm,\n\n**accepting that** orders wait.\n\n## Context\n\nBursts come with each sale.\n',
    ],
    [
      'planner',
      'adr/adr-018.md',
      '# ADR-018: X\n\n**Status**: Accepted\n\n**Context**\n\nWhy.\n\n**Options Considered**\n\n#### Option A: B\n\n- Pros: c\n\n#### Option B: C\n\n- Pros: c\n\n**Decision**\n\nB.\n\n**Consequences**\n\n- f\n',
    ],
    [
      'planner',
      'adr/adr-022.md',
      '# ADR-022: X\n\n**Context:** Why.\n\n**Options Considered:**\n\n#### Option A: B\n\n- Pros: c\n\n**Decision:** B.\n\n**Consequences:** f\n',
    ],
    [
      'madr-4-minimal',
      'docs/adr/0019-x.md',
      headings('# Terraform', 'Kontext und Problemstellung', 'Betrachtete Optionen', 'Entscheidung'),
    ],
    [
      'madr-2',
      'docs/adr/0020-x.md',
      headings('# Kafka', 'Contexte et énoncé du problème', 'Options envisagées', 'Résultat de la décision', '### Conséquences positives'),
    ],
    ['madr-4-minimal', 'docs/adr/0021-x.md', headings('# Kafka', '背景与问题陈述', '考虑的选项', '决策结果')],
    [
      'house',
      'docs/architecture/adr-100-push.md',
      headings('# ADR 100: Push', 'Changelog', 'Status', 'Context', 'Proposal', 'Consequences'),
    ],
    ['nygard', 'notes/stock.md', headings('# ADR: Keep stock in PostgreSQL', 'Status', 'Context', 'Decision', 'Consequences')],
    ['house', 'notes/stock.md', '# Decision record: Keep stock in PostgreSQL\n\nBecause we know it.\n'],
    ['house', 'docs/adr/0011-broken.md', '# Something\n\nNothing of a record is here yet.\n'],
    ['house', 'docs/adr/20200927-x.md', '# Avoid default exports\n\n- Status: accepted\n\n## Decision\n\nWe avoid them.\n'],
    ['nygard', 'docs/adr/0012-x.md', headings('# 12. PostgreSQL verwenden', 'Status', 'Kontext', 'Entscheidung', 'Konsequenzen')],
    ['nygard', 'docs/adr/0013-x.md', headings('# 13. PostgreSQL', 'Statut', 'Contexte', 'Décision', 'Conséquences')],
    ['nygard', 'docs/adr/0014-x.md', headings('# 14. PostgreSQL', 'Estado', 'Contexto', 'Decisión', 'Consecuencias')],
    ['nygard', 'docs/adr/0015-x.md', headings('# 15. PostgreSQL', 'Estado', 'Contexto', 'Decisão', 'Consequências')],
    ['nygard', 'docs/adr/0016-x.md', headings('# 16. PostgreSQL', 'ステータス', 'コンテキスト', '決定', '結果')],
    ['nygard', 'docs/adr/0017-x.md', headings('# 17. PostgreSQL', '状态', '背景', '决策', '后果')],
  ])('as %s: %s', (dialect, path, text) => {
    expect(brief(profile(path, text))).toBe(`adr ${dialect}`);
  });
});

describe('a plan is recognised', () => {
  test.each<[dialect: string, path: string, text: string]>([
    [
      'planner',
      'docs/plan.md',
      headings(
        '# Architecture Plan: Orders',
        'Overview',
        'Key Decisions',
        '### ADR-001: Use PostgreSQL',
        '#### Context',
        '#### Decision',
        '#### Consequences',
      ),
    ],
    [
      'planner',
      'docs/calls.md',
      headings('# Architecture Plan: Video calls', 'Executive Summary', 'Requirements', 'Components', 'Implementation Phases', 'Risks'),
    ],
    [
      'planner',
      'docs/plan.md',
      headings(
        '# Orders',
        'Overview',
        'Architecture Diagram',
        'Key Decisions',
        'Component Design',
        'Data Model',
        'Production Checklist Status',
        'Risks and Mitigations',
        'Phase Plan',
      ),
    ],
    ['planner', 'docs/new.md', '# Architecture Plan: Orders\n'],
    [
      'prodarch',
      'docs/shop.md',
      headings(
        '# Shop',
        '1. Requirements Analysis',
        '2. Architecture Decisions',
        '3. Scalability Strategy',
        '4. Reliability and Operations',
        '5. Security and Compliance',
      ),
    ],
    ['sysarch', 'docs/sdd.md', headings('# System Design Document: Orders', '1. Executive Summary', '2. Background & Context')],
    ['han', 'docs/ad.md', headings('# Architecture Design: Orders', 'Context', '### Problem Statement', 'Proposed Architecture')],
    ['heaptrace', 'docs/sd.md', headings('# System Design: Orders', 'Overview', 'Requirements', 'Architecture Diagram')],
    ['planner', 'docs/trucks.md', headings('# ARCHITECTURE PLAN - Trucks', 'OVERVIEW', 'KEY DECISIONS')],
    [
      'sysarch',
      'docs/search.md',
      headings(
        '# System Design: Search',
        'Executive Summary',
        'Background & Context',
        'Requirements',
        'High-Level Architecture',
        'Detailed Component Design',
        'Data Design',
        'API Design',
        'Infrastructure & Deployment',
        'Security Design',
        'Observability',
        'Performance Optimization',
        'Trade-offs & Design Decisions',
        'Risks & Mitigation',
      ),
    ],
    ['heaptrace', 'docs/rooms.md', headings('# Rooms — System Design', 'Overview', 'Requirements', 'Data Flow')],
    ['planner', 'docs/plan-fr.md', headings('# Architecture Plan : Salles', "Vue d'ensemble", 'Décisions clés', 'Composants')],
    [
      'planner',
      'docs/plan-de.md',
      headings(
        '# Lager',
        'Überblick',
        'Architekturdiagramm',
        'Wichtige Entscheidungen',
        'Komponenten',
        'Datenmodell',
        'Risiken',
        'Phasenplan',
      ),
    ],
    [
      'han',
      'docs/entwurf.md',
      headings(
        '# Lager',
        'Kontext',
        'Aktuelle Architektur',
        'Vorgeschlagene Architektur',
        'Alternativen',
        'Umsetzungsplan',
        'Risiken',
        'Teststrategie',
        'Überwachung',
        'Offene Fragen',
      ),
    ],
    [
      'house',
      'docs/lager.md',
      headings('# Lager', 'Überblick', 'Ziele', 'Anforderungen', 'Datenmodell', 'Schnittstellen', 'Sicherheit', 'Risiken', 'Offene Fragen'),
    ],
    [
      'house',
      'keps/sig-apps/2255-pod-cost/README.md',
      headings(
        '# KEP-2255: Cost',
        'Summary',
        'Motivation',
        '### Goals',
        '### Non-Goals',
        'Proposal',
        '### Risks and Mitigations',
        'Alternatives',
      ),
    ],
    [
      'house',
      'text/0016-named-tracers.md',
      headings('# Named tracers', 'Motivation', 'Explanation', 'Internal details', 'Prior art and alternatives', 'Open questions'),
    ],
    ['house', 'docs/cache-design.md', headings('# Cache', 'Goals', 'Proposed Solution', 'Alternatives Considered')],
    ['house', 'docs/cache.md', headings('# Cache', 'Hintergrund', 'Ziele', 'Nicht-Ziele', 'Risiken')],
    [
      'house',
      'docs/loans.md',
      headings(
        '# Technical Design — Loans',
        'Purpose',
        'Today',
        'Building blocks',
        'Running it',
        'Considered',
        'Risks',
        'Phasing',
        'Questions left',
      ),
    ],
    [
      'house',
      'docs/registers.md',
      headings('# Proposal: reading the registers', 'The situation', 'What we propose', 'What may go wrong', 'Cost'),
    ],
    [
      'house',
      'docs/kite-loft.md',
      headings(
        '# Kite Loft Architecture',
        'Context',
        'Quality targets',
        'Building blocks',
        'Communication',
        'Sizing',
        'Costs',
        'Not decided',
      ),
    ],
    [
      'house',
      'docs/wind.md',
      headings('# Wind Readings: Technical Specification', 'Purpose', 'Parts', 'Service levels', 'Costs', 'Undecided'),
    ],
    [
      'house',
      'docs/berths.md',
      headings('# Berths for the north harbour', 'Where we are', 'Where we want to be', 'How it will be built', 'Money', 'Still to settle'),
    ],
    [
      'house',
      'rfcs/0042-sails.md',
      headings(
        '# RFC 0042: Passing sails between lofts',
        'Summary',
        'Motivation',
        'Proposal',
        'Operations',
        'Cost',
        'Alternatives',
        'Security',
        'Open questions',
      ),
    ],
    [
      'house',
      'docs/ARCHITECTURE.md',
      headings(
        '# System Architecture',
        'Overview',
        'Architecture diagram',
        'Component details',
        'Data flow',
        'Monitoring',
        'Disaster recovery',
        'Security architecture',
        'Technology choices',
      ),
    ],
    [
      'house',
      'docs/design/puppets.md',
      headings('# Marionette Rental Architecture', 'Purpose', 'Building blocks', 'Interfaces', 'Data', 'Money'),
    ],
    ['house', 'docs/design/tides.md', headings('# Design: Tide gauges', 'Why we do this', 'How a reading travels', 'What it costs')],
    ['house', 'docs/stock.md', headings('# HLD-0417 Stock of seeds', 'Purpose', 'Requirements', 'Building blocks', 'Stores')],
    [
      'house',
      'docs/design/wagons.md',
      headings('# We propose to weigh wagons while they roll', 'What we would build', 'Who would do it', 'What worries us'),
    ],
    [
      'house',
      'docs/newsroom.md',
      headings(
        '# Architecture: Newsroom',
        '1. Overview',
        '2. Architecture',
        '3. Security',
        '4. Operations',
        '5. Scaling',
        '6. Deployment',
        '7. Failure scenarios',
      ),
    ],
    [
      'house',
      'docs/lifts.md',
      headings('# Lift Control v2 – Technical Design', 'Where we are', 'Requirements', 'Components', 'Reliability', 'Security', 'Risks'),
    ],
    ['house', 'docs/ledger.md', headings('# Architecture Plan: Ledger', 'How it works')],
    ['house', 'docs/ledger.md', headings('# Design doc for the ledger', 'How it works')],
    ['house', 'docs/ledger.md', `---\ntitle: 'Design Doc: Ledger'\n---\n\n${headings('## How it works')}`],
    ['house', 'docs/ledger.md', headings('# Ledger system design', 'How it works')],
    ['house', 'docs/ledger.md', headings('# Grundbuch – Technisches Konzept', 'Ablauf')],
    ['house', 'docs/ledger.md', headings('# Proposal: one ledger for all shops', 'How it works', 'Cost')],
    ['house', 'docs/ledger.md', '# Design: ledger\n\n## Targets\n\nAvailability 99.9%.\n'],
    ['house', 'docs/recovery.md', headings('# Disaster Recovery Plan: Ledger', 'Requirements', 'Drills')],
    ['house', 'docs/ledger.md', headings('# Ledger Architecture', 'Overview', 'Requirements', 'Cost')],
    ['house', 'docs/kite-loft.md', headings('# Kite Loft Architecture', 'Purpose', 'Quality targets', 'Building blocks', 'Sizing')],
    ['house', 'docs/ledger.md', headings('# Architecture of the ledger', 'Components', 'Risks')],
    ['house', 'docs/ledger-design-doc.md', headings('# Ledger', 'How it works', 'Risks')],
  ])('as %s: %s', (dialect, path, text) => {
    expect(brief(profile(path, text))).toBe(`plan ${dialect}`);
  });
});

describe('nothing to judge is', () => {
  test.each<[what: string, path: string, text: string]>([
    ['a readme', 'README.md', headings('# Shop', 'Status', 'Overview', 'Installation', 'Architecture', 'API', 'Testing', 'License')],
    ['a readme with goals', 'README.md', headings('# Shop', 'Motivation', 'Goals', 'Non-Goals', 'Design')],
    ['a changelog', 'CHANGELOG.md', headings('# Changelog', '1.0.0', 'Decision')],
    ['a contributing guide', 'CONTRIBUTING.md', headings('# Contributing', 'Context', 'Decision', 'Consequences')],
    [
      'a blog post',
      'blog/2024-01-02-we-moved.md',
      headings('# We moved to PostgreSQL', 'Background', 'Problem', 'Solution', 'Goals', 'Risks'),
    ],
    [
      'an architecture, told first, that wants nothing',
      'docs/newsroom.md',
      headings('# Architecture: Newsroom', 'Overview', 'Security', 'Operations', 'Scaling', 'Deployment'),
    ],
    [
      'a request that changes a language',
      'rfcs/0043-lets.md',
      headings(
        '# RFC 0043: Let chains',
        'Summary',
        'Motivation',
        'Proposal',
        'Drawbacks',
        'Alternatives',
        'Security',
        'Unresolved questions',
      ),
    ],
    [
      'a request for comments',
      'docs/rfc/rfc-014-versions.md',
      headings('# RFC 014: Versions', 'Changelog', 'Context', 'Proposal', 'Decision', 'Consequences'),
    ],
    ['meeting notes', 'docs/notes.md', headings('# Meeting notes', 'Context', 'Decision', 'Status')],
    [
      'a lesson about designs',
      'docs/lesson.md',
      headings('# How to write a technical design', 'Requirements', 'Components', 'Security', 'Risks', 'Cost'),
    ],
    ['a page on looks', 'docs/design/type.md', headings('# Design: Typography', 'Fonts', 'Sizes', 'Colours')],
    ['a page whose title alone speaks of design', 'docs/flow.md', headings('# Parser design', 'Usage', 'API', 'Tests')],
    [
      'a page that says what is',
      'docs/inside.md',
      headings('# Parser: how it works inside', 'Overview', 'Components', 'Performance', 'Security'),
    ],
    [
      'a lesson about records',
      'docs/adr-guide.md',
      headings('# How to write a decision record', 'Status', 'Context', 'Decision', 'Consequences'),
    ],
    ['a lesson about design documents', 'docs/designs.md', headings('# Design document guidelines', 'Overview', 'Risks')],
    [
      'the architecture of something that stands',
      'docs/ledger.md',
      headings('# Ledger Architecture', 'Overview', 'Components', 'Security'),
    ],
    ['a note under a name that other things have', 'docs/garden.md', headings('# Proposal: a garden', 'Where', 'When')],
    ['a page with everyday headings', 'docs/about.md', headings('# About us', 'What we do', 'What follows', 'Parts')],
    ['a template', 'docs/adr/adr-template.md', NYGARD],
    ['a numbered template', 'docs/adr/0000-template.md', NYGARD],
    ['a template with its number behind its kind', 'docs/architecture-decisions/adr000-template.md', NYGARD],
    ['a numbered template that says of what', 'docs/adr/0000-template-record-decision.md', NYGARD],
    ['a template with its kind before a dot', 'docs/decisions/adr.template.md', NYGARD],
    ['a template with letters for a number', 'docs/adr/ADR-NNNN-template.md', NYGARD],
    ['a form by its title', 'docs/decision.md', MADR.replace('Use PostgreSQL', '{short title of the solved problem}')],
    ['a document that has a status', 'docs/module.md', headings('# Module', 'Status', 'Usage')],
    ['a document that has a context', 'docs/module.md', headings('# Module', 'Context', 'Usage', 'API')],
    ['the readme of a log that lists nothing', 'docs/adr/README.md', '# Decisions\n\nUse [the template](adr-template.md).\n'],
    ['an empty file', 'docs/x.md', ''],
  ])('%s', (_what, path, text) => {
    expect(brief(profile(path, text))).toBe('none');
  });
});

describe('the list of a log', () => {
  test.each(['docs/adr/README.md', 'docs/adr/index.md', 'docs/adr/decision-log.md'])('%s', (path) => {
    expect(brief(profile(path, '# Records\n\n- [1. One](0001-one.md)\n- [2. Two](./0002-two.md)\n'))).toBe('index');
  });
});

describe('front matter decides', () => {
  it('that nothing is judged', () => {
    expect(brief(profile('adr/0001-x.md', `---\narchwright: off\n---\n${NYGARD}`))).toBe('none');
  });

  it('what the document is and which template it follows', () => {
    const wished = profile('notes.md', '---\narchwright:\n  kind: plan\n  template: planner\n---\n# Notes\n');
    expect([wished.kind, wished.documentTemplate, wished.confidence]).toEqual(['plan', 'planner', 1]);
  });

  it('that the production norms count', () => {
    expect(profile('adr/0001-x.md', `---\narchwright: rigor\n---\n${NYGARD}`).rigor).toBe(true);
  });
});

describe('a dialect of the team', () => {
  const house: HouseDialect = { name: 'shop', kind: 'adr', files: ['docs/choices/*.md'], required: ['Forces', 'Choice'], aliases: {} };

  it('is known by its place', () => {
    expect(brief(profile('docs/choices/x.md', headings('# X', 'Forces', 'Choice'), [house]))).toBe('adr shop');
  });

  it('is not looked for elsewhere', () => {
    expect(brief(profile('docs/x.md', headings('# X', 'Forces', 'Choice'), [house]))).toBe('none');
  });

  it('is known by its headings when it names no files', () => {
    expect(brief(profile('docs/x.md', headings('# X', 'Forces', 'Choice'), [{ ...house, files: undefined }]))).toBe('adr shop');
  });
});

describe('the reasons', () => {
  it('are told for what is judged and for what is not', () => {
    expect(profile('doc/adr/0001-x.md', NYGARD).reasons).toContain('Stands in a folder of decision records');
    expect(profile('CHANGELOG.md', '# x').reasons).toEqual(['By its name, a changelog']);
  });
});
