import { initial } from './0001-initial.ts';
import { pictures } from './0002-pictures.ts';
import { sections } from './0003-sections.ts';
import { held } from './0004-held.ts';
import { entries } from './0005-entries.ts';
import type { Migration } from './migration.ts';

/** Every shape the database ever had, oldest first. Append only. */
export const allMigrations: readonly Migration[] = [initial, pictures, sections, held, entries];
