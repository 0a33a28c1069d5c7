/** Records for the tests of the connection. */

/** A record in Nygard's form without a mistake. */
export const soundRecord = `# 1. Use PostgreSQL

Date: 2026-01-02

## Status

Accepted

## Context

Orders are lost when two people write the same file.

## Decision

We will keep orders in PostgreSQL.

## Consequences

Two people can write at once. Somebody has to run a database.
`;

/** The same with a number in its title that is not the file's. */
export const brokenRecord = soundRecord.replace('# 1.', '# 2.');

/** Where the wrong number stands. */
export const wrongNumber = { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } };
