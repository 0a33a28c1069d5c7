/** The production checklist: every item of every group. Data only; what an item's status may be stands in the vocabulary. */
import type { ChecklistGroup, ChecklistItem } from '../adviceSchema.ts';
import { productionApi } from './productionApi.ts';
import { productionData } from './productionData.ts';
import { productionOperations } from './productionOperations.ts';
import { productionReliability } from './productionReliability.ts';
import { productionSecurity } from './productionSecurity.ts';

export const productionChecklist: readonly ChecklistGroup[] = [productionApi, productionData, productionReliability, productionSecurity, productionOperations];

export const productionItems: readonly ChecklistItem[] = productionChecklist.flatMap((group) => group.items);
