import type { Problem } from '../../model/problem.ts';
import type { SubmissionItem } from '../../model/submission.ts';
import { showPoints, sumCenti, toCenti, type CentiPoints } from '../../points.ts';
import { problem, short } from '../problem-parts.ts';
import { readPoints } from '../values/points-text.ts';
import { senseOf } from './item-rules.ts';

/** Points that one merged cell gives to several lines together. */
export interface PointsTogether {
  readonly cell: string;
  readonly lines: readonly SubmissionItem[];
  readonly points: CentiPoints;
}

/** The cells of points that several lines share, none of them with points of its own; `texts` holds every cell's text by its address. */
export function pointsTogether(lines: readonly SubmissionItem[], texts: ReadonlyMap<string, string>): readonly PointsTogether[] {
  const groups = new Map<string, SubmissionItem[]>();
  for (const line of lines) {
    const cell = line.cells['max'];
    if (cell !== undefined && line.max === null) groups.set(cell, [...(groups.get(cell) ?? []), line]);
  }
  return Array.from(groups).flatMap(([cell, own]) => {
    const text = texts.get(cell) ?? '';
    const read = own.length < 2 ? undefined : readPoints({ raw: text, text, format: null }, null);
    return read?.kind === 'points' ? [{ cell, lines: own, points: read.centi }] : [];
  });
}

/** More items without points than this are told in one sentence. */
const mostTold = 5;

function withoutPoints(lines: readonly SubmissionItem[], together: readonly PointsTogether[]): readonly Problem[] {
  const shared = new Set(together.flatMap((group) => group.lines));
  const bare = lines.filter((line) => line.max === null && !shared.has(line) && senseOf(line.section) === 'scored');
  const [first] = bare;
  if (first === undefined) return [];
  const cell = first.cells['text'] ?? null;
  if (bare.length > mostTold)
    return [
      problem(
        'max-missing',
        'warning',
        cell,
        null,
        `${cell ?? '表中'}：从“${short(first.text)}”起有 ${String(bare.length)} 项没有读到分值。请在表里给每一项写上分值，或在读取后逐项补上。`,
      ),
    ];
  return bare.map((line) =>
    problem(
      'max-missing',
      'warning',
      line.cells['text'] ?? null,
      null,
      `${line.cells['text'] ?? '表中'}：“${short(line.text)}”没有写分值。请对照原文补上这一项的分值。`,
    ),
  );
}

const noPoints = (cell: string | null): Problem =>
  problem(
    'points-missing',
    'error',
    cell,
    null,
    `${cell ?? '表中'}：整张细则没有读到一个分值，合计是 0 分，不能用来考核。请在表里加一栏“分值”，写明每一项的满分后重新读取。`,
  );

/** The points that a title states of the whole rubric: （100分）, 总分100分, 百分制. */
function statedInTitle(title: string): CentiPoints | undefined {
  const found = /(?:满分|总分|共|计)?\s*(\d{2,4}(?:\.\d+)?)\s*分(?!以|钟)/u.exec(title);
  if (found !== null) return toCenti(Number(found[1]));
  return /百分制/u.test(title) ? 10_000 : undefined;
}

/** What contradicts a rubric as a whole: no points at all, items without points, a title that states another total. `total` is without bonus parts. */
export function saneRubric(title: string, lines: readonly SubmissionItem[], together: readonly PointsTogether[], total: CentiPoints): readonly Problem[] {
  const cell = lines[0]?.cells['text'] ?? null;
  if (total === 0 && lines.some((line) => senseOf(line.section) === 'scored')) return [noPoints(cell)];
  const stated = statedInTitle(title);
  const all = sumCenti([...lines.map((line) => line.max ?? 0), ...together.map(({ points }) => points)]);
  const differs =
    stated === undefined || stated === total || stated === all
      ? []
      : [
          problem(
            'total-differs',
            'warning',
            cell,
            title,
            `标题“${short(title)}”写的是 ${showPoints(stated)} 分，各项分值相加是 ${showPoints(total)} 分，应当相等。请核对有没有漏读的项目或写错的分值。`,
          ),
        ];
  return [...withoutPoints(lines, together), ...differs];
}
