/** The parts that the MADR versions share. Each version's own file says how it puts them together. */
import type { FieldSpec, RecordTemplate, SectionSpec } from '../../schema.ts';

/** The life cycle all MADR versions name. */
export const madrStatuses = ['proposed', 'rejected', 'accepted', 'deprecated', 'superseded'];

/** What MADR offers where a status is written. */
export const madrStatusChoices = ['proposed', 'rejected', 'accepted', 'deprecated', 'superseded by ADR-{number}'];

/** The headings by which MADR is known, and what the translations in use make of them; as the document model levels headings. */
export const madrHeadings: readonly string[] = [
  'context and problem statement', 'considered options', 'decision outcome', 'decision drivers', 'pros and cons of the options',
  'kontext und problemstellung', 'betrachtete optionen', 'erwogene optionen', 'ergebnis der entscheidung', 'entscheidungsergebnis', 'entscheidungstreiber', 'vor und nachteile der optionen',
  'contexte et énoncé du problème', 'contexte et problématique', 'options envisagées', 'options considérées', 'résultat de la décision', 'facteurs de décision', 'avantages et inconvénients des options',
  'contexto y planteamiento del problema', 'opciones consideradas', 'resultado de la decisión', 'factores de decisión', 'impulsores de la decisión', 'pros y contras de las opciones',
  'contexto e declaração do problema', 'contexto e definição do problema', 'opções consideradas', 'resultado da decisão', 'fatores de decisão', 'direcionadores da decisão', 'prós e contras das opções',
  'コンテキストと問題提起', '背景と課題', '検討した選択肢', '決定結果', '決定要因', '選択肢の長所と短所',
  '背景与问题陈述', '背景和问题', '上下文和问题陈述', '考虑的选项', '备选方案', '决策结果', '决策驱动因素', '各选项的优缺点',
];

export const madrContext: SectionSpec = {
  role: 'context', heading: 'Context and Problem Statement', form: 'heading', required: true,
  guidance: 'The situation in two or three sentences, ending in the question that has to be answered.',
  body: ['[The situation, the problem, and the question it raises]'],
};

export const madrDrivers: SectionSpec = {
  role: 'drivers', heading: 'Decision Drivers', form: 'heading', required: false,
  guidance: 'The forces and quality goals the options are measured by. A driver no option answers to is only decoration.',
  body: ['* [driver]', '* [driver]'],
};

export const madrOptions: SectionSpec = {
  role: 'options', heading: 'Considered Options', form: 'heading', required: true, atLeast: 2,
  guidance: 'The titles of all options on the same level of abstraction, the chosen one among them.',
  body: ['* [option]', '* [option]'],
};

/** The body of the outcome; its sub-sections differ from version to version. */
export const madrOutcome: SectionSpec = {
  role: 'decision', heading: 'Decision Outcome', form: 'heading', required: true,
  guidance: 'The option by its title, and the justification: which driver it meets that the others miss.',
  body: ['Chosen option: "[option]", because [justification].'],
};

/** From version 3 on: good and bad in one list. */
export const madrConsequences: SectionSpec = {
  role: 'consequences', heading: 'Consequences', form: 'heading', required: false,
  guidance: 'What follows from the choice, each point marked good, neutral or bad.',
  body: ['* Good, because [what improves]', '* Bad, because [what suffers]'],
};

export const madrProsAndCons: SectionSpec = {
  role: 'pros-and-cons', heading: 'Pros and Cons of the Options', form: 'heading', required: false,
  guidance: 'One heading per option with the arguments for and against it.',
  body: [],
  children: [
    {
      role: 'option', heading: '[option]', form: 'heading', required: false, repeats: true,
      guidance: 'A sentence or link on what the option is, then its arguments.',
      body: ['* Good, because [argument]', '* Neutral, because [argument]', '* Bad, because [argument]'],
    },
  ],
};

export const madrMoreInformation: SectionSpec = {
  role: 'more-information', heading: 'More Information', form: 'heading', required: false,
  guidance: 'Evidence, who agreed, when to realise it and when to look again, links to neighbouring records.',
  body: ['[Evidence, related records, when to revisit]'],
};

const optionArguments: FieldSpec[] = [
  { key: 'pros', label: 'Good, because', form: 'bullet', required: false, guidance: 'An argument for the option.', placeholder: '[argument]' },
  { key: 'cons', label: 'Bad, because', form: 'bullet', required: false, guidance: 'An argument against the option.', placeholder: '[argument]' },
];

/** Titles in a list; the arguments, where given, stand in a section of their own. */
export const madrOptionForm: NonNullable<RecordTemplate['options']> = {
  form: 'list', heading: '{name}', labels: optionArguments, labelsRequired: false, includesChosen: true,
};
