/** The editor's theme as the page sees it: read from the variables that the editor sets on the page. */
import { isDark, readColour, toHex, type Colour } from './colour.ts';
import { mermaidColours, type MermaidColours, type ThemeColours } from './palette.ts';

export interface Theme {
  /** Another one for other colours. */
  readonly id: string;
  readonly background: string;
  readonly colours: ThemeColours;
  readonly mermaid: MermaidColours;
}

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
const BLUE: Colour = [55, 120, 210];

/** Reads the theme in force. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): Colour | undefined => readColour(style.getPropertyValue(`--vscode-${name}`));
  const background = read('editor-background') ?? WHITE;
  const strong = document.body.className.includes('vscode-high-contrast');
  const colours: ThemeColours = {
    background,
    strong,
    foreground: read('editor-foreground') ?? (isDark(background) ? WHITE : BLACK),
    accent: read('textLink-foreground') ?? read('focusBorder') ?? BLUE,
  };
  return { id: JSON.stringify(colours), background: toHex(background), colours, mermaid: mermaidColours(colours) };
}

/** Calls when the editor has changed its theme. */
export function onThemeChange(changed: () => void): void {
  new MutationObserver(changed).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  new MutationObserver(changed).observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
}
