/** Documents that completion and hover tests put their cursor into. */

/** A record of a Nygard log with two others beside it. */
export function nygardLog(status: string, context = 'We need a store.'): string {
  return `//- docs/adr/0001-use-files.md
# 1. Use files

Date: 2026-01-01

## Status

${status}

## Context

${context}

## Decision

We will use files.

## Consequences

Simple.
//- docs/adr/0002-use-redis.md
# 2. Use Redis

Date: 2026-01-02

## Status

Superseded by [3. Use Kafka](0003-use-kafka.md)

## Context

Files are slow.

## Decision

We will use Redis.

## Consequences

Fast.
//- docs/adr/0003-use-kafka.md
# 3. Use Kafka

Date: 2026-01-03

## Status

Accepted

## Context

Redis loses messages.

## Decision

We will use Kafka.

## Consequences

Heavy.
`;
}

/** A PLANNER plan that ends in the given section. */
export function planWith(section: string): string {
  return `//- docs/plan.md
# Architecture Plan: Shop

## Overview

A shop.

## Architecture Diagram

![A diagram](shop.png)

## Component Design

### Orders

- Responsibility: takes orders

## Data Model

Orders and items.

${section}`;
}

/** A SYSARCH design document that ends in the given section. */
export function designWith(section: string): string {
  return `//- docs/design.md
# System Design Document: Shop

**Author**: Grace Hopper

**Status**: Draft

## 1. Executive Summary

A shop.

## 2. Background & Context

### 2.1 Problem Statement

Orders get lost.

## 3. Requirements

### 3.1 Functional Requirements

| ID   | Requirement | Priority  |
| ---- | ----------- | --------- |
| FR-1 | Take orders | Must Have |
| FR-2 | Take money  | Must Have |

${section}`;
}

/** A MADR 4 record with the given front matter and end. */
export function madrWith(frontMatter: string, end = ''): string {
  return `---
${frontMatter}
---

# Use files

## Context and Problem Statement

Where to keep orders?

## Considered Options

* Files
* Redis

## Decision Outcome

Chosen option: "Files", because they are there.

${end}`;
}

/** A record beside one that names people and tags. */
export function loggedBeside(frontMatter: string): string {
  const other = madrWith('status: accepted\ndecision-makers: Barbara Liskov\ntags: [storage, security]').replace(
    '# Use files',
    '# Use Redis',
  );
  return `//- docs/adr/0002-use-files.md\n${madrWith(frontMatter)}\n//- docs/adr/0001-use-redis.md\n${other}`;
}
