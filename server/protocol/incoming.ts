/** Checks of what clients send: parameters of custom requests, start options, data that travels with code actions. */
import * as z from 'zod';
import type { NearParams } from './preview.ts';
import type { ClientOptions, DocumentParams, TemplateParams } from './requests.ts';

export const documentParams: z.ZodType<DocumentParams> = z.object({ uri: z.string() });

export const nearParams: z.ZodType<NearParams> = z.object({ uri: z.string().optional() });

export const templateParams: z.ZodType<TemplateParams> = z.object({ kind: z.enum(['record', 'document']), id: z.string() });

export const clientOptions: z.ZodType<ClientOptions> = z.object({
  files: z.boolean().optional(),
  versionControl: z.boolean().optional(),
  study: z.boolean().optional(),
  storage: z.string().startsWith('file:').optional(),
  program: z.string().optional(),
  explainCommand: z.string().optional(),
  previewCommand: z.string().optional(),
  askCommand: z.string().optional(),
});

const place = { uri: z.string(), version: z.number().nullable() };

/** What a code action is about; its edit is worked out from this when the person has chosen it. */
export const actionData = z.discriminatedUnion('type', [
  /** One fix of one finding: `finding` and `fix` count from the front in the document's findings and the finding's fixes. */
  z.object({ type: z.literal('fix'), ...place, rule: z.string(), finding: z.int().nonnegative(), fix: z.int().nonnegative() }),
  /** All safe fixes of the document, or those of one rule. */
  z.object({ type: z.literal('fix-all'), ...place, rule: z.string().optional() }),
  /** A comment that silences a finding. */
  z.object({
    type: z.literal('suppress'),
    ...place,
    rule: z.string(),
    finding: z.int().nonnegative(),
    scope: z.enum(['line', 'section', 'file']),
  }),
  /** A rewrite on offer where nothing is wrong, by its title and the place it was offered for. */
  z.object({ type: z.literal('rewrite'), ...place, title: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() }),
]);
export type ActionData = z.infer<typeof actionData>;
