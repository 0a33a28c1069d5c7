/** What the name and the folders of a file say about it, before anything in it is read. Names only: no file is looked at. */
import { regex } from '../base/patterns.ts';
import { decode } from '../base/uri.ts';

/** The name of a file that may hold a decision record. */
export interface RecordFileName {
  /** `adr` for `adr-012-x.md`, `number` for `0012-x.md`, `date` for `20240131-x.md`. */
  readonly form: 'adr' | 'number' | 'date';
  /** Undefined for names that open with a date. */
  readonly number: number | undefined;
  /** The number as written: `0012`. */
  readonly text: string;
}

/** What a document's path says. */
export interface FileNames {
  /** In full, lower case, percent codes resolved. */
  readonly path: string;
  /** Without extension, lower case. */
  readonly stem: string;
  readonly record: RecordFileName | undefined;
  /** Stands in a folder that logs of decisions are kept in. */
  readonly inRecordFolder: boolean;
  /** Stands in a folder that design documents are kept in. */
  readonly inDesignFolder: boolean;
  /** Stands in a folder of posts, minutes or lessons. */
  readonly inOtherFolder: boolean;
  /** The name, or the folder that holds it as its readme, begins with a number. */
  readonly isNumbered: boolean;
  /** A readme or index, unless it is the document of a numbered folder. */
  readonly isReadme: boolean;
  /** A form to fill in, no document yet. */
  readonly isTemplate: boolean;
  /** A request for comments, by its number or folder. */
  readonly isRequestForComments: boolean;
  /** What the file is by convention, when that is nothing to judge: `a changelog`. */
  readonly convention: string | undefined;
}

const ADR = /^(?:m?adr|decision|dr)[-_ .]?(\d{1,5})(?=$|[-_ .])/;
const DATE =
  /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?=$|[-_ .])/;
const NUMBER = /^(\d{1,5})(?=$|[-_ .])/;
const YEAR = /^(?:19|20)\d{2}$/;

const RECORD_FOLDER = regex('')`
  ^(?:m?adrs?(?:[-_].*)?|(?:(?:architecture|architectural|technical|design)[-_ ])?decisions?(?:[-_ ](?:records?|log))?|.*[-_]adrs?|
  entscheidungen|decisiones|decis(?:oes|ões)|décisions)$
`;
const DESIGN_FOLDER =
  /^(?:keps?|oteps?|proposals?|designs?|design[-_](?:docs?|documents|proposals)|rfds?|blueprints?|enhancements?|architecture[-_]plans?)$/;
/** Where some projects keep numbered proposals, and others anything at all. */
const NUMBERED_DESIGN_FOLDER = /^(?:text|accepted|specs?)$/;
const OTHER_FOLDER = /^(?:blog|_?posts|news|articles|meetings?|minutes|meeting[-_]notes|tutorials?|lessons|courses?)$/;
const TEMPLATE = regex('')`
  ^_?(?:(?:0+|n+|x+)[-_])?(?:(?:m?adr|decision|record|rfc|design|doc|document|plan|architecture|nygard|planner)
  (?:[-_ ]?(?:0+|n+|x+))?[-_ .])*template(?:[-_ ](?:bare|minimal|full|short|long|simple|example|nygard|madr|[a-z]{2}))*$|
  ^0+[-_]template(?![a-z])
`;
const REQUEST = /^rfc[-_ ]?\d{1,5}(?=$|[-_ .])/;
const CONVENTIONS: Readonly<Record<string, string>> = {
  changelog: 'a changelog',
  changes: 'a changelog',
  history: 'a changelog',
  releases: 'a changelog',
  'release-notes': 'a changelog',
  news: 'a changelog',
  contributing: 'a contributing guide',
  code_of_conduct: 'a code of conduct',
  'code-of-conduct': 'a code of conduct',
  license: 'a licence',
  licence: 'a licence',
  security: 'a security policy',
  support: 'a support page',
  governance: 'a governance page',
  authors: 'a list of people',
  maintainers: 'a list of people',
  codeowners: 'a list of people',
  notice: 'a notice',
  upgrading: 'an upgrade guide',
  pull_request_template: 'a form',
  issue_template: 'a form',
  summary: 'a table of contents',
  agents: 'instructions for tools',
  claude: 'instructions for tools',
};

/** Whether a folder of that name, lower case, is one that logs of decisions are kept in. */
export function isRecordFolder(name: string): boolean {
  return RECORD_FOLDER.test(name);
}

/** Reads the name of one file, with or without extension; undefined where it opens with neither number, date nor `adr`. */
export function recordFileName(name: string): RecordFileName | undefined {
  const stem = name.toLowerCase();
  const adr = ADR.exec(stem)?.[1];
  if (adr !== undefined) return { form: 'adr', number: Number(adr), text: adr };
  const date = DATE.exec(stem)?.[0];
  if (date !== undefined) return { form: 'date', number: undefined, text: date };
  const number = NUMBER.exec(stem)?.[1];
  return number === undefined || YEAR.test(number) ? undefined : { form: 'number', number: Number(number), text: number };
}

/** Reads a path or URI. */
export function readFileNames(path: string): FileNames {
  const lower = decode(path).toLowerCase();
  const segments = lower.split(/[/\\]/);
  const file = segments.pop() ?? '';
  const dot = file.lastIndexOf('.');
  const stem = dot > 0 ? file.slice(0, dot) : file;
  const near = segments.slice(-4);
  const record = recordFileName(stem);
  const isReadme = stem === 'readme' || stem === 'index' || stem === '_index';
  const numberedFolder = stem === 'readme' && NUMBER.test(segments.at(-1) ?? '');
  const numbered = record?.form === 'number' || numberedFolder;
  const folders = (pattern: RegExp): boolean => near.some((segment) => pattern.test(segment));
  return {
    path: lower,
    stem,
    record,
    inRecordFolder: folders(RECORD_FOLDER),
    inDesignFolder: folders(DESIGN_FOLDER) || (numbered && folders(NUMBERED_DESIGN_FOLDER)),
    isNumbered: numbered,
    inOtherFolder: folders(OTHER_FOLDER),
    isReadme: isReadme && !numberedFolder,
    isTemplate: TEMPLATE.test(stem),
    isRequestForComments: REQUEST.test(stem) || near.slice(-2).some((segment) => /^rfcs?$/.test(segment)),
    convention: CONVENTIONS[stem],
  };
}
