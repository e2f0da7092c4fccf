import { itemsOf, unitKindWords, type Item, type Standard, type UnitKind } from '../../model/standard.ts';
import { showPoints, sumCenti } from '../../points.ts';
import { ruleTextOf } from '../../scoring/receipt-words.ts';
import type { Paper, PaperBlock, PaperCell } from './paper.ts';

/** What a blank checklist is printed for. `unit` null: any, with all items. */
interface ChecklistInput {
  readonly roundTitle: string;
  readonly standard: Standard;
  readonly unit: { readonly name: string; readonly town: string; readonly kind: UnitKind } | null;
}

/** A rule longer than this has its beginning on paper: all of it stands in the standard. */
const longestRule = 150;

const shortRule = (item: Item): string => {
  const rule = ruleTextOf(item).replaceAll(/\s+/gu, ' ').trim();
  return rule.length <= longestRule ? rule : `${rule.slice(0, longestRule)}……（全文见标准）`;
};

/** The boxes that a pen ticks, one below the other. */
const verdictBoxes = '□符合\n□部分\n□不符\n□不适用';

/** Whom an item is for, where it is not for everybody. */
const forWhom = ({ kinds = [] }: Item): string => (kinds.length === 0 ? '' : `（限${kinds.map((kind) => unitKindWords[kind]).join('、')}）`);

const concerns = ({ kinds = [] }: Item, unit: ChecklistInput['unit']): boolean => unit === null || kinds.length === 0 || kinds.includes(unit.kind);

const right = (text: string, bold = false): PaperCell => ({ text, align: 'right', bold });

/**
 * 现场核查记录表 to be filled in by pen: every item with its number in the standard, its full mark and its rule in short, room for verdict, points and a note, sums, and signatures. `name` of the paper
 * is that of its file.
 */
export function blankChecklist({ roundTitle, standard, unit }: ChecklistInput): Paper {
  const placed = itemsOf(standard).map(({ section, item }, index) => ({ section, item, place: index + 1 }));
  const asked = placed.filter(({ item }) => concerns(item, unit));
  const parts = standard.sections.flatMap((section): readonly PaperBlock[] => {
    const own = asked.filter((one) => one.section.id === section.id);
    if (own.length === 0) return [];
    const whole = sumCenti(own.map(({ item }) => item.max));
    return [
      { kind: 'heading', text: section.title },
      {
        kind: 'table',
        label: section.title,
        widths: [7, 26, 7, 24, 12, 8, 16],
        head: ['序号', '考核内容', '分值', '评分办法', '结论', '得分', '情况说明'],
        rows: [
          ...own.map(({ item, place }): readonly PaperCell[] => [
            { text: String(place), align: 'center' },
            { text: `${item.text}${unit === null ? forWhom(item) : ''}` },
            right(item.max === 0 ? '—' : showPoints(item.max)),
            { text: shortRule(item) },
            { text: verdictBoxes },
            { text: '' },
            { text: '' },
          ]),
          ...(whole === 0
            ? []
            : [
                [
                  { text: '' },
                  { text: '小计', align: 'center' as const, bold: true },
                  right(showPoints(whole), true),
                  { text: '' },
                  { text: '' },
                  { text: '' },
                  { text: '' },
                ],
              ]),
        ],
      },
    ];
  });
  const blank = '\u3000'.repeat(14);
  return {
    name: `${unit === null ? '' : `${unit.name}-`}现场核查记录表（空白）-${standard.title}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '现场核查记录表' },
      { kind: 'text', text: roundTitle, align: 'center' },
      { kind: 'text', text: `受检单位：${unit === null ? blank : `${unit.name}${unit.town === '' ? '' : `（${unit.town}）`}`}` },
      { kind: 'text', text: '核查日期：\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日\u3000\u3000核查人员：' },
      {
        kind: 'text',
        text: `考核标准：${standard.title}，${standard.version}版，共${String(asked.length)}项，满分${showPoints(standard.total)}分。`,
        small: true,
      },
      ...parts,
      { kind: 'text', text: `总得分：\u3000\u3000\u3000\u3000\u3000分（满分${showPoints(standard.total)}分）` },
      {
        kind: 'signatures',
        parts: [
          { label: '核查组', name: '', image: null, day: '' },
          { label: '受检单位', name: '', image: null, day: '' },
        ],
      },
    ],
  };
}
