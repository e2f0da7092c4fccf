import { useCallback } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { forgetRecipe, learnRecipe, recipeId } from '#shared/record/recipe-acts.ts';
import { discardDraft } from '#shared/record/standard-acts.ts';
import { notesOfRubric } from '#shared/standards/rubric-notes.ts';
import { standardFromRubric } from '#shared/standards/rubric-standard.ts';
import { readRubricFile } from '#renderer/files/read-rubric-file.ts';
import { readCountyExperience } from '#renderer/hooks/use-county-experience.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useBeginDraft } from '../editor/use-begin-draft.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** A rubric's file with how it was read. It lives as long as the page, so that its columns can be put right while its draft is looked at. */
export interface RubricFile {
  readonly file: File;
  readonly reading: RubricReading;
}

const files = new Map<string, RubricFile>();

/** The file that a draft was read from, where it was read since the page was loaded. */
export const rubricFileOf = (draftId: string): RubricFile | undefined => files.get(draftId);

/** Reads a county's rubric into a draft, and reads it again by what a person says of its table. */
export function useRubricFile(): {
  readonly read: (file: File) => Promise<void>;
  /** Reads the file of a draft again; the new draft takes its place, and what was said is remembered for the next rubric of that layout. `replaced` is a layout that it takes the place of. */
  readonly readAgain: (draftId: string, said: ColumnMapping, replaced?: string) => Promise<void>;
  /** Reads it again by the program's own choice, and forgets what was remembered of its headings. */
  readonly forget: (draftId: string, signatures: readonly string[]) => Promise<void>;
} {
  const { nowMs, newId, store } = useServices();
  const message = useMessage();
  const begin = useBeginDraft();
  const record = useRecord();

  const start = useCallback(
    async (file: File, reading: RubricReading) => {
      const title = reading.title === '' ? reading.file.replace(/\.[^.]+$/u, '') : reading.title;
      const draft = standardFromRubric(reading, { id: `own-${newId()}`, title, version: dayOfMs(nowMs()).slice(0, 4), source: reading.file });
      const draftId = newId();
      files.set(draftId, { file, reading });
      await begin(draft, notesOfRubric(reading), draftId);
    },
    [begin, newId, nowMs],
  );

  const read = useCallback(
    async (file: File) => {
      const { reader } = await readCountyExperience(store);
      const result = await readRubricFile(file, reader);
      if (result.ok) await start(file, result.value);
      else message.error(result.problem);
    },
    [store, start, message],
  );

  /** Reads the file of a draft by what is `said` of its headings, and not by what was remembered of those in `without`; the new draft takes the place of the old one, in one act with `drafts`. */
  const replace = useCallback(
    async (draftId: string, said: readonly ColumnMapping[], without: readonly string[], drafts: readonly Draft[], done: string) => {
      const known = files.get(draftId);
      if (known === undefined) return;
      const { reader } = await readCountyExperience(store);
      const others = reader.mappings.filter(({ signature }) => !without.includes(signature));
      const result = await readRubricFile(known.file, { ...reader, mappings: [...said, ...others] });
      if (!result.ok || result.value.sections.length === 0) {
        message.warning('这样读不出考核项目，仍保持原来的读法。');
        return;
      }
      if ((await record([...drafts, discardDraft(draftId)])) === undefined) return;
      files.delete(draftId);
      await start(known.file, result.value);
      message.success(done);
    },
    [store, record, start, message],
  );

  const readAgain = useCallback(
    async (draftId: string, said: ColumnMapping, replaced?: string) => {
      const recipe: ColumnMapping = { ...said, by: 'recipe' };
      const { title = '', file = '' } = files.get(draftId)?.reading ?? {};
      const learned = learnRecipe(recipe, title === '' ? file : title);
      const forgotten = replaced === undefined ? [] : [replaced];
      const acts = [...forgotten.map((signature) => forgetRecipe(recipeId(signature))), learned];
      await replace(draftId, [recipe], [said.signature, ...forgotten], acts, '已照此重读并记住，以后表头相同的细则都这样读。');
    },
    [replace],
  );

  const forget = useCallback(
    async (draftId: string, signatures: readonly string[]) => {
      const forgotten = signatures.map((signature) => forgetRecipe(recipeId(signature)));
      await replace(draftId, [], signatures, forgotten, '已改回自动识别。');
    },
    [replace],
  );
  return { read, readAgain, forget };
}
