import { definitions } from '#shared/analysis/definitions.ts';
import { outcomeWords } from '#shared/model/round.ts';
import { unitKindWords, type UnitKind } from '#shared/model/standard.ts';
import type { SheetModel } from '#shared/output/workbook-model.ts';
import { targetTexts } from '#shared/programme/year-plan.ts';
import { progressPercent } from '#shared/rounds/year-progress.ts';
import type { CityReport, RegisterLine, ReportAxis, ReportPlace, ResultFigures } from './city-report.ts';
import { countyColumn, isShown, meanCell, percentCell, pointsCell, reportTable, type ReportColumn } from './report-table.ts';
import { scoreTable } from './score-table.ts';

const unfilled = '（未填）';

function keyWord({ axis, key }: ReportPlace): string {
  if (axis === 'kind') return unitKindWords[key as UnitKind];
  if (axis === 'town') return key === '' ? '未填乡镇' : `${key ?? ''}工会服务站`;
  return key === '' || key === null ? unfilled : key;
}

const placeKey = ({ county, axis, key }: ReportPlace): string => JSON.stringify([county, axis, key]);

/** Units of a place: what the register has, and what the rounds of the year came to. Either may be missing. */
interface PlaceRow extends ReportPlace {
  readonly register: RegisterLine | undefined;
  readonly results: ResultFigures | undefined;
}

function placeRows(report: CityReport, axes: readonly ReportAxis[]): readonly PlaceRow[] {
  const results = new Map(report.results.flatMap((line) => (line.standard === null ? [[placeKey(line), line] as const] : [])));
  const known = new Set(report.register.map(placeKey));
  const only = [...results.values()].filter((line) => !known.has(placeKey(line)));
  const rows = [...report.register, ...only].filter((line) => axes.includes(line.axis) && isShown(report, line));
  const place = (county: string | null): number => (county === null ? report.counties.length : report.counties.indexOf(county));
  return rows
    .map((line) => ({
      county: line.county,
      axis: line.axis,
      key: line.key,
      register: 'coverage' in line ? line : undefined,
      results: results.get(placeKey(line))?.figures,
    }))
    .toSorted((a, b) => place(a.county) - place(b.county) || axes.indexOf(a.axis) - axes.indexOf(b.axis));
}

const registerColumns: readonly ReportColumn<PlaceRow>[] = [
  ['登记单位', 'integer', ({ register }) => register?.units ?? 0],
  ['未建会', 'integer', ({ register }) => register?.withoutUnion ?? 0],
  ['职工人数', 'integer', ({ register }) => register?.coverage.of ?? 0],
  ['会员人数', 'integer', ({ register }) => register?.coverage.reached ?? 0],
  ['覆盖率（%）', 'points', ({ register }) => (register === undefined ? null : progressPercent(register.coverage))],
  ['计入单位', 'integer', ({ register }) => (register === undefined ? 0 : register.units - register.coverage.unknown)],
];

const hardshipColumns: readonly ReportColumn<PlaceRow>[] = [
  ['困难职工档案', 'integer', ({ register }) => (register === undefined || register.hardship.known === 0 ? null : register.hardship.workers)],
  ['填了档案数的单位', 'integer', ({ register }) => register?.hardship.known ?? 0],
];

const outcomeColumns: readonly ReportColumn<PlaceRow>[] = [
  ['列入批次', 'integer', ({ results }) => results?.listed ?? 0],
  ['核查完成', 'integer', ({ results }) => results?.completed ?? 0],
  ['其中按复验', 'integer', ({ results }) => results?.again ?? 0],
  ['已决定', 'integer', ({ results }) => results?.decided.n ?? 0],
  [outcomeWords.accepted, 'integer', ({ results }) => results?.outcomes.accepted ?? 0],
  [outcomeWords.rectify, 'integer', ({ results }) => results?.outcomes.rectify ?? 0],
  [outcomeWords.rejected, 'integer', ({ results }) => results?.outcomes.rejected ?? 0],
  ['决定合格率（%）', 'points', ({ results }) => (results === undefined ? null : percentCell(results.decided))],
];

const coverageNote = '覆盖率 = 会员 ÷ 职工，只计两个数都有的单位（“计入单位”）；会员多于职工的按职工数计。登记单位不含已合并、注销的。';
const outcomeNote = '一个单位在本年几个批次里的，每个批次计一次。结果按目前计：复验已完成的按复验，其余按初验。';

const overview = (report: CityReport): SheetModel =>
  reportTable(
    '概况',
    [`${String(report.year)}年，${String(report.counties.length)} 个县（市、区）。${coverageNote}`, outcomeNote],
    placeRows(report, ['all']),
    [
      countyColumn(report),
      ...registerColumns,
      ...outcomeColumns,
      ['改判', 'integer', ({ results }) => results?.overruled ?? 0],
      ['复验后建议合格', 'integer', ({ results }) => results?.againAccepted ?? 0],
    ],
  );

const stations = (report: CityReport): SheetModel =>
  reportTable('服务站', [coverageNote, outcomeNote], placeRows(report, ['town']), [
    countyColumn(report),
    ['工会服务站', 'text', keyWord],
    ...registerColumns,
    ...hardshipColumns,
    ...outcomeColumns,
  ]);

const systems = (report: CityReport): SheetModel =>
  reportTable('系统与类型', [coverageNote, outcomeNote], placeRows(report, ['kind', 'system']), [
    countyColumn(report),
    ['按', 'text', ({ axis }) => (axis === 'kind' ? '单位类型' : '所属系统')],
    ['系统（类型）', 'text', keyWord],
    ...registerColumns,
    ...hardshipColumns,
    ...outcomeColumns,
  ]);

const targets = (report: CityReport): SheetModel =>
  reportTable(
    '年度目标',
    [
      '达到 = 到本年底最近一次决定为合格的单位（按各县计入的标准）；“还没有决定”的算在“共”里。各县自己定目标，全市不另定。',
      ...Object.values(targetTexts).map(({ word, source }) => `${word}：${source}。`),
    ],
    report.targets.filter((line) => isShown(report, line)),
    [
      countyColumn(report),
      ['目标', 'text', ({ target }) => targetTexts[target].word],
      ['目标（%）', 'points', ({ percent }) => percent],
      ['由谁定', 'text', ({ by }) => (by === null ? '各县不一' : by === 'county' ? '县定' : '文件')],
      ['达到', 'integer', ({ progress }) => progress.reached],
      ['共', 'integer', ({ progress }) => progress.of],
      ['完成（%）', 'points', ({ progress }) => progressPercent(progress)],
      ['还没有决定或人数不明', 'integer', ({ progress }) => progress.unknown],
    ],
  );

const standardWord = (report: CityReport, hash: string): string => {
  const standard = report.standards.find((one) => one.hash === hash);
  return standard === undefined ? '' : `${standard.title}${standard.version === '' ? '' : `（${standard.version}）`}`;
};

const sections = (report: CityReport): SheetModel =>
  reportTable(
    '分项',
    [definitions.sectionMean],
    report.sections.filter((line) => isShown(report, line)),
    [
      ['标准', 'text', ({ standard }) => standardWord(report, standard)],
      ['部分', 'text', ({ title }) => title],
      countyColumn(report),
      ['单位数', 'integer', ({ mean }) => mean.n],
      ['平均分', 'points', ({ mean }) => meanCell(mean)],
      ['得分率（%）', 'points', ({ reached, reachable }) => percentCell({ count: reached, n: reachable })],
      ['最低', 'points', ({ lowest }) => pointsCell(lowest)],
      ['最高', 'points', ({ highest }) => pointsCell(highest)],
    ],
  );

const missed = (report: CityReport): SheetModel =>
  reportTable(
    '失分项',
    [`${definitions.missed}各县的同一项按内容对应：文字、分值、评分办法都相同的算一项，不看编号；文字相同而分值或办法不同的分开列，“同文不同分”写明另有几种。`],
    report.missed,
    [
      ['考核内容', 'text', ({ text }) => text],
      ['满分', 'points', ({ max }) => pointsCell(max)],
      ['县数', 'integer', ({ counties }) => counties.length],
      ['失分单位', 'integer', ({ units }) => units.count],
      ['已核查且适用', 'integer', ({ units }) => units.n],
      ['占比（%）', 'points', ({ units }) => percentCell(units)],
      ['合计失分', 'points', ({ lost }) => pointsCell(lost)],
      ['平均失分', 'points', ({ lost, units }) => meanCell({ sum: lost, n: units.n })],
      ['全失', 'integer', ({ lostAll }) => lostAll],
      ['同文不同分', 'integer', ({ otherwise }) => otherwise],
    ],
  );

const years = (report: CityReport): SheetModel =>
  reportTable(
    '逐年',
    [outcomeNote],
    report.years.filter((line) => line.standard === null && isShown(report, line)),
    [
      ['年度', 'integer', ({ year }) => year],
      countyColumn(report),
      ['列入批次', 'integer', ({ figures }) => figures.listed],
      ['核查完成', 'integer', ({ figures }) => figures.completed],
      ['已决定', 'integer', ({ figures }) => figures.decided.n],
      [outcomeWords.accepted, 'integer', ({ figures }) => figures.outcomes.accepted],
      [outcomeWords.rectify, 'integer', ({ figures }) => figures.outcomes.rectify],
      [outcomeWords.rejected, 'integer', ({ figures }) => figures.outcomes.rejected],
      ['决定合格率（%）', 'points', ({ figures }) => percentCell(figures.decided)],
      ['建议合格率（%）', 'points', ({ figures }) => percentCell(figures.recommended)],
      ['改判', 'integer', ({ figures }) => figures.overruled],
    ],
  );

const changes = (report: CityReport): SheetModel =>
  reportTable(
    '与上年比',
    ['只比两年都按同一标准（同一版本）完成初验的同一单位，按初验得分比；一年有几个批次的按最后一个。标准换了的不比，分数的变化说明不了什么。'],
    report.changes.filter((line) => isShown(report, line)),
    [
      ['标准', 'text', ({ standard }) => standardWord(report, standard)],
      countyColumn(report),
      ['两年都有的单位', 'integer', ({ change }) => change.n],
      ['平均增减', 'points', ({ change }) => meanCell(change)],
      ['升', 'integer', ({ up }) => up],
      ['降', 'integer', ({ down }) => down],
    ],
  );

/** A report as tables, with what is counted said above each. */
export const reportTables = (report: CityReport): readonly SheetModel[] =>
  [overview, stations, systems, targets, scoreTable, sections, missed, years, changes].map((make) => make(report));
