import { showDay, type Day } from '../../days/days.ts';
import type { Publication } from '../../programme/publication.ts';
import { recheckResultWords, type Recheck } from '../../programme/recheck.ts';
import { showYuan } from '../../programme/subsidy.ts';
import type { TitleRow } from '../../rounds/title-rows.ts';
import { issuerWords } from '../issuer.ts';
import { inQuotes } from '../title-words.ts';
import type { Paper, PaperBlock, PaperCell } from './paper.ts';

/** Who issues a paper, for which round and standard, and on which day. */
export interface PaperHead {
  readonly federation: string;
  readonly roundTitle: string;
  readonly standardTitle: string;
  /** The title that the standard gives; left out where it gives none. */
  readonly award?: string | undefined;
  readonly today: Day;
}

/** A unit as lists for the public name it. */
type ListedUnit = Pick<TitleRow, 'name' | 'town'>;

const title = (text: string): PaperBlock => ({ kind: 'title', text });
const line = (text: string): PaperBlock => ({ kind: 'text', text, indent: true });
const centred = (text: string): PaperCell => ({ text, align: 'center' });

/** Who signs and when, below at the right, where the seal goes. */
const issued = (federation: string, day: Day): readonly PaperBlock[] => [
  { kind: 'text', text: issuerWords(federation), align: 'right' },
  { kind: 'text', text: showDay(day), align: 'right' },
];

const nameTable = (label: string, units: readonly ListedUnit[]): PaperBlock => ({
  kind: 'table',
  label,
  widths: [12, 58, 30],
  head: ['序号', '单位名称', '所属乡镇(街道)'],
  rows: units.map(({ name, town }, index) => [centred(String(index + 1)), { text: name }, { text: town }]),
});

/** 公示: the list that is shown to the public, with its days and where to object. Names and towns only. */
export function publicationPaper(
  { federation, roundTitle, standardTitle, award }: PaperHead,
  publication: Omit<Publication, 'objections'>,
  units: readonly ListedUnit[],
): Paper {
  const { from, until, days, where } = publication;
  return {
    name: `公示-${from}`,
    audience: 'public',
    blocks: [
      title(award === undefined ? `关于${roundTitle}拟认定合格单位的公示` : `关于拟命名${award}的公示`),
      line(
        `${award === undefined ? '' : `在${roundTitle}中，`}按照《${standardTitle}》，经单位自评、现场核查、集体审议，${award === undefined ? `拟认定以下${String(units.length)}个单位为合格单位` : `拟命名以下${String(units.length)}个单位为${inQuotes(award)}`}，现予公示。`,
      ),
      line(`公示时间：${showDay(from)}至${showDay(until)}（${String(days)}个工作日）。${where === '' ? '' : `公示地点：${where}。`}`),
      line(`对公示单位有异议的，请在公示期内以书面形式向${issuerWords(federation)}实名反映。`),
      nameTable('公示名单', units),
      ...issued(federation, from),
    ],
  };
}

/** A unit that was named, for 命名决定. */
interface NamedUnit extends ListedUnit {
  readonly title: { readonly word: string; readonly givenOn: Day | null; readonly document: string; readonly until: Day | null };
}

/** 命名决定: which units bear which title from which day on. Units of one title stand together. */
export function namingPaper({ federation, roundTitle, today }: PaperHead, units: readonly NamedUnit[]): Paper {
  const words = [...new Set(units.map(({ title: { word } }) => word))];
  const [first] = units;
  const document = first?.title.document ?? '';
  const own = (word: string) => units.filter((unit) => unit.title.word === word);
  return {
    name: `命名决定-${first?.title.givenOn ?? today}`,
    audience: 'public',
    blocks: [
      title(`关于命名${words.length === 1 ? inQuotes(words[0] ?? '') : `${roundTitle}合格单位`}的决定`),
      ...(document === '' ? [] : [{ kind: 'text', text: document, align: 'center' } as const]),
      line(`${roundTitle}经单位自评、现场核查、集体审议和公示，现决定命名下列${String(units.length)}个单位。`),
      ...words.flatMap((word): readonly PaperBlock[] => {
        const until = own(word)[0]?.title.until ?? null;
        const span = until === null ? '' : `，有效期至${showDay(until)}`;
        return [{ kind: 'heading', text: `${inQuotes(word)}（${String(own(word).length)}个${span}）` }, nameTable(word, own(word))];
      }),
      ...issued(federation, first?.title.givenOn ?? today),
    ],
  };
}

/** 补助资金分配表: what each unit was granted, with the sum. */
export function subsidyPaper({ federation, roundTitle, today }: PaperHead, rows: readonly TitleRow[]): Paper {
  const granted = rows.flatMap(({ name, town, grade, grant }) => (grant === undefined ? [] : [{ name, town, grade, grant }]));
  const sum = granted.reduce((total, { grant }) => total + grant.yuan, 0);
  return {
    name: `补助资金分配表-${today}`,
    audience: 'public',
    blocks: [
      title('补助资金分配表'),
      { kind: 'text', text: roundTitle, align: 'center' },
      {
        kind: 'table',
        label: '补助资金分配表',
        widths: [8, 42, 20, 14, 16],
        head: ['序号', '单位名称', '所属乡镇(街道)', '等次', '金额（元）'],
        rows: [
          ...granted.map(({ name, town, grade, grant }, index): readonly PaperCell[] => [
            centred(String(index + 1)),
            { text: name },
            { text: town },
            { text: grade ?? '' },
            { text: showYuan(grant.yuan), align: 'right' },
          ]),
          [
            { text: '' },
            { text: `合计（${String(granted.length)}个单位）`, bold: true },
            { text: '' },
            { text: '' },
            { text: showYuan(sum), align: 'right', bold: true },
          ],
        ],
      },
      { kind: 'text', text: '制表：　　　　　　审核：　　　　　　分管领导：　　　　　　' },
      ...issued(federation, today),
    ],
  };
}

/** 动态复查情况: how the units were drawn, so that anybody can draw them again, and what was found of each. */
export function recheckPaper({ federation, today }: Pick<PaperHead, 'federation' | 'today'>, recheck: Recheck, unitOf: (unitId: string) => ListedUnit): Paper {
  const { year, seed, of, riskPercent, chancePercent, drawnOn, units } = recheck;
  return {
    name: `动态复查情况-${String(year)}`,
    audience: 'public',
    blocks: [
      title(`${String(year)}年动态复查情况`),
      line(
        `${showDay(drawnOn)}从${String(of)}个有称号的单位中抽取${String(units.length)}个：按风险抽${String(riskPercent)}%，其余随机抽${String(chancePercent)}%，抽取种子“${seed}”（同一种子、同一名单抽出的单位相同）。`,
      ),
      {
        kind: 'table',
        label: '动态复查情况',
        widths: [7, 30, 15, 20, 12, 16],
        head: ['序号', '单位名称', '所属乡镇(街道)', '抽取原因', '结果', '理由'],
        rows: units.map(({ unitId, by, risks, finding }, index): readonly PaperCell[] => [
          centred(String(index + 1)),
          { text: unitOf(unitId).name },
          { text: unitOf(unitId).town },
          { text: by === 'chance' ? '随机' : risks.join('、') },
          { text: finding === null ? '未复查' : recheckResultWords[finding.result] },
          { text: finding?.reason ?? '' },
        ]),
      },
      ...issued(federation, today),
    ],
  };
}
