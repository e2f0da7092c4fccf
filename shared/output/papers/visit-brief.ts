import { showDay, type Day } from '../../days/days.ts';
import type { SelfOutlook } from '../../desk/self-flips.ts';
import { verdictWords } from '../../model/finding.ts';
import { outcomeWords } from '../../model/round.ts';
import { itemsOf, type Standard } from '../../model/standard.ts';
import { showPoints, type CentiPoints } from '../../points.ts';
import type { placeOfDay } from '../../visit/visit-plan.ts';
import type { ItemReference } from '../../visit/item-reference.ts';
import { visitMinutes } from '../../visit/visit-minutes.ts';
import { issuerWords } from '../issuer.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** So many lines of one kind stand on a brief: it is one page. */
const linesAtMost = 6;

/** What {@link visitBrief} is made from. */
export interface VisitBriefSource {
  readonly federation: string;
  readonly roundTitle: string;
  readonly unitName: string;
  /** Town, kind and whatever else tells the unit apart. */
  readonly unitWords: string;
  readonly standard: Standard;
  /** What is out of line in the unit's papers and facts, as sentences. */
  readonly lines: readonly string[];
  readonly references: ReadonlyMap<string, ItemReference>;
  readonly selfTotal: CentiPoints | null;
  readonly outlook: SelfOutlook | null;
  readonly team: string;
  readonly plannedOn: Day | null;
  /** Where it comes on that day; left out where it is the only unit, or no day is planned. */
  readonly ofDay?: NonNullable<ReturnType<typeof placeOfDay>>;
  readonly today: Day;
}

/** 核查行前简报 of one unit, a page to take along: what is out of line, what was missed last time, what the verdict turns on, and what to see in how many minutes. */
export function visitBrief(source: VisitBriefSource): Paper {
  const { unitName, lines, selfTotal, plannedOn, team } = source;
  const facts = [
    source.unitWords,
    selfTotal === null ? '没有自评总分' : `自评 ${showPoints(selfTotal)} 分`,
    plannedOn === null ? '日期未排' : `计划 ${showDay(plannedOn)}`,
    team === '' ? '还没有分组' : team,
  ];
  return {
    name: `${unitName}-核查行前简报`,
    audience: 'internal',
    blocks: [
      { kind: 'title', text: '核查行前简报' },
      { kind: 'text', text: unitName, align: 'center' },
      { kind: 'text', text: facts.filter((word) => word !== '').join('，'), align: 'center' },
      ...orderOfDay(source.ofDay),
      { kind: 'heading', text: '一、先看这些' },
      ...numbered(lines, '材料和单位情况没有发现矛盾。'),
      { kind: 'heading', text: '二、上次没有做到的' },
      ...missedBlocks(source),
      { kind: 'heading', text: '三、结论取决于哪几项' },
      ...outlookBlocks(source.outlook),
      { kind: 'heading', text: '四、看什么，用多少时间' },
      timeTable(source),
      { kind: 'text', align: 'right', text: `${issuerWords(source.federation)}　${showDay(source.today)}` },
    ],
  };
}

/** Where the unit comes on its day, and what is before and after it. */
function orderOfDay(ofDay: VisitBriefSource['ofDay']): readonly PaperBlock[] {
  if (ofDay === undefined) return [];
  const { place, of, before, after } = ofDay;
  const words = [
    `当天第 ${String(place)} 家，共 ${String(of)} 家`,
    ...(before === null ? [] : [`上一家 ${before}`]),
    ...(after === null ? [] : [`下一家 ${after}`]),
  ];
  return [{ kind: 'text', text: words.join('，'), align: 'center' }];
}

function numbered(lines: readonly string[], none: string): readonly PaperBlock[] {
  if (lines.length === 0) return [{ kind: 'text', text: none }];
  const rest = lines.length - linesAtMost;
  return [
    ...lines.slice(0, linesAtMost).map((line, index): PaperBlock => ({ kind: 'text', text: `${String(index + 1)}. ${line}`, small: true })),
    ...(rest > 0 ? [{ kind: 'text', text: `另有 ${String(rest)} 条。`, small: true } satisfies PaperBlock] : []),
  ];
}

function missedBlocks({ standard, references }: VisitBriefSource): readonly PaperBlock[] {
  const known = [...references.values()].some(({ last }) => last !== null);
  const missed = itemsOf(standard).flatMap(({ item }, index): readonly string[] => {
    const last = references.get(item.id)?.last ?? null;
    if (last === null || (last.found === '' && last.verdict !== 'partly' && last.verdict !== 'unmet')) return [];
    const points = last.points === null ? '' : `，${showPoints(last.points)} / ${showPoints(item.max)} 分`;
    return [
      `第${String(index + 1)}项 ${item.text}（${String(last.year)}年${verdictWords[last.verdict]}${points}）${last.found === '' ? '' : `：${last.found}`}`,
    ];
  });
  return numbered(missed, known ? '上次全部做到。' : '没有上次的核查结果。');
}

function outlookBlocks(outlook: SelfOutlook | null): readonly PaperBlock[] {
  if (outlook === null) return [{ kind: 'text', text: '还不能推算结论：标准的条件缺数据，或没有可以推算的分数。' }];
  const { total, outcome, flips } = outlook;
  const lines = flips.map(({ place, item, how, total: then, to }) => {
    const what = how === 'taken' ? '判不符合' : '补齐';
    return `第${String(place)}项 ${item.text}：${what}就是 ${showPoints(then)} 分，${outcomeWords[to]}`;
  });
  return [{ kind: 'text', text: `自评全部属实，得 ${showPoints(total)} 分，${outcomeWords[outcome]}。` }, ...numbered(lines, '没有哪一项单独能改变结论。')];
}

function timeTable({ standard }: VisitBriefSource): PaperBlock {
  const minutes = visitMinutes(standard);
  const rows = standard.sections.map((section) => {
    const own = section.items.reduce((sum, { id }) => sum + (minutes.get(id) ?? 0), 0);
    const evidence = [...new Set(section.items.flatMap((item) => item.evidence))].join('、');
    const mandatory = section.items.filter(({ rules }) => rules.some(({ kind }) => kind === 'mandatory' || kind === 'veto')).length;
    const each = section.items.map(({ id }) => String(minutes.get(id) ?? 0)).join('、');
    return { title: section.title, items: section.items.length, own, evidence, mandatory, each };
  });
  return {
    kind: 'table',
    label: '看什么，用多少时间',
    widths: [19, 8, 8, 17, 48],
    head: ['部分', '项', '分钟', '每项分钟', '要看的材料'],
    rows: [
      ...rows.map(({ title, items, own, evidence, mandatory, each }) => [
        { text: mandatory === 0 ? title : `${title}（必备或否决 ${String(mandatory)} 项）` },
        { text: String(items), align: 'right' as const },
        { text: String(own), align: 'right' as const },
        { text: each },
        { text: evidence },
      ]),
      [
        { text: '合计', bold: true },
        { text: String(rows.reduce((sum, { items }) => sum + items, 0)), align: 'right' as const },
        { text: String(rows.reduce((sum, { own }) => sum + own, 0)), align: 'right' as const, bold: true },
        { text: '' },
        { text: '' },
      ],
    ],
  };
}
