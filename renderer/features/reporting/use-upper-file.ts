import { useEffect, useRef, useState } from 'react';
import type { UpperFile } from '#shared/reporting/read-upper-table.ts';
import { errorText } from '#shared/text/error-text.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { readWholeFile } from '#renderer/files/read-whole-file.ts';
import { TemplateWork } from '#renderer/files/template-work.ts';
import { useServices } from '#renderer/store/services.tsx';

/** A file of the union above: none yet, being read, open, or refused with a sentence. */
type UpperState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'open'; readonly file: string; readonly upper: UpperFile; readonly openedMs: number }
  | { readonly kind: 'failed'; readonly reason: string };

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A way to bring a file of the union above, and to hand a filled one to the person: what is handed is its name, null where the person thought better of it. */
export function useUpperFile() {
  const { store, nowMs } = useServices();
  const [state, setState] = useState<UpperState>({ kind: 'none' });
  const latest = useRef(0);
  useEffect(() => () => void (latest.current = -1), []);
  const bring = async (file: File): Promise<void> => {
    const turn = (latest.current += 1);
    setState({ kind: 'reading' });
    const work = new TemplateWork();
    try {
      const read = await work.readTable(file.name, await readWholeFile(file));
      if (latest.current === turn)
        setState(read.ok ? { kind: 'open', file: file.name, upper: read.value, openedMs: nowMs() } : { kind: 'failed', reason: read.problem });
    } catch (error) {
      if (latest.current === turn) setState({ kind: 'failed', reason: `文件没有读成：${errorText(error)}` });
    } finally {
      work.close();
    }
  };
  const hand = async (file: string, bytes: Uint8Array): Promise<string | null> => {
    const saved = await store.host.saveFile(fileName(`${file.replace(/\.[^.]*$/, '')}-已填`, 'xlsx'), bytes, mime);
    if (saved.ok) return saved.value.name;
    if (saved.problem.code === 'cancelled') return null;
    throw new Error(saved.problem.code === 'disk-full' ? '磁盘已满，请清理后再存。' : `文件没有存下：${saved.problem.detail}`);
  };
  return { state, bring, hand };
}
