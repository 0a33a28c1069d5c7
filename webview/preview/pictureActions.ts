/** Saves and copies one diagram as a picture. Which diagram, and what to say when it fails, is told from outside. */
import { base64Of } from './base64.ts';
import type { PictureActions } from './diagramTools.ts';
import type { DiagramHost } from './diagramView.ts';
import { pngOf, svgFile, type PictureFile } from './exportPicture.ts';

/** A diagram as far as it is saved. */
export interface Saved {
  /** Of the picture shown. */
  readonly text: () => string;
  /** Of the fence as it is now. */
  readonly source: () => string;
  /** For the file, without an ending. */
  readonly name: () => string;
  readonly failed: (message: string) => void;
}

/** What the menu of a diagram does; undefined where nothing can be saved. */
export function pictureActions({ painter, theme, post, pictures }: DiagramHost, saved: Saved): PictureActions | undefined {
  if (pictures === undefined) return undefined;
  const svg = async (): Promise<PictureFile> => svgFile(painter, saved.text(), pictures.choice, theme().colours);
  const png = async (): Promise<Blob> => pngOf(await svg(), pictures.choice.scale);
  const failed = (error: unknown): void =>
    saved.failed(`The picture could not be made: ${error instanceof Error ? error.message : String(error)}`);
  return {
    choice: () => pictures.choice,
    choose: (choice) => (pictures.choice = choice),
    save: (format) => {
      const data = format === 'svg' ? svg().then(({ text }) => text) : png().then(base64Of);
      data.then((text) => post({ type: 'save', format, name: `${saved.name()}.${format}`, data: text }), failed);
    },
    copy: (format) => {
      if (format === 'text') post({ type: 'copy', text: saved.source() });
      else if (format === 'svg') svg().then(({ text }) => post({ type: 'copy', text }), failed);
      // Given as a promise: only the click itself may write to the clipboard.
      else navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]).catch(failed);
    },
  };
}
