import { textChoicesFor } from '../facts/needed-facts.ts';
import { codeLabel, dayLabel, formHeadings, notApplicableWord, sectionCode, titleEnd, totalLabel, unitLabel } from '../forms/form-words.ts';
import { factsAskedFor, type FormFact } from '../forms/form-facts.ts';
import { markLine, markOf } from '../forms/form-mark.ts';
import { selfAnswerOf } from '../forms/self-answer.ts';
import { itemsOf, unitKindWords, type Section, type Standard } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import { assumedOfAll } from '../scoring/assumed-words.ts';
import { showPoints, sumCenti } from '../points.ts';
import { formItemCells } from './form-item-cells.ts';
import { formWidths, lastColumn } from './form-columns.ts';
import type { FormCell, FormCheck, FormLook, FormModel } from './form-model.ts';

/** What a form to be filled in is made from. `unit` null: for any unit. */
export interface BlankFormInput {
  readonly standard: Standard;
  /** The federation that issues the form; empty when unknown. */
  readonly federation: string;
  readonly unit: Unit | null;
}

/** What a field of the form's head looks like before it is filled in. */
interface Field {
  readonly label: string;
  readonly value: string | null;
  readonly check?: FormCheck;
  readonly prompt?: string;
}

const across = (look: FormLook, value: string): readonly FormCell[] => [{ column: 0, span: lastColumn, look, value }];

const guide = `填写说明：只填白色的格，灰色的格和最右一列请勿改动。“自评分”按评分办法给分，点开单元格会提示可填的范围；本单位没有这一项的，填“${notApplicableWord}”。“情况说明”写做了哪些工作、有什么佐证材料。`;

/** The guide, and what the source of the standard does not say of any item. */
const guideFor = (said: readonly string[]): string =>
  said.length === 0 ? guide : `${guide}各条${said.join('和')}来源文件没有写明，由县总工会设定（县定，可改）；只在个别条上县定的，写在该条评分办法后面。`;

const yesNo = ['有', '无'] as const;
const yesNoQuestions: ReadonlySet<string> = new Set(['publicOwned', 'newlyEstablished']);

function checkOf(fact: FormFact, standard: Standard): Pick<Field, 'check' | 'prompt'> {
  const choices = textChoicesFor(fact.key, standard);
  if (choices.length > 0) return { check: { kind: 'list', options: choices } };
  if (fact.key === 'kind') return { check: { kind: 'list', options: Object.values(unitKindWords) } };
  switch (fact.kind) {
    case 'count':
      return { check: { kind: 'count' }, prompt: '填整数。' };
    case 'years':
      return { check: { kind: 'count' }, prompt: '每届几年，填整数。' };
    case 'rate':
      return { check: { kind: 'rate' }, prompt: '填百分数，例如 98%。' };
    case 'date':
      return { check: { kind: 'day' }, prompt: '填年月日，例如 2023-05-01。' };
    case 'yes-no':
      return { check: { kind: 'list', options: yesNoQuestions.has(fact.key) ? ['是', '否'] : yesNo } };
    default:
      return {};
  }
}

function knownOf(fact: FormFact, unit: Unit | null): string | null {
  if (unit === null) return null;
  if (fact.key === 'town') return unit.town === '' ? null : unit.town;
  return fact.key === 'kind' ? unitKindWords[unit.kind] : null;
}

/** Places of label and value in a row of three fields. */
const thirds = [
  { label: [0, 2], value: [2, 1] },
  { label: [3, 1], value: [4, 1] },
  { label: [5, 2], value: [7, 1] },
] as const;

const fieldCells = (field: Field, [labelAt, labelSpan]: readonly [number, number], [valueAt, valueSpan]: readonly [number, number]): readonly FormCell[] => [
  { column: labelAt, span: labelSpan, look: 'label', value: field.label },
  {
    column: valueAt,
    span: valueSpan,
    look: 'fill',
    value: field.value,
    ...(field.check === undefined ? {} : { check: field.check }),
    ...(field.prompt === undefined ? {} : { prompt: field.prompt }),
  },
];

function fieldRows({ standard, unit }: BlankFormInput): readonly (readonly FormCell[])[] {
  const name: Field = { label: unitLabel, value: unit?.name ?? null, prompt: '填全称，与公章一致。' };
  const code: Field = { label: codeLabel, value: unit?.uscc ?? unit?.orgUscc ?? null, check: { kind: 'text', length: 18 }, prompt: '18 位，照证书填写。' };
  const day: Field = { label: dayLabel, value: null, check: { kind: 'day' }, prompt: '填年月日，例如 2024-10-28。' };
  const fields = [day, ...factsAskedFor(standard).map((fact): Field => ({ label: fact.label, value: knownOf(fact, unit), ...checkOf(fact, standard) }))];
  const rows: (readonly FormCell[])[] = [[...fieldCells(name, [0, 2], [2, 3]), ...fieldCells(code, thirds[2].label, thirds[2].value)]];
  for (let from = 0; from < fields.length; from += thirds.length) {
    rows.push(
      thirds.flatMap(({ label, value }, place) => {
        const field = fields[from + place];
        return field === undefined ? [{ column: label[0], span: label[1] + value[1], look: 'centre', value: null }] : fieldCells(field, label, value);
      }),
    );
  }
  return rows;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const numeral = (count: number): string => {
  const [tens, ones] = [Math.trunc(count / 10), count % 10];
  if (count <= 10) return numerals[count - 1] ?? '';
  return `${tens === 1 ? '' : (numerals[tens - 1] ?? '')}十${ones === 0 ? '' : (numerals[ones - 1] ?? '')}`;
};

const sectionCells = (section: Section, place: number): readonly FormCell[] => [
  {
    column: 0,
    span: lastColumn,
    look: 'section',
    value: `${numeral(place + 1)}、${section.title}${section.max === 0 ? '' : `（${showPoints(section.max)}分）`}`,
  },
  { column: lastColumn, span: 1, look: 'code', value: sectionCode },
];

const headCells: readonly FormCell[] = [
  { column: 0, span: 1, look: 'head', value: formHeadings.no },
  { column: 1, span: 2, look: 'head', value: formHeadings.text },
  { column: 3, span: 2, look: 'head', value: formHeadings.rule },
  { column: 5, span: 1, look: 'head', value: formHeadings.max },
  { column: 6, span: 1, look: 'head', value: formHeadings.self },
  { column: 7, span: 1, look: 'head', value: formHeadings.note },
  { column: lastColumn, span: 1, look: 'code', value: formHeadings.item },
];

/** The longest formula that a spreadsheet takes, with room to spare. */
const longestFormula = 7000;

/** The sum of the scores: numbers as they are, worded answers by the points in their brackets. Undefined where it would be too long to write; the unit then adds up itself. */
function sumFormula(first: number, last: number, worded: readonly number[]): string | undefined {
  const terms = worded.map((row) => {
    const cell = `G${String(row)}`;
    return `IFERROR(VALUE(MID(${cell},FIND("（",${cell})+1,LEN(${cell})-FIND("（",${cell})-2)),0)`;
  });
  const formula = [`SUM(G${String(first)}:G${String(last)})`, ...terms].join('+');
  return formula.length > longestFormula ? undefined : formula;
}

function totalCells(standard: Standard, formula: string | undefined): readonly FormCell[] {
  const max = sumCenti(standard.sections.flatMap((section) => section.items.map((item) => item.max)));
  return [
    { column: 0, span: 5, look: 'label', value: totalLabel },
    { column: 5, span: 1, look: 'centre', value: showPoints(max) },
    { column: 6, span: 1, look: formula === undefined ? 'fill-score' : 'centre', value: null, ...(formula === undefined ? {} : { formula }) },
    { column: 7, span: 1, look: 'centre', value: null },
  ];
}

/** The table's rows with section heads and the sum below; `before` is how many rows are above. */
function tableRows({ standard, unit }: BlankFormInput, before: number): readonly (readonly FormCell[])[] {
  const rows: (readonly FormCell[])[] = [headCells];
  const said = assumedOfAll(itemsOf(standard).map(({ item }) => item));
  const worded: number[] = [];
  const first = before + rows.length + 1;
  for (const [place, section] of standard.sections.entries()) {
    if (section.items.length === 0) continue;
    rows.push(sectionCells(section, place));
    for (const item of section.items) {
      const answer = selfAnswerOf(item, standard.bonusCap);
      rows.push(formItemCells(item, answer, unit?.kind ?? null, said));
      if (answer.kind === 'choice' && answer.worded) worded.push(before + rows.length);
    }
  }
  rows.push(totalCells(standard, sumFormula(first, before + rows.length, worded)));
  return rows;
}

const signature = ['单位（公章）：', '工会主席（签字）：', '填表人：', '年　　月　　日'].join('　　　　　　　　　　');

/** 空白自评表: a sheet for a unit to fill in, which says itself which standard and unit it belongs to, so that it reads back without a doubt. */
export function blankForm(input: BlankFormInput): FormModel {
  const { standard, federation, unit } = input;
  const mark = markLine(markOf(standard, unit?.id ?? null));
  const head = [
    ...(federation === '' ? [] : [across('issuer', federation)]),
    across('title', `${standard.title}${titleEnd}`),
    across('guide', guideFor(assumedOfAll(itemsOf(standard).map(({ item }) => item)))),
    ...fieldRows(input),
  ];
  return {
    sheet: titleEnd,
    widths: formWidths,
    rows: [...head, ...tableRows(input, head.length), across('foot', signature), across('mark', mark)],
    headRow: head.length,
    footer: `${standard.title} ${standard.version}版`,
    mark,
  };
}
