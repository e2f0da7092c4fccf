import { showDay } from '../days/days.ts';
import type { BundledFile, BundledKind } from '../evidence/bundle.ts';
import type { BatchedFile } from './batch-list.ts';

/** What a file of evidence is called in the list of a batch. */
export const evidenceWords: Readonly<Record<BundledKind, string>> = { photo: '照片', marked: '照片（标注）', file: '附件', trace: '工作痕迹' };

const phaseWord = ({ phase }: BundledFile): string => (phase === null ? '组织实施' : phase === 're' ? '复验' : '初验');

/** What a trace shows: “2024年11月5日 召开会员大会”. */
const traceWords = ({ trace }: BundledFile): readonly string[] =>
  trace === undefined ? [] : [`${showDay(trace.on)} ${trace.what}`, ...(trace.shownBy === '' ? [] : [trace.shownBy])];

/** What the list of 证据包 says of a file: unit, item, date of taking, who added it when. `momentWords` writes a time in milliseconds as people read it. */
export function listedEvidence(file: BundledFile, momentWords: (ms: number) => string): Omit<BatchedFile, 'size' | 'sha256'> {
  const place = file.place === 0 ? null : file.place;
  const own = [phaseWord(file), place, file.item, file.takenOn ?? '', file.by, momentWords(file.addedMs), file.original];
  return { units: [file.unit], paper: evidenceWords[file.kind], path: file.path, own, note: traceWords(file).join('；') };
}
