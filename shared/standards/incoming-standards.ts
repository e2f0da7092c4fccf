import type { LedgerPackage } from '../ledger/package.ts';
import { Standard } from '../model/standard.ts';
import { issuesInWords } from '../scoring/file-issues.ts';
import { standardProblems } from '../scoring/problems/standard-problems.ts';
import { jsonOf } from '../text/read-json.ts';

/** What is wrong with the file of a standard as a sentence that names it; undefined where nothing keeps it from being used. */
function troubleOf(bytes: Uint8Array): string | undefined {
  const json = jsonOf(new TextDecoder().decode(bytes));
  if (!json.ok) return `里面有一份标准读不出来：${json.problem}请让对方重新导出。`;
  const read = Standard.safeParse(json.value);
  if (!read.success) return `里面有一份标准的格式不对，不能使用：${issuesInWords(read.error.issues, json.value)}`;
  const errors = standardProblems(read.data).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return undefined;
  const more = errors.length === 1 ? '' : `另有${String(errors.length - 1)}处，`;
  return `里面的标准“${read.data.title}”${read.data.version}版有写错的地方，按它计分的结果不可靠：${first.message}${more}请对方改正后另发一版。`;
}

/** What is wrong with the standards that a package would bring, a Chinese sentence each: the same check as in the editor. `known` says which documents are here already. */
export const incomingStandardTroubles = (incoming: Pick<LedgerPackage, 'entries' | 'documents'>, known: ReadonlySet<string>): readonly string[] => {
  const named = new Set(incoming.entries.flatMap(({ subject }) => /^standard\/([0-9a-f]{64})$/u.exec(subject)?.[1] ?? []));
  return incoming.documents.filter(({ sha256 }) => named.has(sha256) && !known.has(sha256)).flatMap(({ bytes }) => troubleOf(bytes) ?? []);
};
