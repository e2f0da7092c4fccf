import type { Share } from '#shared/analysis/mean.ts';
import type { SheetModel } from '#shared/output/workbook-model.ts';
import type { CentiPoints } from '#shared/points.ts';
import type { CityReport, ReportStandard, ResultFigures, ResultLine } from './city-report.ts';
import { countyColumn, meanCell, percentCell, pointsCell, reportTable } from './report-table.ts';

/** A line of points: by one standard, or of several that ask the same, whose points are not added up to a mean. */
interface ScoreRow {
  readonly standard: Pick<ReportStandard, 'title' | 'version' | 'total'>;
  readonly county: string | null;
  readonly figures: ResultFigures;
  /** What was reached of what could be, over completed visits; undefined where the full mark is not known. */
  readonly reached: Share | undefined;
  readonly joined: boolean;
}

const reachedOf = ({ mean }: ResultFigures, total: CentiPoints): Share | undefined => (total === 0 ? undefined : { count: mean.sum, n: mean.n * total });

/** The lines of points by standard; standards that ask the same get one more line with their share of full marks. */
export function scoreRows(report: CityReport): readonly ScoreRow[] {
  const lines = report.results.filter((line) => line.standard !== null && line.axis === 'all');
  const ofStandard = (hash: string): readonly ResultLine[] => lines.filter(({ standard }) => standard === hash);
  const groups = new Map<string, ReportStandard[]>();
  for (const standard of report.standards) {
    const asks = `${standard.asks} ${String(standard.total)}`;
    groups.set(asks, [...(groups.get(asks) ?? []), standard]);
  }
  return [...groups.values()].flatMap((alike) => {
    const own = alike.flatMap((standard): readonly ScoreRow[] =>
      ofStandard(standard.hash)
        .filter((line) => line.county !== null || ofStandard(standard.hash).length > 2)
        .map(({ county, figures }) => ({ standard, county, figures, reached: reachedOf(figures, standard.total), joined: false })),
    );
    const [first] = alike;
    const together = alike.flatMap(({ hash }) => lines.filter(({ standard, county }) => standard === hash && county === null));
    const [only] = together;
    if (first === undefined || only === undefined || together.length < 2) return own;
    const sum = (of: (figures: ResultFigures) => number): number => together.reduce((all, { figures }) => all + of(figures), 0);
    const figures: ResultFigures = {
      ...only.figures,
      listed: sum(({ listed }) => listed),
      completed: sum(({ completed }) => completed),
      recommended: { count: sum(({ recommended }) => recommended.count), n: sum(({ recommended }) => recommended.n) },
      decided: { count: sum(({ decided }) => decided.count), n: sum(({ decided }) => decided.n) },
    };
    const reached = { count: sum(({ mean }) => mean.sum), n: sum(({ mean }) => mean.n) * first.total };
    return [
      ...own,
      {
        standard: { ...first, title: `${first.title}等${String(together.length)}个题目相同的标准`, version: '' },
        county: null,
        figures,
        reached,
        joined: true,
      },
    ];
  });
}

/** 分标准得分. */
export const scoreTable = (report: CityReport): SheetModel =>
  reportTable(
    '分标准得分',
    [
      '各县的标准不同就分开列，不同标准的分数不放在一起平均。题目、分值和评分办法都相同的几个标准另有一行，只给得分率；其余的得分率也不能互相比较。',
      '得分率 = 得分合计 ÷（满分 × 核查完成的单位数）。平均分、最低、最高只计核查完成的。',
    ],
    scoreRows(report),
    [
      ['标准', 'text', ({ standard }) => standard.title],
      ['版本', 'text', ({ standard }) => standard.version],
      countyColumn(report),
      ['列入批次', 'integer', ({ figures }) => figures.listed],
      ['核查完成', 'integer', ({ figures }) => figures.completed],
      ['满分', 'points', ({ standard }) => pointsCell(standard.total)],
      ['平均分', 'points', ({ figures, joined }) => (joined ? null : meanCell(figures.mean))],
      ['得分率（%）', 'points', ({ reached }) => (reached === undefined ? null : percentCell(reached))],
      ['最低', 'points', ({ figures, joined }) => (joined ? null : pointsCell(figures.lowest))],
      ['最高', 'points', ({ figures, joined }) => (joined ? null : pointsCell(figures.highest))],
      ['自评平均', 'points', ({ figures, joined }) => (joined ? null : meanCell(figures.selfMean))],
      ['建议合格率（%）', 'points', ({ figures }) => percentCell(figures.recommended)],
      ['决定合格率（%）', 'points', ({ figures }) => percentCell(figures.decided)],
    ],
  );
