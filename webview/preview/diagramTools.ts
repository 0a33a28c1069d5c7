/** The buttons at a diagram: zoom, full view, source, and the menu that saves and copies it. They are seen while the diagram is pointed at or has the focus. */
import { button, element } from './dom.ts';
import { icon } from './icons.ts';
import { menuButton, type MenuEntry, type MenuGroup } from './menu.ts';
import { SCALES, type PictureChoice } from './pictureChoice.ts';

/** What the buttons do. */
export interface DiagramActions {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  toggleFull(): void;
  /** Absent where there is no text to go to. */
  readonly source?: () => void;
  /** Absent where nothing can be saved. */
  readonly pictures?: PictureActions;
}

export interface PictureActions {
  choice(): PictureChoice;
  choose(choice: PictureChoice): void;
  save(format: 'svg' | 'png'): void;
  copy(format: 'svg' | 'png' | 'text'): void;
}

/** The bar of buttons. */
export function diagramTools(actions: DiagramActions): HTMLElement {
  const { source, pictures } = actions;
  return element(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': 'Diagram' },
    button('Zoom out (-)', icon('minus'), () => actions.zoomOut()),
    button('Zoom in (+)', icon('plus'), () => actions.zoomIn()),
    button('Fit (0)', icon('fit'), () => actions.fit()),
    button('Full view (F)', icon('full'), () => actions.toggleFull()),
    ...(source === undefined ? [] : [button('Go to the source (Enter)', icon('source'), source)]),
    ...(pictures === undefined ? [] : [menuButton('Save or copy', 'export', () => pictureMenu(pictures))]),
  );
}

function pictureMenu(pictures: PictureActions): readonly MenuGroup[] {
  const choice = pictures.choice();
  const one = (label: string, change: Partial<PictureChoice>, checked: boolean): MenuEntry => ({
    label,
    checked,
    one: true,
    act: () => pictures.choose({ ...choice, ...change }),
  });
  return [
    {
      label: 'Save',
      entries: [
        { label: 'SVG…', act: () => pictures.save('svg') },
        { label: 'PNG…', act: () => pictures.save('png') },
      ],
    },
    {
      label: 'Copy',
      entries: [
        { label: 'SVG', act: () => pictures.copy('svg') },
        { label: 'PNG', act: () => pictures.copy('png') },
        { label: 'Source', act: () => pictures.copy('text') },
      ],
    },
    {
      label: 'Colours',
      entries: [
        one('As in the editor', { colours: 'editor' }, choice.colours === 'editor'),
        one('Light', { colours: 'light' }, choice.colours === 'light'),
        one('Dark', { colours: 'dark' }, choice.colours === 'dark'),
        {
          label: 'Transparent background',
          checked: choice.transparent,
          one: false,
          act: () => pictures.choose({ ...choice, transparent: !choice.transparent }),
        },
      ],
    },
    { label: 'Size of a PNG', entries: SCALES.map((scale) => one(`${scale}×`, { scale }, choice.scale === scale)) },
  ];
}
