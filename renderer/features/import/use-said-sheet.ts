import { useCallback, useState } from 'react';
import { mappingsOf } from '#shared/importing/column-roles.ts';
import type { ReadFile } from '#shared/importing/import-row.ts';
import { headersOnce, saidByClick, tablesOnSheet, type SheetClick } from '#shared/importing/say-of-sheet.ts';
import type { Grid } from '#shared/intake/grid.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { rememberedWords, useLayouts } from './use-layouts.ts';

/** What a person says of a file's sheet by clicks in its picture: the file is read again by it at once, and so is every file that looks alike, now and later. */
export interface SaidSheet {
  readonly busy: boolean;
  /** Whether the file could be read so; what was wrong is said as a message. */
  readonly say: (grid: Grid, click: SheetClick) => Promise<boolean>;
}

/** Takes what is said by clicks in the picture of a file; `title` is what its layout is remembered as. */
export function useSaidSheet(file: ReadFile, title: string): SaidSheet {
  const message = useMessage();
  const { remember } = useLayouts();
  const [busy, setBusy] = useState(false);
  const say = useCallback(
    async (grid: Grid, click: SheetClick): Promise<boolean> => {
      const { submissions } = file.reading;
      const said = saidByClick(grid, tablesOnSheet(headersOnce(submissions), grid.sheet), click);
      if (!said.ok) {
        message.warning(said.problem);
        return false;
      }
      const { mapping, replaced } = said.value;
      const others = submissions.flatMap(mappingsOf).filter(({ signature }) => signature !== mapping.signature && signature !== mapping.pointed);
      setBusy(true);
      const followed = await remember(file.order, [mapping, ...others], title === '' ? grid.sheet : title, replaced, () => setBusy(false));
      setBusy(false);
      if (followed === undefined) message.warning('这样读不出考核项目，仍保持原来的读法。');
      else message.success(rememberedWords(followed));
      return followed !== undefined;
    },
    [file, title, remember, message],
  );
  return { busy, say };
}
