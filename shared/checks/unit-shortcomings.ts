import type { Day } from '../days.ts';
import { matchItems } from '../matching/match-items.ts';
import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import type { Submission, SubmissionItem } from '../model/submission.ts';
import type { Facts } from '../model/unit.ts';
import { showPoints } from '../points.ts';
import { gatesOf } from '../scoring/gates.ts';
import { contradictionsOf } from './contradictions.ts';
import { factWord } from './fact-words.ts';
import { knownFacts } from './known-facts.ts';
import { factsLacking, factsOfItem } from './needed-facts.ts';
import type { SameText } from './same-text.ts';
import type { Shortcoming } from './shortcoming.ts';
import { mistakesOf } from './submission-mistakes.ts';

/** What 形式审查 of one unit looks at. */
export interface UnitPapers {
  readonly standard: Standard;
  /** As scoring knows them (`scoringFacts`). */
  readonly facts: Facts;
  /** The form that counts; undefined where the unit handed none in, or it is not on this machine. */
  readonly submission: Submission | undefined;
  /** Notes that another unit wrote too. */
  readonly sameTexts: readonly SameText[];
  readonly on: Day;
}

/** A form's lines with the standard's item that each answers. */
interface Answered {
  readonly line: SubmissionItem;
  readonly place: number;
  readonly item: Item | undefined;
}

const brief = (text: string): string => `“${text.length > 18 ? `${text.slice(0, 17)}…` : text}”`;
const cellOf = (line: SubmissionItem | undefined, role: string): string | null => line?.cells[role] ?? line?.cells['text'] ?? null;

function answeredLines(standard: Standard, submission: Submission): readonly Answered[] {
  const pairs = matchItems(standard, submission.items);
  const items = itemsOf(standard);
  return submission.items.map((line, place) => ({ line, place, item: items[pairs.indexOf(place)]?.item }));
}

const idsOf = (lines: readonly (Answered | undefined)[]): readonly string[] => lines.flatMap((one) => (one?.item === undefined ? [] : [one.item.id]));

/** The standard's items whose rules look at any of these facts. */
const itemsWith = (standard: Standard, facts: readonly string[]): readonly string[] =>
  itemsOf(standard).flatMap(({ item }) => {
    const read = factsOfItem(item);
    const derived = facts.includes('lastElectedOn') || facts.includes('termYears') ? [...facts, 'termOverdue'] : facts;
    return read.some((fact) => derived.includes(fact)) ? [item.id] : [];
  });

/** “…，请核实。” is said to the inspector; a notice asks for it in a column of its own. */
const withoutRequest = (message: string): string => message.replace(/[，。]请[^。]*。$/u, '。');

/** A problem's message without the place it begins with, which a notice has in a column of its own. */
const withoutPlace = (message: string, cell: string | null): string =>
  cell !== null && message.startsWith(`${cell}：`) ? message.slice(cell.length + 1) : message;

/** A sentence about a cell, with the item that stands there where the sentence does not say it. */
const namingItem = (sentence: string, text: string | undefined): string =>
  text === undefined || sentence.includes(text.slice(0, 8)) ? sentence : `${brief(text)}：${sentence}`;

function contradictions({ standard, facts, submission, on }: UnitPapers): readonly Shortcoming[] {
  return contradictionsOf(facts, on).map((one) => {
    const cells = one.facts.flatMap((fact) => submission?.facts[fact]?.cell ?? []);
    return {
      key: `${one.code}/${one.facts[0] ?? ''}`,
      kind: 'contradiction',
      found: withoutRequest(one.message),
      todo: `核实${one.facts.map(factWord).join('、')}，报送更正后的数字和依据。`,
      cell: cells.length === 0 ? null : [...new Set(cells)].join('、'),
      itemIds: itemsWith(standard, one.facts),
      facts: one.facts,
    };
  });
}

function missing({ standard, facts, submission, on }: UnitPapers): readonly Shortcoming[] {
  const known = knownFacts(facts, on);
  const lacking = factsLacking(standard, known);
  const gates = gatesOf(standard, known).filter(({ holds }) => holds === 'no');
  const base = { cell: null, itemIds: [] };
  return [
    ...(submission === undefined
      ? [
          {
            ...base,
            key: 'submission',
            kind: 'missing',
            found: '没有收到自评表。',
            todo: `按《${standard.title}》填报自评表，连同佐证材料报送。`,
            facts: [],
          } as const,
        ]
      : []),
    ...(lacking.length === 0
      ? []
      : [
          {
            ...base,
            key: 'facts',
            kind: 'missing',
            found: `没有填报：${lacking.map(factWord).join('、')}。`,
            todo: '补报以上情况。',
            itemIds: itemsWith(standard, lacking),
            facts: lacking,
          } as const,
        ]),
    ...gates.map(
      ({ text }) =>
        ({
          ...base,
          key: `gate/${text}`,
          kind: 'missing',
          found: `不具备申报条件：${text}。`,
          todo: '达到条件后再行申报，或报送更正材料。',
          facts: [],
        }) as const,
    ),
  ];
}

function mistakes(submission: Submission, lines: readonly Answered[]): readonly Shortcoming[] {
  const seen = new Map<string, number>();
  return mistakesOf(submission).map(({ code, cell, message }) => {
    const base = `${code}/${cell ?? ''}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const at = cell === null ? [] : lines.filter(({ line }) => Object.values(line.cells).includes(cell));
    return {
      key: count === 1 ? base : `${base}/${String(count)}`,
      kind: 'mistake',
      found: namingItem(withoutRequest(withoutPlace(message, cell)), at[0]?.line.text),
      todo: '核对后改正，重新报送自评表。',
      cell,
      itemIds: idsOf(at),
      facts: [],
    };
  });
}

/** Notes that stand word for word in another unit's form, a line for each other unit. */
function copied(sameTexts: readonly SameText[], lines: readonly Answered[]): readonly Shortcoming[] {
  return [...new Set(sameTexts.map(({ otherUnitId }) => otherUnitId))].map((otherUnitId) => {
    const same = sameTexts.filter((one) => one.otherUnitId === otherUnitId);
    const own = same.map(({ item }) => lines[item]);
    const [first] = same;
    const which = own.map((one) => brief(one?.line.text ?? '')).join('、');
    return {
      key: `same-text/${otherUnitId}`,
      kind: 'evidence',
      found: `${which}的情况说明与${first?.otherName ?? ''}所填逐字相同：“${first?.text.slice(0, 40) ?? ''}”。`,
      todo: '据实填写本单位情况，附本单位的佐证材料。',
      cell: own.map((one) => cellOf(one?.line, 'note')).join('、'),
      itemIds: idsOf(own),
      facts: [],
    };
  });
}

const hasNoteColumn = (submission: Submission): boolean => submission.items.some((line) => line.cells['note'] !== undefined);
const isFullMark = ({ line }: Answered): boolean => line.self !== null && line.max !== null && line.max > 0 && line.self >= line.max;
const askFor = (item: Item | undefined): string => (item === undefined || item.evidence.length === 0 ? '佐证材料' : item.evidence.join('、'));

/** Full marks with nothing written beside them. Where the unit left the whole column blank that is one matter, otherwise one for each item. */
function unproven(submission: Submission, lines: readonly Answered[]): readonly Shortcoming[] {
  if (!hasNoteColumn(submission)) return [];
  const bare = lines.filter((one) => isFullMark(one) && one.line.note.trim() === '');
  if (bare.length === 0) return [];
  if (lines.every(({ line }) => line.note.trim() === '')) {
    const evidence = [...new Set(bare.flatMap(({ item }) => item?.evidence ?? []))];
    return [
      {
        key: 'notes',
        kind: 'evidence',
        found: `自评满分的${String(bare.length)}项都没有写情况说明。`,
        todo: `逐项写明做法，附佐证材料${evidence.length === 0 ? '' : `：${evidence.join('、')}`}。`,
        cell: null,
        itemIds: [],
        facts: [],
      },
    ];
  }
  return bare.map((one) => ({
    key: `unproven/${one.item?.id ?? String(one.place)}`,
    kind: 'evidence',
    found: `${brief(one.line.text)}自评满分${showPoints(one.line.max ?? 0)}分，没有写情况说明。`,
    todo: `写明做法，附${askFor(one.item)}。`,
    cell: cellOf(one.line, 'note'),
    itemIds: idsOf([one]),
    facts: [],
  }));
}

/**
 * Everything that one unit has to supply or put right before the visit (形式审查), what is missing first (domain.md §3.4, “Probes”).
 * The same list is the unit's 必看清单 and what the 一次性告知书 is made of.
 */
export function shortcomingsOf(papers: UnitPapers): readonly Shortcoming[] {
  const { submission } = papers;
  if (submission === undefined) return [...missing(papers), ...contradictions(papers)];
  const lines = answeredLines(papers.standard, submission);
  return [...missing(papers), ...contradictions(papers), ...mistakes(submission, lines), ...copied(papers.sameTexts, lines), ...unproven(submission, lines)];
}
