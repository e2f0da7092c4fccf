import { useEffect, useState } from 'react';
import type { Grid } from '#shared/intake/grid.ts';
import type { Result } from '#shared/result.ts';
import { readSheets } from '#renderer/files/read-sheets.ts';

interface Opened {
  readonly file: File;
  readonly sheets: Result<readonly Grid[], string>;
}

/** The sheets of a file for pictures of its cells; undefined while they are read, or where there is no file. */
export function useSheets(file: File | undefined): Result<readonly Grid[], string> | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    if (file === undefined) return undefined;
    let stopped = false;
    void readSheets(file).then((sheets) => {
      if (!stopped) setOpened({ file, sheets });
    });
    return () => {
      stopped = true;
    };
  }, [file]);
  return opened !== undefined && opened.file === file ? opened.sheets : undefined;
}
