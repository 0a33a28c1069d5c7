/** Statuses of decision records and of design documents, in every wording that is known. Data only; words are in lower case. */

export type RecordStatusId = 'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'superseded';

/** A canonical status of a decision record. */
export interface RecordStatus {
  id: RecordStatusId;
  label: string;
  meaning: string;
  /** Whether a record with this status is still to be followed or decided; prose rules leave the others alone. */
  live: boolean;
  /** Words of other languages that count as this status. */
  translations: readonly string[];
  /** Words that are not a status but most likely mean this one: offered as a fix. */
  nearest: readonly string[];
}

export const recordStatuses: readonly RecordStatus[] = [
  {
    id: 'proposed', label: 'Proposed', live: true,
    meaning: 'Written down and open for discussion; nobody has to follow it yet.',
    translations: ['vorgeschlagen', 'proposé', 'proposée', 'propuesto', 'propuesta', 'proposto', 'proposta', '提案', '提案中', '提案済み', '提议', '提议中', '已提议', '建议', '提案済'],
    nearest: ['pending', 'open', 'new', 'wip', 'work in progress', 'rfc', 'under review', 'under discussion', 'discussion', 'in discussion', 'in progress', 'provisional', 'todo', 'tbd', 'awaiting approval', 'candidate', 'offen', 'in diskussion', 'en discussion', 'en cours', 'pendiente', 'pendente', '検討中', '讨论中'],
  },
  {
    id: 'accepted', label: 'Accepted', live: true,
    meaning: 'Agreed and in force; a change of mind is a new record.',
    translations: ['akzeptiert', 'angenommen', 'accepté', 'acceptée', 'aceptado', 'aceptada', 'aceito', 'aceita', 'aceite', '承認', '承認済', '承認済み', '採択', '採択済み', '採用', '已接受', '接受', '已采纳', '已批准'],
    nearest: ['approved', 'decided', 'in force', 'implemented', 'implementable', 'adopted', 'agreed', 'active', 'final', 'done', 'complete', 'completed', 'current', 'ratified', 'confirmed', 'effective', 'enacted', 'partially accepted', 'accept', 'ok', 'valid', 'merged', 'chosen', 'genehmigt', 'freigegeben', 'beschlossen', 'entschieden', 'approuvé', 'approuvée', 'validé', 'validée', 'adopté', 'adoptée', 'aprobado', 'aprobada', 'aprovado', 'aprovada', '決定', '決定済み', '已通过'],
  },
  {
    id: 'rejected', label: 'Rejected', live: false,
    meaning: 'Considered and turned down; kept so that the question is not asked again.',
    translations: ['abgelehnt', 'verworfen', 'rejeté', 'rejetée', 'refusé', 'refusée', 'rechazado', 'rechazada', 'rejeitado', 'rejeitada', '却下', '却下済み', '不採用', '已拒绝', '拒绝', '已否决'],
    nearest: ['declined', 'denied', 'refused', 'abandoned', 'cancelled', 'canceled', 'closed', 'dropped', 'reject', 'not accepted', 'discarded', 'reverted', 'wontfix'],
  },
  {
    id: 'deprecated', label: 'Deprecated', live: false,
    meaning: 'No longer to be followed, and nothing has taken its place.',
    translations: ['veraltet', 'überholt', 'obsolète', 'déprécié', 'dépréciée', 'obsoleto', 'obsoleta', 'depreciado', 'depreciada', '非推奨', '廃止', '廃止済み', '已弃用', '弃用', '已废弃', '已过时'],
    nearest: ['obsolete', 'retired', 'expired', 'outdated', 'archived', 'inactive', 'legacy', 'deprecate', 'removed', 'sunset'],
  },
  {
    id: 'superseded', label: 'Superseded', live: false,
    meaning: 'Replaced by a later record, which it names.',
    translations: ['ersetzt', 'abgelöst', 'remplacé', 'remplacée', 'reemplazado', 'reemplazada', 'sustituido', 'sustituida', 'substituído', 'substituída', '置換', '置き換え', '置き換え済み', '差し替え', '已取代', '被取代', '已替代', '已被取代', '取代'],
    nearest: ['replaced', 'superceded', 'supersede', 'supplanted', 'overridden', 'overruled', 'replaced by', 'partly superseded', 'partially superseded'],
  },
];

/** A word that is accepted as it stands, and explained when hovered. */
export interface StatusSynonym {
  word: string;
  label: string;
  /** The canonical status whose rules it answers to. */
  as: RecordStatusId;
  meaning: string;
  /** Whether time runs against it: a record on hold is not stale. */
  ages: boolean;
  translations: readonly string[];
}

export const statusSynonyms: readonly StatusSynonym[] = [
  { word: 'draft', label: 'Draft', as: 'proposed', ages: true, meaning: 'Still being written. Treated as proposed.', translations: ['entwurf', 'brouillon', 'borrador', 'rascunho', '下書き', 'ドラフト', '草案', '草稿'] },
  { word: 'in review', label: 'In review', as: 'proposed', ages: true, meaning: 'With its reviewers. Treated as proposed.', translations: ['in prüfung', 'en revue', 'en relecture', 'en revisión', 'em revisão', 'レビュー中', '审查中', '评审中'] },
  { word: 'on hold', label: 'On hold', as: 'proposed', ages: false, meaning: 'Put aside on purpose. Treated as proposed, but time does not run against it.', translations: ['zurückgestellt', 'pausiert', 'en attente', 'en suspens', 'en espera', 'em espera', '保留', '保留中', '搁置', '暂停'] },
  { word: 'withdrawn', label: 'Withdrawn', as: 'rejected', ages: false, meaning: 'Taken back by its author before a decision. Treated as rejected.', translations: ['zurückgezogen', 'retiré', 'retirée', 'retirado', 'retirada', '取り下げ', '撤回', '已撤回'] },
];

/** Words that introduce the successor in a status: `Superseded by ADR-0012`. */
export const supersededByWords: readonly string[] = ['superseded by', 'superceded by', 'replaced by', 'supplanted by', 'ersetzt durch', 'abgelöst durch', 'remplacé par', 'remplacée par', 'reemplazado por', 'reemplazada por', 'sustituido por', 'substituído por', 'substituída por'];

/** Words that introduce the predecessor: `Supersedes ADR-0003`. */
export const supersedesWords: readonly string[] = ['supersedes', 'supercedes', 'replaces', 'supplants', 'ersetzt', 'löst ab', 'remplace', 'reemplaza a', 'sustituye a', 'substitui'];

/** Languages that put the verb behind the record, or around it: `durch ADR-12 ersetzt`, `被 ADR-12 取代`, `ADR-3 を置き換える`. */
export const supersessionsAround: readonly { kind: 'superseded-by' | 'supersedes'; before: string; after: string }[] = [
  ...['ersetzt', 'abgelöst'].map((after) => ({ kind: 'superseded-by' as const, before: 'durch', after })),
  ...['に置き換え', 'により置き換え', 'によって置き換え', 'に置換', 'に差し替え'].map((after) => ({ kind: 'superseded-by' as const, before: '', after })),
  ...['を置き換え', 'を置換', 'を差し替え'].map((after) => ({ kind: 'supersedes' as const, before: '', after })),
  ...['取代', '替代'].flatMap((verb) => [
    { kind: 'superseded-by' as const, before: '被', after: verb },
    { kind: 'supersedes' as const, before: verb, after: '' },
    { kind: 'supersedes' as const, before: `${verb}了`, after: '' },
  ]),
];

export type DocumentStatusId = 'draft' | 'review' | 'approved';

/** Statuses of a design document, in their order. `equal` are the same word written differently. */
export const documentStatuses: readonly { id: DocumentStatusId; label: string; meaning: string; equal: readonly string[]; translations: readonly string[]; nearest: readonly string[] }[] = [
  { id: 'draft', label: 'Draft', meaning: 'Being written; gaps are expected.', equal: [], translations: ['entwurf', 'brouillon', 'borrador', 'rascunho', '下書き', 'ドラフト', '草案', '草稿'], nearest: ['wip', 'work in progress', 'in progress', 'proposed', 'initial', 'started', 'new'] },
  { id: 'review', label: 'Review', meaning: 'With its reviewers; open comments are expected.', equal: ['in review', 'under review'], translations: ['prüfung', 'in prüfung', 'revue', 'revisión', 'revisão', 'レビュー', 'レビュー中', '评审', '评审中'], nearest: ['reviewing', 'rfc', 'pending', 'pending approval', 'ready for review'] },
  { id: 'approved', label: 'Approved', meaning: 'May be built from; gaps and open critical comments contradict it.', equal: [], translations: ['freigegeben', 'genehmigt', 'approuvé', 'approuvée', 'aprobado', 'aprobada', 'aprovado', 'aprovada', '承認', '承認済み', '已批准'], nearest: ['accepted', 'final', 'done', 'complete', 'completed', 'signed off', 'implemented', 'agreed'] },
];

export const documentStatusLabels: string[] = documentStatuses.map((status) => status.label);
