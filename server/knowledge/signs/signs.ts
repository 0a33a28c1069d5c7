/** All signs by which files show what a system is made of. Data only. */
import { signsOfData } from './data.ts';
import { signsOfPlatforms } from './platforms.ts';
import type { Sign } from './schema.ts';
import { signsOfWork } from './work.ts';

export const signs: readonly Sign[] = [...signsOfData, ...signsOfPlatforms, ...signsOfWork];
