/** Questions of several steps by the editor's own boxes, with a way back. Knows nothing of interviews. */
import { InputBoxValidationSeverity, QuickInputButtons, window, type QuickInputButton, type QuickPickItem } from 'vscode';

/** How long nothing is typed before the words are looked at, in milliseconds. */
const CALM = 400;

/** What a step gives: a value, the wish to go back, or nothing where the person left. */
export type Outcome<T> = { readonly value: T } | 'back' | undefined;

export interface ChoiceStep<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly canGoBack: boolean;
  readonly items: readonly (QuickPickItem & { readonly value: T })[];
  /** The one to begin with. */
  readonly chosen?: T;
}

/** Lets the person choose one. */
export async function choose<T>({ title, placeholder, canGoBack, items, chosen }: ChoiceStep<T>): Promise<Outcome<T>> {
  const box = window.createQuickPick<QuickPickItem & { readonly value: T }>();
  Object.assign(box, {
    title,
    placeholder,
    items,
    ignoreFocusOut: true,
    matchOnDetail: true,
    buttons: canGoBack ? [QuickInputButtons.Back] : [],
  });
  box.activeItems = items.filter(({ value }) => value === chosen).slice(0, 1);
  return new Promise((settle) => {
    box.onDidAccept(() => {
      const [item] = box.selectedItems;
      if (item === undefined) return;
      settle({ value: item.value });
      box.hide();
    });
    box.onDidTriggerButton(() => {
      settle('back');
      box.hide();
    });
    box.onDidHide(() => {
      settle(undefined);
      box.dispose();
    });
    box.show();
  });
}

export interface TextStep {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly buttons: readonly QuickInputButton[];
  /** What there is to say to words being typed; shown under them. */
  readonly remark?: (text: string) => Promise<readonly string[]>;
  /** In words, what keeps the text from being taken; undefined where nothing does. */
  readonly refuse?: (text: string) => string | undefined;
}

/** A text, or the button that was pressed. */
export type TextOutcome = { readonly text: string } | { readonly button: QuickInputButton; readonly text: string } | undefined;

/** Lets the person write a line. */
export async function write({ title, prompt, value, placeholder, buttons, remark, refuse }: TextStep): Promise<TextOutcome> {
  const box = window.createInputBox();
  Object.assign(box, { title, prompt, value, placeholder, buttons, ignoreFocusOut: true });
  let calm: ReturnType<typeof setTimeout> | undefined;
  const look = async (text: string): Promise<void> => {
    const remarks = (await remark?.(text)) ?? [];
    if (box.value === text && remarks.length > 0)
      box.validationMessage = { message: remarks.join(' '), severity: InputBoxValidationSeverity.Warning };
  };
  return new Promise((settle) => {
    box.onDidChangeValue((text) => {
      box.validationMessage = undefined;
      clearTimeout(calm);
      calm = setTimeout(() => void look(text), CALM);
    });
    box.onDidAccept(() => {
      const refusal = refuse?.(box.value);
      box.validationMessage = refusal;
      if (refusal !== undefined) return;
      settle({ text: box.value });
      box.hide();
    });
    box.onDidTriggerButton((button) => {
      settle({ button, text: box.value });
      box.hide();
    });
    box.onDidHide(() => {
      clearTimeout(calm);
      settle(undefined);
      box.dispose();
    });
    box.show();
  });
}
