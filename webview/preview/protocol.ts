/** What the preview's page and the editor say to each other. The page takes the types only. */
import * as z from 'zod/mini';
import type { PreviewModel } from '../../server/protocol/preview.ts';
import type { PictureChoice } from './pictureChoice.ts';

const line = z.int().check(z.nonnegative());

/** Largest picture the page may hand over, in characters. */
const LARGEST = 40_000_000;

/** Page → editor: what the person wants. Checked, since a page is not to be trusted. */
export const FromPreview = z.discriminatedUnion('type', [
  /** The page can take a picture. */
  z.object({ type: z.literal('ready') }),
  /** Go to a place of the document shown. */
  z.object({ type: z.literal('reveal'), line, character: line }),
  /** The page was scrolled; the editor is to show this line at its top. */
  z.object({ type: z.literal('scrolled'), line: z.number().check(z.nonnegative()) }),
  /** Go to a place of another document of the workspace. */
  z.object({ type: z.literal('visit'), uri: z.string().check(z.maxLength(4_000)), line }),
  z.object({ type: z.literal('open'), href: z.string().check(z.maxLength(4_000)) }),
  z.object({ type: z.literal('pin'), pinned: z.boolean() }),
  z.object({ type: z.literal('copy'), text: z.string().check(z.maxLength(LARGEST)) }),
  /** `data`: text, or a PNG in base 64. */
  z.object({
    type: z.literal('save'),
    format: z.enum(['svg', 'png', 'html']),
    name: z.string().check(z.maxLength(200)),
    data: z.string().check(z.maxLength(LARGEST)),
  }),
  /** A document as HTML, to be opened where it can be printed. */
  z.object({ type: z.literal('print'), name: z.string().check(z.maxLength(200)), data: z.string().check(z.maxLength(LARGEST)) }),
  /** Show the decision graph. */
  z.object({ type: z.literal('graph') }),
]);
export type FromPreview = z.infer<typeof FromPreview>;

/** A whole picture of the document; a page that takes the last one has missed nothing. */
export interface PreviewSnapshot {
  readonly type: 'document';
  readonly revision: number;
  /** Of the document; what the page remembers, so that the editor can bring it back. */
  readonly uri: string;
  readonly name: string;
  /** Undefined for pictures of a decision log, which follow nothing. */
  readonly pinned: boolean | undefined;
  /** In words; empty for Markdown that is not judged. */
  readonly kind: string;
  readonly model: PreviewModel;
  /** Where relative addresses of images lead from, and the folders they may not leave, as addresses the page may load from. */
  readonly base: string;
  readonly roots: readonly string[];
}

/** Editor → page. */
export type ToPreview =
  | PreviewSnapshot
  | { readonly type: 'cursor'; readonly line: number; readonly character: number }
  /** The editor was scrolled: this line is at its top. */
  | { readonly type: 'scroll'; readonly line: number };

/** What a page remembers over reloads. */
export interface PreviewState {
  readonly version: 1;
  readonly uri: string;
  readonly pinned: boolean;
  /** `uri` names the folder of a decision log. */
  readonly isLog?: boolean;
  readonly picture?: Partial<PictureChoice>;
}
