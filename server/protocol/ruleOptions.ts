/** What the configuration may say to single rules: one schema for each rule that has options. Their defaults stand with the rule. */
import * as z from 'zod';

export const ruleOptions: Readonly<Record<string, z.ZodType>> = {
  'adr/accepted-edited': z.strictObject({
    policy: z.enum(['off', 'status-only', 'amendments']).optional().describe('What may change in an accepted record: anything, its status only, or status and dated amendments.'),
  }),
  'adr/proposed-stale': z.strictObject({
    days: z.number().int().min(1).optional().describe('A proposal older than this many days is reported.'),
  }),
};
