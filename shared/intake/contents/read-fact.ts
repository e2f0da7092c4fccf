import type { Problem } from '../../model/problem.ts';
import type { ReadFact } from '../../model/submission.ts';
import type { Cell } from '../grid.ts';
import * as factSay from '../fact-problems.ts';
import * as say from '../problems.ts';
import { readCount, readYesNo } from '../values/counts.ts';
import { readDate } from '../values/dates.ts';
import { readCreditCode, readPhone } from '../values/identity.ts';
import { readRate } from '../values/percent.ts';
import { squash, tidy } from '../values/text.ts';
import type { FactWords } from '../words/facts.ts';
import type { Label } from '../words/label.ts';

/** What one value cell gave: facts (a cell may tell two: “3（其中女1）”) and what should be known about the reading. */
interface FactResult {
  readonly facts: Readonly<Record<string, ReadFact>>;
  readonly problems: readonly Problem[];
  /** For rates: half of what rounding may hide. */
  readonly slack?: number;
}

interface Asked {
  readonly fact: FactWords;
  readonly cell: Pick<Cell, 'raw' | 'text' | 'format'>;
  readonly place: string;
  readonly date1904: boolean;
  /** The heading's brackets: “人”, “%”, “万人”. */
  readonly aside: string;
}

const nothing: FactResult = { facts: {}, problems: [] };
const given = (asked: Asked, value: ReadFact['value'], problems: readonly Problem[] = []): FactResult => ({
  facts: { [asked.fact.key]: { value, cell: asked.place, raw: asked.cell.text } },
  problems,
});

function convertedOrDoubtful(asked: Asked, sure: 'plain' | 'converted' | 'doubtful', value: number | string): readonly Problem[] {
  if (sure === 'plain') return [];
  return [
    sure === 'converted' ? say.converted(asked.place, asked.cell.text, String(value)) : factSay.factDoubtful(asked.place, asked.cell.text, String(value)),
  ];
}

const womenKey: Readonly<Record<string, string>> = { workers: 'womenWorkers', members: 'womenMembers' };

function countFact(asked: Asked): FactResult {
  const { cell } = asked;
  const scale = asked.aside.includes('万') ? 10_000 : 1;
  if (typeof cell.raw === 'number') return given(asked, cell.raw * scale, scale === 1 ? [] : [say.converted(asked.place, cell.text, String(cell.raw * scale))]);
  const read = readCount(cell.text);
  if (read === undefined) {
    const said = readYesNo(cell.text);
    return said === undefined || !/Size$/.test(asked.fact.key) ? given(asked, null, [factSay.factUnreadable(asked.place, cell.text, '人数（整数）')]) : nothing;
  }
  const result = given(
    asked,
    read.value * scale,
    convertedOrDoubtful(asked, read.sure === 'plain' && scale !== 1 ? 'converted' : read.sure, read.value * scale),
  );
  const women = womenKey[asked.fact.key];
  return read.women === null || women === undefined
    ? result
    : { ...result, facts: { ...result.facts, [women]: { value: read.women, cell: asked.place, raw: cell.text } } };
}

function dateFact(asked: Asked): FactResult {
  const { cell } = asked;
  const [first = '', last] = typeof cell.raw === 'string' ? squash(cell.raw).split(/至|到|—|–|~|～|-{1,2}(?=\d{4}[年.])/) : [''];
  const ranged = last !== undefined && first.length >= 4;
  const read = ranged ? readDate(first, first, null, asked.date1904) : readDate(cell.raw, cell.text, cell.format, asked.date1904);
  if (read === undefined) return given(asked, null, [say.dateUnreadable(asked.place, cell.text)]);
  const result = given(asked, read.iso, convertedOrDoubtful(asked, read.sure, read.iso));
  const end = ranged && asked.fact.key === 'lastElectedOn' ? readDate(last, last, null, asked.date1904) : undefined;
  return end === undefined ? result : { ...result, facts: { ...result.facts, termEndsOn: { value: end.iso, cell: asked.place, raw: cell.text } } };
}

function rateFact(asked: Asked): FactResult {
  const read = readRate(asked.cell.raw, asked.cell.text, asked.cell.format, /[%﹪]/.test(asked.aside) || /百分/.test(asked.aside));
  if (read === undefined) return given(asked, null, [factSay.factUnreadable(asked.place, asked.cell.text, '百分数，例如 98%')]);
  return { ...given(asked, read.value, convertedOrDoubtful(asked, read.sure, read.value)), slack: read.slack };
}

function codeFact(asked: Asked): FactResult {
  const { cell } = asked;
  if (asked.fact.key === 'accountNumber')
    return typeof cell.raw === 'number' && cell.raw > 1e15
      ? given(asked, null, [factSay.precisionLost(asked.place, cell.text)])
      : given(asked, squash(cell.text));
  const read = readCreditCode(cell.raw, cell.text);
  if (read === undefined) return nothing;
  if (read.lost || read.value === null) return given(asked, null, [factSay.precisionLost(asked.place, cell.text)]);
  return given(asked, read.value, read.valid ? [] : [factSay.codeInvalid(asked.place, cell.text)]);
}

function phoneFact(asked: Asked): FactResult {
  const read = readPhone(asked.cell.raw, asked.cell.text);
  if (read === undefined) return nothing;
  return given(asked, read.value, read.lost ? [factSay.zeroLost(asked.place, asked.cell.text)] : []);
}

function yesNoFact(asked: Asked): FactResult {
  const read = readYesNo(asked.cell.text);
  if (read !== undefined) return given(asked, read);
  const count = typeof asked.cell.raw === 'number' ? asked.cell.raw : readCount(asked.cell.text)?.value;
  if (count !== undefined) return given(asked, count > 0);
  return given(asked, tidy(asked.cell.text));
}

function yearsFact(asked: Asked): FactResult {
  const text = squash(asked.cell.text);
  if (/\d{4}[年.\-/]/.test(text)) return dateFact({ ...asked, fact: { ...asked.fact, key: 'lastElectedOn', kind: 'date' } });
  const read = readCount(text);
  return read === undefined ? nothing : given(asked, read.value);
}

/** Reads one fact from the cell that answers its label. A blank cell gives nothing. */
export function readFact(fact: FactWords, cell: Pick<Cell, 'raw' | 'text' | 'format'>, place: string, date1904: boolean, label: Label | undefined): FactResult {
  const asked: Asked = { fact, cell, place, date1904, aside: `${label?.aside ?? ''} ${label?.full.includes('%') === true ? '%' : ''}` };
  if (squash(cell.text).replace(/[_—\-/]/g, '') === '' && fact.kind !== 'yes-no') return nothing;
  if (cell.text.startsWith('#') && /^#[A-Z/0!?]+$/.test(cell.text))
    return given(asked, null, [factSay.factUnreadable(place, cell.text, '数值，这里是公式错误')]);
  switch (fact.kind) {
    case 'count':
      return countFact(asked);
    case 'date':
      return /^(?:年月日|年月|\/|无|未.*)$/.test(squash(cell.text)) ? nothing : dateFact(asked);
    case 'rate':
      return rateFact(asked);
    case 'code':
      return codeFact(asked);
    case 'phone':
      return phoneFact(asked);
    case 'yes-no':
      return yesNoFact(asked);
    case 'years':
      return yearsFact(asked);
    case 'text':
      return given(asked, tidy(cell.text));
  }
}
