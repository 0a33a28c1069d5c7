/** Asks the question that a finding leaves open, and puts the answer where the finding stood. Named by code actions. */
import { Range, ThemeIcon, Uri, window, workspace, WorkspaceEdit, type QuickInputButton } from 'vscode';
import { answerRequest, questionRequest, type AnswerEdit, type AskAboutThis, type AskView } from '../../server/protocol/interview.ts';
import { answered } from '../interview/asking.ts';
import { explain } from '../interview/explain.ts';
import { interviewOf } from '../interview/interviewOf.ts';
import { write, type TextOutcome } from '../interview/steps.ts';
import type { Command, Workbench } from './command.ts';

const EXPLAIN: QuickInputButton = { iconPath: new ThemeIcon('info'), tooltip: 'Explain' };
const INTERVIEW: QuickInputButton = { iconPath: new ThemeIcon('comment-discussion'), tooltip: 'Open the interview at this question' };

/** Takes an `AskAboutThis`. */
export const askAboutThis: Command = async (workbench, about) => {
  if (!isAbout(about)) return;
  const asked = await answered(workbench.server.ask(questionRequest, { question: about.question }));
  if ('problem' in asked) void window.showErrorMessage(asked.problem);
  else await ask(workbench, about, asked.value);
};

async function ask(workbench: Workbench, about: AskAboutThis, question: AskView): Promise<void> {
  const title = `Ask me about this: ${await subjectOf(about)}`;
  const placeholder = question.strong === '' ? question.why : question.strong;
  let outcome: TextOutcome;
  let value = '';
  do {
    outcome = await write({
      title,
      prompt: question.prompt,
      value,
      placeholder,
      buttons: about.question.startsWith('review/') ? [EXPLAIN] : [EXPLAIN, INTERVIEW],
    });
    if (outcome === undefined) return;
    value = outcome.text;
    if ('button' in outcome && outcome.button === INTERVIEW) return openInterview(workbench, about);
    if ('button' in outcome) await explain(question);
  } while ('button' in outcome || value.trim() === '');
  const answer = await answered(workbench.server.ask(answerRequest, { ...about, text: value }));
  if ('value' in answer) await apply(answer.value);
  else void window.showErrorMessage(answer.problem);
}

/** What “this” is: the words that the finding stands at, on its first line. */
async function subjectOf({ uri, range: { start, end } }: AskAboutThis): Promise<string> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const place = document.validateRange(new Range(start.line, start.character, end.line, end.character));
  const [words = ''] = document.getText(place).trim().split('\n');
  return words === '' ? document.lineAt(place.start).text.trim() : words.trimEnd();
}

async function openInterview({ server, interviews }: Workbench, { uri, question }: AskAboutThis): Promise<void> {
  const interview = await interviewOf(server, Uri.parse(uri));
  if (interview !== undefined) await interviews.open(interview).goTo(question);
}

async function apply({ uri, edits }: AnswerEdit): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const {
    range: { start, end },
    newText,
  } of edits)
    edit.replace(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character), newText);
  if (!(await workspace.applyEdit(edit))) void window.showErrorMessage('The answer could not be written: the editor refused the edit.');
}

function isAbout(given: unknown): given is AskAboutThis {
  if (typeof given !== 'object' || given === null) return false;
  return (
    'uri' in given &&
    typeof given.uri === 'string' &&
    'rule' in given &&
    typeof given.rule === 'string' &&
    'question' in given &&
    typeof given.question === 'string' &&
    'range' in given &&
    typeof given.range === 'object'
  );
}
