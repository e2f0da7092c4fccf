import type { Marks } from '#shared/model/marks.ts';
import type { AttachedFile } from '#shared/evidence/evidence.ts';
import type { Item } from '#shared/model/standard.ts';

/** What can be done with the photos and files of an open checklist. */
export interface EvidenceActs {
  /** Resolves when the photos are shrunk and their acts are on their way. `takenOn` is the day of taking where the files do not say it: pictures of the camera. */
  readonly addPhotos: (item: Item, files: readonly File[], takenOn?: string) => Promise<void>;
  readonly withdrawPhoto: (item: Item, sha256: string) => void;
  readonly markPhoto: (item: Item, sha256: string, marks: Marks) => void;
  /** Resolves when the files are on their way. */
  readonly attachFiles: (item: Item, files: readonly File[]) => Promise<void>;
  readonly withdrawFile: (item: Item, sha256: string) => void;
  /** Hands an attached file back to the person. */
  readonly saveFile: (file: AttachedFile) => Promise<void>;
}

/** The largest file that is attached: larger ones would make packages and backups slow to carry. */
const largestFileBytes = 50 * 1024 * 1024;

/** Why a file is not attached, as a sentence; null where it may be. */
export function fileRefusal(name: string, bytes: number): string | null {
  if (bytes === 0) return `“${name}”是空文件，没有附上。请核对后重新选择。`;
  if (bytes <= largestFileBytes) return null;
  const size = Math.ceil(bytes / 1024 / 1024);
  return `“${name}”有 ${String(size)} MB，超过 ${String(largestFileBytes / 1024 / 1024)} MB 的上限，没有附上。请压缩或拆成几份再附。`;
}
