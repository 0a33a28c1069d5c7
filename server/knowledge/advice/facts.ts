/** Every fact the advisor reads from answers. Data only. */
import type { AdviceFact } from '../topicSchema.ts';
import { figureFacts } from './figureFacts.ts';
import { teamFacts } from './teamFacts.ts';
import { useFacts } from './useFacts.ts';
import { workFacts } from './workFacts.ts';

export const facts: readonly AdviceFact[] = [...figureFacts, ...workFacts, ...useFacts, ...teamFacts];
