import type { FileReading } from '#shared/model/submission.ts';
import type { PickedFile } from './read-files.ts';
import { startReadingWorker, WorkerSlot, type ReadingWorker } from './worker-slot.ts';

const limitMs = 60_000;

/** Names of files that are zips inside, and no bundle. */
const officeName = /\.(?:xls[xmb]|xlt[xm]|xla|doc[xm]|dot[xm]|ppt[xm]|od[a-z]|et[t]?|wps|dps|ofd)$/iu;

/** The files that a person chose with those of every zip in place of it, and how many in zips no person had put there. */
interface OpenedBundles {
  readonly files: readonly PickedFile[];
  readonly leftOut: number;
}

async function looksPacked({ file }: PickedFile): Promise<boolean> {
  if (officeName.test(file.name)) return false;
  const start = await file
    .slice(0, 2)
    .text()
    .catch(() => '');
  return start === 'PK';
}

/** A file that could not be unpacked goes on as an empty one with its refusal. */
const refusalOf = (path: string, reason: FileReading['reason']): PickedFile => ({
  path,
  file: new File([], path.slice(path.lastIndexOf('/') + 1)),
  refused: { file: path, sha256: '', status: 'refused', reason, submissions: [], problems: [] },
});

async function openOne(slot: WorkerSlot, picked: PickedFile): Promise<OpenedBundles> {
  const reply = await slot.ask({ kind: 'bundle', name: picked.path, file: picked.file }, limitMs);
  if (reply === 'timed-out') {
    const message = `${picked.path}：打开压缩包的时间过长，已停止。请先解压，再把里面的文件放进来。`;
    return { files: [refusalOf(picked.path, { code: 'too-large', message })], leftOut: 0 };
  }
  if (typeof reply === 'string' || reply.kind !== 'bundle') return { files: [picked], leftOut: 0 };
  const files = reply.files.map(({ path, content }) => (content instanceof File ? { path, file: content } : refusalOf(path, content)));
  return { files, leftOut: reply.leftOut };
}

/** Opens the zips among chosen files as if they were folders, off the screens' thread. What is no zip of files stays as it is. */
export async function openBundles(
  picked: readonly PickedFile[],
  signal?: AbortSignal,
  startWorker: () => ReadingWorker = startReadingWorker,
): Promise<OpenedBundles> {
  const packed = await Promise.all(picked.map(looksPacked));
  if (!packed.includes(true)) return { files: picked, leftOut: 0 };
  const slot = new WorkerSlot(startWorker);
  const files: PickedFile[] = [];
  let leftOut = 0;
  for (const [index, one] of picked.entries()) {
    const opened = packed[index] === true && signal?.aborted !== true ? await openOne(slot, one) : { files: [one], leftOut: 0 };
    files.push(...opened.files);
    leftOut += opened.leftOut;
  }
  slot.close();
  return { files, leftOut };
}
