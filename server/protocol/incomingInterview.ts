/** Checks of what clients send about interviews. */
import * as z from 'zod';
import type { ActParams, AskAboutThis, InterviewAction, InterviewStart } from './interview.ts';

/** More than anybody says to one question. */
const words = z.string().max(100_000);
const uri = z.string();
const to = z.object({ question: z.string(), slot: z.string().exactOptional() }).exactOptional();

const action: z.ZodType<InterviewAction> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('answer'), text: words, to }),
  z.object({ do: z.enum(['skip', 'dontKnow']), to }),
  z.object({ do: z.literal('back') }),
  z.object({ do: z.literal('goTo'), question: z.string(), slot: z.string().exactOptional() }),
  z.object({ do: z.literal('edit'), question: z.string(), text: words }),
  z.object({ do: z.literal('depth'), depth: z.enum(['quick', 'standard', 'deep']) }),
  z.object({ do: z.literal('applyDefaults'), confirmed: z.record(z.string(), words) }),
]);

export const startParams: z.ZodType<InterviewStart> = z.object({
  folder: z.string(),
  name: z.string().max(200),
  kind: z.enum(['plan', 'clarify', 'decision', 'review']),
  depth: z.enum(['quick', 'standard', 'deep']),
  template: z.string(),
  document: z.string().exactOptional(),
});

const position = z.object({ line: z.int().nonnegative(), character: z.int().nonnegative() });

export const questionParams = z.object({ question: z.string() });
export const answerParams: z.ZodType<AskAboutThis & { readonly text: string }> = z.object({
  uri,
  rule: z.string(),
  range: z.object({ start: position, end: position }),
  question: z.string(),
  text: words,
});
export const actParams: z.ZodType<ActParams> = z.object({ uri, action });
export const remarksParams = z.object({ uri, question: z.string(), slot: z.string().exactOptional(), text: words });
export const writtenParams = z.object({ uri, files: z.array(z.object({ uri: z.string(), text: z.string() })) });
export const defaultsParams = z.object({ uri, phase: z.string() });
