import { Dexie } from 'dexie';

/** A failure that the person must hear of. `message` is a Chinese sentence that says what happened and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** An act that is not allowed now. `message` is a Chinese sentence for the person; nothing was written, and trying again would not help. */
export class RefusedAct extends Error {
  override readonly name = 'RefusedAct';
}

/** An act whose entries would not read back as what they are: writing it would spoil journal and backups. `message` is a Chinese sentence for the person; nothing was written. */
export class UnreadableAct extends Error {
  override readonly name = 'UnreadableAct';
}

const hostCodes: ReadonlySet<string> = new Set(['disk-full', 'refused', 'missing', 'damaged', 'moved', 'unsupported', 'failed']);

/** Journal or index are not as this window knew them: another one wrote, or something was lost. They are compared with each other then. */
export const isMoved = (error: unknown): boolean => error instanceof Error && error.name === 'moved';

/** What IndexedDB says when it was used wrongly: trying again would only fail again. */
const misuse: ReadonlySet<string> = new Set([
  'ConstraintError',
  'DataError',
  'DataCloneError',
  'InvalidArgumentError',
  'InvalidTableError',
  'SchemaError',
  'TypeError',
]);

/** Whether storage refused (worth trying again) and not a bug (never). */
export function isStorageFailure(error: unknown): boolean {
  if (error instanceof Dexie.BulkError) return error.failures.every((failure) => isStorageFailure(failure));
  if (error instanceof Dexie.DexieError || error instanceof DOMException) return !misuse.has(error.name);
  return error instanceof StoreError || (error instanceof Error && hostCodes.has(error.name));
}

const connectionLosses: ReadonlySet<string> = new Set(['DatabaseClosedError', 'AbortError', 'InvalidStateError', 'PrematureCommitError']);

/** Whether the connection to IndexedDB went away in the middle of work. */
export const isConnectionLoss = (error: unknown): boolean => error instanceof Error && connectionLosses.has(error.name);

/** Why something could not be written, in one Chinese sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof StoreError || error instanceof RefusedAct) return error.message;
  const { name, message, inner } = errorParts(error);
  if (name === 'disk-full' || name === 'QuotaExceededError' || inner === 'QuotaExceededError') return '磁盘空间不足，请腾出空间，程序会自动重试。';
  if (name === 'refused') return '不能写入保存数据的位置（磁盘只读，或没有写入权限），请检查磁盘和权限，程序会自动重试。';
  if (name === 'DatabaseClosedError') return '数据库已被关闭，请关闭本窗口后重新打开。';
  return `写入失败，程序会自动重试。（${name}：${message}）`;
}

const backupReasons: Readonly<Record<string, string>> = {
  'disk-full': '备份没有写成：备份文件夹所在的磁盘满了，请腾出空间或另选一个文件夹。',
  refused: '备份没有写成：不能写入备份文件夹，请在“设置”中允许或另选一个文件夹。',
  missing: '找不到备份文件夹，请插上存放备份的U盘，或在“设置”中另选一个文件夹。',
  damaged: '备份写出后读不回来，请检查备份文件夹所在的磁盘，或另选一个文件夹。',
};

/** Why a backup was not written, in one Chinese sentence. */
export function backupReasonOf(error: unknown): string {
  const { name, message } = errorParts(error);
  return backupReasons[name] ?? `备份没有写成。（${name}：${message}）`;
}

function errorParts(error: unknown): { readonly name: string; readonly message: string; readonly inner: string } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), inner: '' };
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return { name: error.name, message: error.message, inner: inner instanceof Error || inner instanceof DOMException ? inner.name : '' };
}
