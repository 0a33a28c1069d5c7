/** Asks what an interview is to be about, step by step with a way back: what comes out of it, how deep, in which form, under which name. */
import { QuickInputButtons, Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { DepthName, InterviewKindName, InterviewStart } from '../../server/protocol/interview.ts';
import { templatesRequest, type TemplateInfo } from '../../server/protocol/requests.ts';
import type { ServerConnection } from '../languageClient.ts';
import { choose, write, type Outcome } from './steps.ts';

type Choices = { -readonly [K in keyof InterviewStart]?: InterviewStart[K] };
type Item<T> = QuickPickItem & { readonly value: T };

const kinds: readonly Item<InterviewKindName>[] = [
  { value: 'plan', label: '$(map) Plan', detail: 'A whole system: the plan, its decision records, diagrams, checklist and risks' },
  { value: 'decision', label: '$(law) Decision', detail: 'One decision: context, options weighed, consequences, as a record' },
  { value: 'review', label: '$(checklist) Review', detail: 'Walk the production checklist against the open document' },
  { value: 'clarify', label: '$(question) Clarify', detail: 'Requirements only: what has to be known before anything is drawn' },
];

const depths: readonly Item<DepthName>[] = [
  { value: 'quick', label: 'Quick', detail: 'The questions no plan does without' },
  { value: 'standard', label: 'Standard', detail: 'What a design review asks' },
  { value: 'deep', label: 'Deep', detail: 'Everything, and every part of an answer that would be good to know' },
];

/** How the name is asked for. */
const PLAN_NAME = { prompt: 'What is the system called?', placeholder: 'Booking service' };
const NAMES: Readonly<Record<InterviewKindName, { readonly prompt: string; readonly placeholder: string }>> = {
  plan: PLAN_NAME,
  clarify: PLAN_NAME,
  decision: { prompt: 'What is to be decided?', placeholder: 'Data store of the booking service' },
  review: { prompt: 'What is the review called?', placeholder: 'Review of the booking service' },
};

/** One step: asks, and takes what was said over. */
type Step = (chosen: Choices, title: string, canGoBack: boolean) => Promise<Outcome<Choices>>;

/** What the person chose; undefined where they left, or where no folder is open. */
export async function chooseStart(server: ServerConnection, taken: readonly string[]): Promise<InterviewStart | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const [folder] = folders;
  if (folder === undefined) {
    void window.showInformationMessage('Open a folder first: an interview keeps its answers beside the documents it writes.');
    return undefined;
  }
  const templates = (await server.ask(templatesRequest, {})) ?? [];
  // A review is written into the document it is of, in the form that has.
  const stepsFor = ({ kind }: Choices): readonly Step[] => [
    ...(folders.length > 1 ? [folderStep] : []),
    kindStep,
    depthStep,
    ...(kind === 'review' ? [] : [templateStep(templates)]),
    nameStep(taken),
  ];
  let chosen: Choices = { folder: folder.uri.toString(), ...documentOf(folder.uri) };
  for (let at = 0, steps = stepsFor(chosen); at < steps.length; steps = stepsFor(chosen)) {
    const outcome = await steps[at]?.(chosen, `Interview (${at + 1}/${steps.length})`, at > 0);
    if (outcome === undefined) return undefined;
    if (outcome !== 'back') chosen = { ...chosen, ...outcome.value };
    at += outcome === 'back' ? -1 : 1;
  }
  const { folder: where, name, kind, depth, template = kind === 'review' ? 'planner' : undefined } = chosen;
  if (where === undefined || name === undefined || kind === undefined || depth === undefined || template === undefined) return undefined;
  return { folder: where, name, kind, depth, template, ...(chosen.document !== undefined && { document: chosen.document }) };
}

const folderStep: Step = async (chosen, title, canGoBack) => {
  const items = (workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
    label: name,
    description: workspace.asRelativePath(uri),
    value: uri.toString(),
  }));
  return as(
    'folder',
    await choose({
      title,
      placeholder: 'In which folder?',
      canGoBack,
      items,
      ...(chosen.folder !== undefined && { chosen: chosen.folder }),
    }),
  );
};

const kindStep: Step = async (chosen, title, canGoBack) => {
  const offered = chosen.document === undefined ? kinds.filter(({ value }) => value !== 'review') : kinds;
  return as(
    'kind',
    await choose({ title, placeholder: 'What is to come out of it?', canGoBack, items: offered, chosen: chosen.kind ?? 'plan' }),
  );
};

const depthStep: Step = async (chosen, title, canGoBack) =>
  as('depth', await choose({ title, placeholder: 'How deep?', canGoBack, items: depths, chosen: chosen.depth ?? 'standard' }));

function templateStep(templates: readonly TemplateInfo[]): Step {
  return async (chosen, title, canGoBack) => {
    const kind = chosen.kind === 'decision' ? 'record' : 'document';
    const items = templates
      .filter((template) => template.kind === kind)
      .map(({ id, name, summary }) => ({ label: name, detail: summary, value: id }));
    return as(
      'template',
      await choose({
        title,
        placeholder: kind === 'record' ? 'In which form of record?' : 'In which form of document?',
        canGoBack,
        items,
        ...(chosen.template !== undefined && { chosen: chosen.template }),
      }),
    );
  };
}

function nameStep(taken: readonly string[]): Step {
  return async (chosen, title, canGoBack) => {
    const outcome = await write({
      title,
      ...NAMES[chosen.kind ?? 'plan'],
      value: chosen.name ?? usualName(chosen, taken),
      buttons: canGoBack ? [QuickInputButtons.Back] : [],
      refuse: (text) =>
        text.trim() === ''
          ? 'It needs a name.'
          : taken.includes(text.trim())
            ? 'There is an interview of this name: take another, or use “Archwright: Resume Interview…”.'
            : undefined,
    });
    if (outcome === undefined) return undefined;
    return 'button' in outcome ? 'back' : { value: { name: outcome.text.trim() } };
  };
}

/** A review is called by its document, unless another is called so. */
function usualName({ kind, document }: Choices, taken: readonly string[]): string {
  if (kind !== 'review' || document === undefined) return '';
  const file = Uri.parse(document).path.split('/').at(-1) ?? '';
  const name = `Review of ${file.replace(/\.\w+$/, '')}`;
  return taken.includes(name) ? '' : name;
}

/** The open document, where it is Markdown of this folder: what it says is proposed as answers. */
function documentOf(folder: Uri): Choices {
  const document = window.activeTextEditor?.document;
  const isOurs = document?.languageId === 'markdown' && workspace.getWorkspaceFolder(document.uri)?.uri.toString() === folder.toString();
  return isOurs ? { document: document.uri.toString() } : {};
}

function as<K extends keyof InterviewStart>(key: K, outcome: Outcome<InterviewStart[K]>): Outcome<Choices> {
  return outcome === undefined || outcome === 'back' ? outcome : { value: { [key]: outcome.value } };
}
