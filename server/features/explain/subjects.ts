/** What there is to read about: a status, a checklist item, a section of a template. Keys are small enough to travel; `explain` turns them into Markdown. */
import * as z from 'zod';
import { choiceText } from './choices.ts';
import { checklistItemText } from './checklists.ts';
import { diagramText } from './diagrams.ts';
import { drawingWordText } from './drawingWords.ts';
import { levelText } from './levels.ts';
import { fieldText, sectionText, templateText } from './templates.ts';
import { documentStatusText, statusText } from './statuses.ts';

/** `template` is written `record/nygard` or `document/planner`; `path` leads through its sections by place. */
export const SubjectKey = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('template'), template: z.string() }),
  z.object({ topic: z.literal('section'), template: z.string(), path: z.array(z.number().int().nonnegative()) }),
  z.object({ topic: z.literal('field'), template: z.string(), path: z.array(z.number().int().nonnegative()), field: z.string() }),
  z.object({ topic: z.literal('status'), word: z.string() }),
  z.object({ topic: z.literal('document-status'), word: z.string() }),
  z.object({ topic: z.literal('level'), set: z.enum(['risk', 'priority', 'checklist', 'reversibility']), id: z.string() }),
  z.object({ topic: z.literal('checklist-item'), id: z.string() }),
  z.object({ topic: z.literal('choice'), id: z.string() }),
  z.object({ topic: z.literal('diagram'), id: z.string() }),
  z.object({ topic: z.literal('drawing-word'), group: z.string(), label: z.string() }),
]);
export type SubjectKey = z.infer<typeof SubjectKey>;

/** What is known of a subject, as Markdown; undefined for a key that names nothing. */
export function explain(key: SubjectKey): string | undefined {
  switch (key.topic) {
    case 'template':
      return templateText(key.template);
    case 'section':
      return sectionText(key.template, key.path);
    case 'field':
      return fieldText(key.template, key.path, key.field);
    case 'status':
      return statusText(key.word);
    case 'document-status':
      return documentStatusText(key.word);
    case 'level':
      return levelText(key.set, key.id);
    case 'checklist-item':
      return checklistItemText(key.id);
    case 'choice':
      return choiceText(key.id);
    case 'diagram':
      return diagramText(key.id);
    case 'drawing-word':
      return drawingWordText(key.group, key.label);
  }
}
