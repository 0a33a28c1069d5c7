/** What a talk in a terminal shows, as lines of text. Pure; colours only where asked for. */
import pc from 'picocolors';
import type { AdviceView, AskView, InterviewView, PhaseView, SlotView } from '../../protocol/interview.ts';

export type Paint = ReturnType<typeof pc.createColors>;

/** Commands in place of an answer. */
export const HELP = '/back  /skip  /unknown  /explain  /usual  /depth  /progress  /write  /help  /quit';

/** The question, why it is asked, and what is still to find out. */
export function asked(view: InterviewView, ask: AskView, paint: Paint): string {
  const phase = view.phases.find(({ id }) => id === ask.phase);
  const about = ask.slot === undefined ? undefined : phase?.questions.find(({ id }) => id === ask.question)?.title;
  const missing = ask.slots.filter(({ clarity, required }) => clarity !== 'clear' && required);
  return lines([
    '',
    paint.dim(
      phase === undefined
        ? view.name
        : `${view.name} · ${phase.title}: ${phase.done} of ${phase.all} done${about === undefined ? '' : ` · ${about}`}`,
    ),
    paint.bold(ask.prompt),
    ...(ask.slot === undefined ? [paint.dim(ask.why)] : []),
    ...(ask.again === undefined ? [] : [paint.yellow(ask.again)]),
    ...(missing.length === 0 || ask.slot !== undefined ? [] : [paint.dim(`To find out: ${missing.map(({ label }) => label).join(', ')}`)]),
    ...ask.proposals.map(
      ({ text, from, evidence, said }, index) =>
        `${paint.cyan(`/${index + 1}`)} ${SOURCES[from]}: ${text}${said === undefined ? '' : paint.dim(` (${said.to}${said.words === text ? '' : `: “${said.words}”`})`)}${evidence[0] === undefined ? '' : paint.dim(` (${evidence.map(({ label, line }) => `${label}, line ${line + 1}`).join('; ')})`)}`,
    ),
    ...(ask.advice === undefined || ask.advice.answer === '' ? [] : [`${paint.cyan('/advice')} Recommended: ${ask.advice.answer}`]),
  ]);
}

/** The long answer to `/explain`. */
export function explained(ask: AskView, paint: Paint): string {
  return lines([
    ask.why,
    `${paint.red('Weak:  ')} ${ask.weak}`,
    `${paint.green('Strong:')} ${ask.strong}`,
    ...ask.slots.map((slot) => slotLine(slot, paint)),
    ...(ask.advice === undefined ? [] : adviceLines(ask.advice, paint)),
  ]);
}

/** Every phase and question with where it stands. */
export function progress({ phases }: InterviewView, paint: Paint): string {
  return lines(
    phases
      .filter(({ all }) => all > 0)
      .flatMap(({ title, done, all, questions }) => [
        paint.bold(`${title} ${done} of ${all}`),
        ...questions.map((question) => questionLine(question, paint)),
      ]),
  );
}

const SOURCES: Readonly<Record<AskView['proposals'][number]['from'], string>> = {
  usual: 'Usual',
  study: 'From the files here',
  document: 'From the document',
  answers: 'From another answer',
  earlier: 'Said here before',
};
const MARKS: Readonly<Record<SlotView['clarity'], string>> = { clear: '●', partial: '◐', missing: '○' };

function slotLine({ label, clarity, text, required, choices }: SlotView, paint: Paint): string {
  const what = text !== '' ? `: ${text}` : choices.length === 0 ? '' : paint.dim(`: ${choices.join(', ')}`);
  return `${MARKS[clarity]} ${label}${required ? '' : paint.dim(' (good to know)')}${what}`;
}

function adviceLines({ options, redFlags, missing = [], flips }: AdviceView, paint: Paint): readonly string[] {
  return [
    ...missing.map((ask) => paint.dim(`To recommend anything: ${ask}`)),
    ...options.flatMap(({ name, score, recommended, reasons, against }) => [
      `${recommended ? paint.green('›') : ' '} ${name} ${score.toFixed(2)}`,
      ...reasons.map((reason) => `    + ${reason}`),
      ...against.map((reason) => `    − ${reason}`),
    ]),
    ...redFlags.map((flag) => paint.red(`! ${flag}`)),
    ...flips.map((flip) => paint.dim(flip)),
  ];
}

const STANDINGS: Readonly<Record<PhaseView['questions'][number]['standing'], string>> = {
  open: '○',
  given: '●',
  usual: '●',
  skipped: '–',
  unknown: '?',
  again: '↻',
  needless: '·',
};

/** A question; where it is answered, its parts below it. */
function questionLine({ id, title, standing, text, because, slots }: PhaseView['questions'][number], paint: Paint): string {
  const [first = ''] = text.split('\n');
  const parts =
    text === ''
      ? []
      : slots.map(
          (slot) =>
            `      ${MARKS[slot.clarity]} ${slot.label} ${paint.dim(`${slot.id}${slot.text === '' ? '' : `: ${shortened(slot.text)}`}`)}`,
        );
  return lines([
    `  ${STANDINGS[standing]} ${title} ${paint.dim(`${id.slice(id.indexOf('/') + 1)}${because !== undefined ? `: ${because}` : first === '' ? '' : `: ${shortened(first)}`}`)}`,
    ...parts,
  ]);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function lines(all: readonly string[]): string {
  return all.join('\n');
}
