/** Whether a document says of a part, in any place and wording, how it fails or how it grows. Words and names only; errs towards yes. */
import { regex } from '../../base/patterns.ts';
import { productNamed, valueOf, type Part } from '../../claims/parts/components.ts';
import { oneSpaced } from '../../claims/parts/partNames.ts';
import type { ArchDocument, DocumentFact } from '../../document/document.ts';
import { sentencesOf } from '../../document/sentences.ts';
import { saysNothing } from '../../plan/stated.ts';

const FAILURE = regex('i')`
  \b(?:down|downtime|fail\w*|unavailab\w*|unreachable|outages?|offline|crash\w*|time-?outs?|times? out|timing out|retr(?:y|ies|ied|ying)|
  falls? back|fallback|degrad\w*|circuit[- ]breakers?|slow|errors?|lost|loss|loses?|dies|taken away|do(?:es)? not (?:answer|respond)|
  losing|vanish\w*|(?:a |the )dead (?!letter)|killed|kill|freezes?|collaps\w*|is gone|if \w+ goes|
  restart\w*|standby|dead[- ]letter|dlq|unresponsive|recover\w*|503|disconnect\w*|redundan\w*|stale|queue[sd] (?:up|until)|waits? until|
  (?:if|when|whenever|while|once|until|should|as long as) [^.;:]{1,60}\b
  (?:away|gone|absent|missing|stops?|stopped|hangs?|closed|silent|out of reach))\b
`;
const SCALE = regex('i')`
  \b(?:nothing (?:has|needs) to grow|(?:grows?|growing) (?:with|by|to)|(?:bigger|larger) (?:machine|server|box|node|host)s?|more (?:machines|
  servers|copies|hosts)|scal\w+|instances?|replicas?|autoscal\w*|stateless|horizontal\w*|vertical\w*|shard\w*|partition\w*|pods?|workers?|
  nodes?|concurrency|
  throughput|capacity|lambda|serverless)\b
`;
/** `Without the planner, yesterday's routes stay in force`. */
const WITHOUT_IT = /(?:^|[;,] )without (?:the |our |an? )?[\p{L}\d][\p{L}\d -]{1,40}[, ]/u;
/** What is said of all holds for each. */
const OF_ALL = regex('i')`
  \b(?:any|all|every|each)(?: \w+){0,2} (?:services?|components?|dependenc(?:y|ies)|calls?|containers|workloads|instances|modules)\b|
  \bservices (?:are|run|scale)\b|\bnothing (?:has|needs|will have) to (?:grow|scale)\b|\b(?:one|a single) (?:instance|copy) of each\b
`;

/** The sentences, headings and rows of a document, in lower case. */
const texts: DocumentFact<readonly string[]> = {
  compute: (document) =>
    document.walk().flatMap((block) => {
      if (block.kind === 'table')
        return block.rows.map((row, index) =>
          levelled(
            row.cells
              .map((cell, at) =>
                index === 0 || saysNothing(cell.text) ? cell.text : `${cell.text} | ${block.rows[0]?.cells[at]?.text ?? ''}`,
              )
              .join(' | '),
          ),
        );
      return block.inline === undefined ? [] : sentencesOf(block.inline).map((sentence) => levelled(sentence.text));
    }),
};
const failureTexts: DocumentFact<readonly string[]> = {
  compute: (document) => document.fact(texts).filter((text) => FAILURE.test(text) || WITHOUT_IT.test(text)),
};
const scaleTexts: DocumentFact<readonly string[]> = { compute: (document) => document.fact(texts).filter((text) => SCALE.test(text)) };

/** Whether anything says what happens when a part is down, slow or out of reach. */
export function tellsFailureOf(document: ArchDocument, part: Part): boolean {
  return isTold(part, 'failure-mode', FAILURE, document.fact(failureTexts));
}

/** Whether anything says how a part grows. */
export function tellsScaleOf(document: ArchDocument, part: Part): boolean {
  return isTold(part, 'scale', SCALE, document.fact(scaleTexts));
}

/** Whether anything says what happens when something of this name fails, or whatever the document depends on. */
export function tellsFailureOfName(document: ArchDocument, name: string): boolean {
  const wanted = levelled(name).replace(/ (?:api|sdk|service)$/, '');
  return document
    .fact(failureTexts)
    .some(
      (text) =>
        holds(text, wanted) ||
        /\b(?:providers?|third[- ]part(?:y|ies)|external (?:services?|systems?|apis?|dependenc(?:y|ies)|calls?)|vendors?)\b/.test(text) ||
        OF_ALL.test(text),
    );
}

function isTold(part: Part, field: 'failure-mode' | 'scale', words: RegExp, told: readonly string[]): boolean {
  const value = valueOf(part, field);
  if (value !== undefined && !isOpen(value.text)) return true;
  if (
    part.entries.some(
      (entry) =>
        words.test(withoutLabels(entry.section?.text ?? '')) ||
        entry.section?.children.some((child) => words.test(child.fullText)) === true,
    )
  )
    return true;
  const names = namesOf(part);
  return told.some((text) => OF_ALL.test(text) || names.some((name) => holds(text, name)));
}

/** What stands behind an empty label is no answer. */
function withoutLabels(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^[^:]{1,40}: ?(?:tbd|todo|\[[^\]]*\])?$/i.test(line.trim()))
    .join('\n');
}

/** A text still to be written. */
export function isOpen(text: string): boolean {
  return saysNothing(text) || /^(?:tbd|tbc|todo|to be (?:defined|determined|decided)|unknown|\[[^\]]*\])\.?$/i.test(text.trim());
}

function namesOf(part: Part): string[] {
  const title = levelled(part.title.split('(', 1)[0] ?? part.title);
  const technologies = part.standing === 'store' ? part.entries.flatMap((entry) => words(entry.fields.get('technology')?.text ?? '')) : [];
  // `Kafka failure` is one of the `Kafka Streaming Platform`.
  const products = [...technologies, ...words(title)].filter((word) => productNamed(word) !== undefined);
  // `the worker` will do where there is one; `the service` says nothing.
  const kind = /(?:^| )(?:service|api|module|component|system)$/.test(part.name) ? '' : (part.name.split(' ').at(-1) ?? '');
  return [title, part.name, kind, ...products].filter((name) => name.length > 1);
}

function words(text: string): string[] {
  return levelled(text)
    .split(/[ ,;:()/]/)
    .filter((word) => word.length > 2);
}

function levelled(text: string): string {
  return oneSpaced(text.toLowerCase().replaceAll(/[`*"“”]/g, ''));
}

function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (
      !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) &&
      !/^[\p{L}\p{N}](?![\s.,;:)]|$)/u.test(text.slice(at + name.length, at + name.length + 2))
    )
      return true;
  }
  return false;
}
