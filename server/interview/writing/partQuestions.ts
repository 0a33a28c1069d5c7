/** The questions whose answers name what data is kept in and what carries messages. Data only. */

export const PART_QUESTIONS: readonly string[] = [
  'question/data-stores',
  'question/journeys',
  'question/database-down',
  'question/rpo',
  'question/caching',
  'question/integrations',
  'question/style',
];
