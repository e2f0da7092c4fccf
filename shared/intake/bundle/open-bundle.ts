import { fail, ok, type Result } from '../../result.ts';
import type { RefusalCode } from '../../model/submission.ts';
import { refusalMessage, type Refusal } from '../refusals.ts';
import { decodeNames } from './decode-names.ts';
import { isLeftBehind } from './left-behind.ts';
import { limits } from '../sniff/limits.ts';
import { inflatePart } from '../sniff/inflated-size.ts';
import { sniff } from '../sniff/sniff.ts';
import { readZipDirectory, type ZipPart } from '../sniff/zip-directory.ts';

/** A file to be read, or why there are no bytes of it. `name` is what people see: “材料.zip/城关镇/某单位.xlsx”. */
export interface PackedFile {
  readonly name: string;
  readonly content: Result<Uint8Array, { readonly code: RefusalCode; readonly message: string }>;
}

/** What is in a zip of files. `leftOut` counts what no person put there. */
export interface Bundle {
  readonly files: readonly PackedFile[];
  readonly leftOut: number;
}

/** How many bytes may still be inflated of a bundle and of what is nested in it. */
interface Budget {
  left: number;
}

const refused = (name: string, refusal: Refusal): PackedFile => ({ name, content: fail({ code: refusal.code, message: refusalMessage(refusal, name) }) });

/** A path inside a bundle as people see it, whatever its writer made of it: no drive, no root, no way up. */
const cleanPath = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/');

const inMegabytes = (count: number): string => `${String(Math.round(count / 1024 / 1024))} MB`;

function contentOf(bytes: Uint8Array, part: ZipPart, budget: Budget): Result<Uint8Array, Refusal> {
  if (part.encrypted) return fail({ code: 'encrypted', remedy: '请先用密码解压，再把里面的文件放进来。' });
  const most = Math.min(limits.fileBytes, budget.left);
  if (part.inflatedBytes > most) return fail({ code: 'too-large', what: `展开后有 ${inMegabytes(part.inflatedBytes)}` });
  // What the directory declares is what may come of it: a part that unpacks to more is broken, or made to end the program.
  const content = inflatePart(bytes, part, part.inflatedBytes);
  if (content === undefined) return fail({ code: 'corrupt', what: '压缩包里的这个文件解不开' });
  budget.left -= content.length;
  return ok(content);
}

function openPart(name: string, content: Uint8Array, budget: Budget, depth: number): Bundle {
  const sniffed = depth === 0 ? sniff(content) : undefined;
  return sniffed?.ok === true && sniffed.value.kind === 'bundle'
    ? filesIn(name, content, budget, depth + 1)
    : { files: [{ name, content: ok(content) }], leftOut: 0 };
}

function filesIn(name: string, bytes: Uint8Array, budget: Budget, depth: number): Bundle {
  const parts = readZipDirectory(bytes) ?? [];
  const names = decodeNames(parts).map(cleanPath);
  const files: PackedFile[] = [];
  let leftOut = 0;
  const order = parts.map((_, index) => index).sort((left, right) => ((names[left] ?? '') < (names[right] ?? '') ? -1 : 1));
  for (const index of order) {
    const [part, path = ''] = [parts[index], names[index]];
    if (part === undefined || path === '' || part.name.endsWith('/')) continue;
    if (isLeftBehind(path)) {
      leftOut += 1;
      continue;
    }
    const content = contentOf(bytes, part, budget);
    const inner: Bundle = content.ok
      ? openPart(`${name}/${path}`, content.value, budget, depth)
      : { files: [refused(`${name}/${path}`, content.problem)], leftOut: 0 };
    files.push(...inner.files);
    leftOut += inner.leftOut;
  }
  return files.length === 0 ? { files: [refused(name, { code: 'no-table', what: '压缩包里没有文件' })], leftOut } : { files, leftOut };
}

/**
 * Opens a zip of files as if it were a folder; undefined when the bytes are none, but a workbook, a document or no zip at all. A zip inside it is opened too, one inside that is
 * not. A file that cannot be unpacked, or unpacks to too much, is a refusal among the others.
 */
export function openBundle(name: string, bytes: Uint8Array): Bundle | undefined {
  const sniffed = sniff(bytes);
  return sniffed.ok && sniffed.value.kind === 'bundle' ? filesIn(name, bytes, { left: limits.inflatedBytes }, 0) : undefined;
}
