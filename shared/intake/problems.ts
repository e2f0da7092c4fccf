import type { Problem } from '../model/problem.ts';
import { showPoints, type CentiPoints } from '../points.ts';
import { addressOf, type StruckText } from './grid.ts';
import { problem, short } from './problem-parts.ts';
import type { PointsFault } from './values/points-text.ts';

/** What a score should have looked like: “应为 0 至 4 之间的数”. */
const expectedPoints = (max: CentiPoints | null): string => (max === null ? '应为不小于 0 的数' : `应为 0 至 ${showPoints(max)} 之间的数`);

const faults: Readonly<Record<PointsFault, string>> = {
  words: '不是分数',
  range: '是一个范围，不是一个分数',
  date: '被表格当成了日期，原来写的可能是“几分之几”或“几到几”',
  percent: '是百分数，不是分数',
  error: '是公式出错的结果，不是分数',
  mark: '只是一个记号，看不出得几分',
  choice: '是勾选的等次，没有写这个等次得几分',
  choices: '几个等次都打了勾',
  negative: '是负数，得分不能小于 0',
  fraction: '是分数式，分母与本项分值不符',
  'none-or-zero': '看不出是 0 分还是没有此项',
  deduction: '看不出是扣分前还是扣分后的得分',
  'too-large': '大得不像分数',
};

/** One Chinese sentence for each doubt of the reader, with place, value, expectation and remedy. */
export const selfUnreadable = (cell: string, value: string, fault: PointsFault, max: CentiPoints | null): Problem =>
  problem('self-unreadable', 'error', cell, value, `${cell}：“${short(value)}”${faults[fault]}，${expectedPoints(max)}。请向单位核实后改正。`);

export const selfDoubtful = (cell: string, value: string, taken: CentiPoints): Problem =>
  problem('self-doubtful', 'warning', cell, value, `${cell}：“${short(value)}”写得不确切，暂按 ${showPoints(taken)} 分读入。请向单位核实。`);

export const selfMissing = (cell: string, text: string): Problem =>
  problem('self-missing', 'warning', cell, null, `${cell}：“${short(text)}”没有填自评分。请让单位补填，确实没有此项的写“不适用”。`);

/** A line that is stated and not scored (否决项, 必备项) has no answer. */
export const statementMissing = (cell: string, text: string): Problem =>
  problem('self-missing', 'warning', cell, null, `${cell}：“${short(text)}”没有回答。请让单位在下拉里选一项。`);

export const vetoStated = (cell: string, text: string): Problem =>
  problem('veto-stated', 'warning', cell, '有', `${cell}：单位自报有否决情形“${short(text)}”。请在核查时查实。`);

export const mandatoryStated = (cell: string, text: string): Problem =>
  problem('mandatory-stated', 'warning', cell, '否', `${cell}：单位自报没有达到必备条件“${short(text)}”。请在核查时查实。`);

export const selfAllMissing = (cell: string | null, count: number): Problem =>
  problem('self-missing', 'warning', cell, null, `${cell ?? '表中'}：自评分一列 ${String(count)} 项全部空白。请让单位填好自评分后重新报送。`);

export const selfColumnMissing = (sheet: string): Problem =>
  problem('self-missing', 'warning', null, null, `工作表“${sheet}”没有自评分一列。请确认发来的是填好的自评表，而不是空白的细则。`);

export const selfColumnAssumed = (cell: string, heading: string): Problem =>
  problem(
    'self-column-assumed',
    'warning',
    cell,
    heading,
    `${cell}：表中没有“自评分”一列，暂把“${short(heading)}”一列当作单位的自评分。请确认，不对的在读取结果里改正。`,
  );

export const selfColumnChosen = (cell: string, heading: string): Problem =>
  problem('self-column-assumed', 'warning', cell, heading, `${cell}：表中有几栏自评分，暂取“${short(heading)}”一栏。请确认，不对的在“栏目对应”里改正。`);

export const maxColumnChosen = (cell: string, heading: string): Problem =>
  problem('max-column-assumed', 'warning', cell, heading, `${cell}：表中有几栏分值，暂取“${short(heading)}”一栏。请确认，不对的在“栏目对应”里改正。`);

export const headingGuessed = (cell: string): Problem =>
  problem('heading-guessed', 'warning', cell, null, `${cell}：这张表没有认得出的表头，各栏是按内容推断的。请核对各栏，不对的在“栏目对应”里改正。`);

export const textJoined = (cell: string, text: string): Problem =>
  problem(
    'text-joined',
    'warning',
    cell,
    text,
    `${cell}：“${short(text)}”这一行没有分值，暂接在上一项的文字后面。请核对它是上一项没有写完的话，还是另外的说明。`,
  );

export const readingDoubtful = (cell: string, why: readonly string[]): Problem =>
  problem(
    'reading-doubtful',
    'warning',
    cell,
    null,
    `${cell} 起的这张表可能没有读对：${why.join('；')}。请对照原表看一遍各栏和项数，不对的在“栏目对应”里改正。`,
  );

export const selfExceedsMax = (cell: string, value: string, max: CentiPoints): Problem =>
  problem(
    'self-exceeds-max',
    'warning',
    cell,
    value,
    `${cell}：自评 ${short(value)} 超过本项分值 ${showPoints(max)}，应为 0 至 ${showPoints(max)} 之间的数。请向单位核实后改正。`,
  );

export const selfExceedsStandard = (cell: string, value: string, max: CentiPoints, title: string): Problem =>
  problem(
    'self-exceeds-max',
    'warning',
    cell,
    value,
    `${cell === '' ? '自评表' : cell}：自评 ${short(value)} 超过考核标准“${short(title)}”本项满分 ${showPoints(max)}，应为 0 至 ${showPoints(max)} 之间的数。请向单位核实后改正。`,
  );

export const selfMerged = (cell: string, value: string, count: number): Problem =>
  problem('self-merged', 'warning', cell, value, `${cell}：${String(count)} 项合并成一个自评分“${short(value)}”，无法分到每一项。请向单位问清各项得分。`);

export const maxMissing = (cell: string, text: string): Problem =>
  problem('max-missing', 'warning', cell, null, `${cell}：“${short(text)}”没有写分值，无法判断自评分是否超过。请对照考核标准补上。`);

export const pointsShared = (cell: string, value: string, count: number): Problem =>
  problem(
    'points-shared',
    'warning',
    cell,
    value,
    `${cell}：“${short(value)}”分由 ${String(count)} 项共用，没有写明每项各几分。请对照考核标准把每一项的分值补上。`,
  );

export const pointsWeighted = (cell: string, heading: string): Problem =>
  problem(
    'points-weighted',
    'warning',
    cell,
    heading,
    `${cell}：“${short(heading)}”一栏写的是比重，不是分，暂按满分 100 分折算成每项的分值。请核对，或在原表里改写成分值。`,
  );

export const pointsGraded = (cell: string): Problem =>
  problem(
    'points-graded',
    'warning',
    cell,
    null,
    `${cell}：没有“分值”一栏，只有各等次的分数，暂把每项最高等次的最高分当作分值。请核对，或在原表里加一栏分值。`,
  );

export const textCut = (cell: string, text: string): Problem =>
  problem('text-cut', 'warning', cell, text, `${cell}：“${short(text)}”像是没有写完，后面的字可能落在别的格子里。请打开原表核对，把这一项写完整。`);

export const sectionNumbered = (cell: string, value: string): Problem =>
  problem('section-number', 'warning', cell, value, `${cell}：部分的名称只有“${short(value)}”，看不出是哪一部分。请在原表里写上名称。`);

export const sectionVertical = (cell: string, name: string): Problem =>
  problem(
    'section-doubtful',
    'warning',
    cell,
    name,
    `${cell}：部分名称是一格一字竖着写的，连起来是“${short(name)}”，可能不止一个部分，暂按每四个字一个名称拆开，拆不开的连成一个。请核对，最好在原表里把每个名称合并成一格。`,
  );

export const maxMismatch = (cell: string, value: string, column: CentiPoints, inline: CentiPoints): Problem =>
  problem(
    'max-mismatch',
    'warning',
    cell,
    value,
    `${cell}：分值栏是 ${showPoints(column)} 分，文字里写的是 ${showPoints(inline)} 分，暂按分值栏读入。请核对考核标准。`,
  );

export const totalMismatch = (cell: string, value: string, stated: CentiPoints, computed: CentiPoints): Problem =>
  problem(
    'total-mismatch',
    'warning',
    cell,
    value,
    `${cell}：合计写的是 ${showPoints(stated)} 分，各项相加是 ${showPoints(computed)} 分，应当相等。请让单位核对后改正。`,
  );

export const totalUnreadable = (cell: string, value: string): Problem =>
  problem('total-mismatch', 'warning', cell, value, `${cell}：合计“${short(value)}”不是分数，应为各项自评分之和。请向单位核实后改正。`);

export const sectionMismatch = (cell: string, value: string, title: string, stated: CentiPoints, computed: CentiPoints, what: '分值' | '自评分'): Problem =>
  problem(
    'section-mismatch',
    'warning',
    cell,
    value,
    `${cell}：“${short(title)}”写的是 ${showPoints(stated)} 分，所属各项${what}相加是 ${showPoints(computed)} 分，应当相等。请核对。`,
  );

export const assessedPrefilled = (cell: string, value: string, count: number): Problem =>
  problem(
    'assessed-prefilled',
    'warning',
    cell,
    value,
    `${cell}：考评分一栏单位已填了 ${String(count)} 项。考评分应由验收组填写，这些数只作参考，不会当作考评得分。`,
  );

export const unitMissing = (cell: string | null, sheet: string): Problem =>
  problem('unit-missing', 'error', cell, null, `${cell ?? `工作表“${sheet}”`}：没有写单位名称。请在预览中选定单位，或让单位补填。`);

export const unitGuessed = (where: '标题' | '工作表名' | '文件名' | '文件夹名' | '页尾', name: string, cell: string | null): Problem =>
  problem(
    'unit-guessed',
    where === '标题' || where === '页尾' ? 'note' : 'warning',
    cell,
    name,
    `${cell ?? '表中'}：没有“单位名称”一栏，单位“${short(name)}”取自${where}。请核对。`,
  );

export const dateUnreadable = (cell: string, value: string): Problem =>
  problem('date-unreadable', 'warning', cell, value, `${cell}：“${short(value)}”不是完整的日期，应写成 2024年11月5日 的样子。请向单位核实后改正。`);

export const converted = (cell: string, value: string, to: string): Problem =>
  problem('converted', 'note', cell, value, `${cell}：“${short(value)}”读作 ${to}。如不对，请在读取结果里改正。`);

export const notApplicable = (cell: string, value: string): Problem =>
  problem('not-applicable', 'note', cell, value, `${cell}：“${short(value)}”按“不适用”读入，不计分。如应计分，请改正。`);

export const noCachedValue = (cell: string, formula: string, taken: string | null): Problem =>
  problem(
    'no-cached-value',
    'warning',
    cell,
    `=${formula}`,
    taken === null
      ? `${cell}：这一格是公式，表里没有存下算出的数。请用 WPS 或 Excel 打开这份表，保存后重新报送。`
      : `${cell}：这一格是公式，表里没有存下算出的数，按公式算得 ${taken}。请核对。`,
  );

export const hiddenRows = (sheet: string, rows: readonly number[]): Problem =>
  problem(
    'hidden-rows',
    'warning',
    null,
    null,
    `工作表“${sheet}”隐藏了第 ${rows.map((row) => String(row + 1)).join('、')} 行，其中的内容已照常读入。请确认这些行是否有效。`,
  );

export const hiddenColumns = (sheet: string, names: readonly string[]): Problem =>
  problem('hidden-columns', 'note', null, null, `工作表“${sheet}”隐藏了 ${names.join('、')} 列，其中的内容已照常读入。请确认是否有效。`);

const mostStruck = 12;

/** One problem for all that is struck out in a sheet, naming its cells. */
export function struckOut(sheet: string, struck: readonly StruckText[]): Problem {
  const cellOf = ({ row, column }: StruckText): string => addressOf('', row, column).slice(1);
  const named = struck.slice(0, mostStruck).map((one) => `${cellOf(one)}“${short(one.text)}”`);
  const [first] = struck;
  return problem(
    'struck-out',
    'warning',
    first === undefined ? null : addressOf(sheet, first.row, first.column),
    struck.map(({ text }) => text).join('；'),
    `工作表“${sheet}”有划去（加删除线）的内容：${named.join('、')}${struck.length > mostStruck ? `等 ${String(struck.length)} 处` : ''}，按已删去处理，没有读入。请核对。`,
  );
}

export const hiddenSheet = (sheet: string, used: boolean): Problem =>
  problem(
    'hidden-sheet',
    used ? 'warning' : 'note',
    null,
    null,
    used ? `可见的工作表里没有表格，读取的是隐藏的工作表“${sheet}”。请确认它是否有效。` : `工作表“${sheet}”是隐藏的，没有读取。如需要，请取消隐藏后重新导入。`,
  );

export const templateLeftOut = (sheet: string): Problem =>
  problem('template-left-out', 'note', null, sheet, `工作表“${sheet}”是一张没有填写的空表，与填好的表项目相同，没有读入。如有内容漏读，请核对。`);

export const archiveLeftOut = (sheet: string): Problem =>
  problem(
    'archive-left-out',
    'warning',
    null,
    sheet,
    `工作表“${sheet}”从名称看是留存的旧表，同一单位另有一张，旧表没有读入。如果它仍然有效，请改掉工作表名称后重新导入。`,
  );

export const severalForms = (cell: string, title: string): Problem =>
  problem(
    'several-tables',
    'warning',
    cell,
    title === '' ? null : title,
    `${cell}：同一张工作表上还有另一张表${title === '' ? '' : `“${short(title)}”`}，已单独读成一份。如果其实是同一张表的一部分，请在原表里去掉中间的标题后重新导入。`,
  );

export const duplicateSubmission = (unit: string, place: string): Problem =>
  problem('duplicate-submission', 'warning', null, unit, `“${short(unit)}”在${place}已经出现过一次。请只保留有效的一份。`);

export const itemUnmatched = (cell: string | null, text: string, standard: string): Problem =>
  problem(
    'item-unmatched',
    'warning',
    cell,
    text,
    `${cell ?? '表中'}：“${short(text)}”在考核标准“${standard}”里找不到对应的项目。请在预览中指定，或确认是否用了旧表。`,
  );

export const recipeUsed = (cell: string): Problem =>
  problem('recipe-used', 'note', cell, null, `${cell}：这个表头与记住的版式相同，各栏按记住的对应读入。不合适的，可在“栏目对应”里改回自动识别。`);

export const columnsMapped = (cell: string): Problem => problem('columns-mapped', 'note', cell, null, `${cell}：各栏按人工指定的对应读入。`);
