/** What the configuration may say to single rules: one schema for each rule that has options. Their defaults stand with the rule. */
import * as z from 'zod';

export const ruleOptions: Readonly<Record<string, z.ZodType>> = {
  'adr/accepted-edited': z.strictObject({
    policy: z
      .enum(['off', 'status-only', 'amendments'])
      .optional()
      .describe('What may change in an accepted record: anything, its status only, or status and dated amendments.'),
  }),
  'doc/acronym-undefined': z.strictObject({
    uses: z.number().int().min(1).optional().describe('An acronym used so many times is reported.'),
    known: z.array(z.string()).optional().describe('Acronyms that readers of your documents know.'),
  }),
  'doc/decision-unrecorded': z.strictObject({
    platform: z.array(z.string()).optional().describe('Technology that is given and needs no decision of its own.'),
  }),
  'adr/proposed-stale': z.strictObject({
    days: z.number().int().min(1).optional().describe('A proposal older than this many days is reported.'),
  }),
};
