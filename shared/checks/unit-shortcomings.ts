import type { Day } from '../days/days.ts';
import { itemsOf, UnitKind, unitKindWords, type Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import type { Facts } from '../model/unit.ts';
import { gatesOf } from '../scoring/gates.ts';
import { answeredLines, brief, idsOf, type Answered } from './answered-lines.ts';
import { contradictionsOf } from './contradictions.ts';
import { copied, unproven } from './evidence-shortcomings.ts';
import { factWord } from '../facts/fact-words.ts';
import { knownFacts } from '../facts/known-facts.ts';
import { classesOf, factsLacking, factsOfItem } from '../facts/needed-facts.ts';
import type { SameText } from './same-text.ts';
import type { Shortcoming } from './shortcoming.ts';
import { concernOf, wordingOf } from './problem-wordings.ts';
import { mistakesOf } from './submission-mistakes.ts';

/** What 形式审查 of one unit looks at. */
export interface UnitPapers {
  readonly standard: Standard;
  /** As scoring knows them (`scoringFacts`). */
  readonly facts: Facts;
  /** The form that counts; undefined where the unit handed none in, or it is not on this machine. */
  readonly submission: Submission | undefined;
  /** The version of the standard that the form was made for; undefined where it is not known. */
  readonly given?: Standard | undefined;
  /** Notes that another unit wrote too. */
  readonly sameTexts: readonly SameText[];
  readonly on: Day;
}

/** The standard's items whose rules look at any of these facts. */
const itemsWith = (standard: Standard, facts: readonly string[]): readonly string[] =>
  itemsOf(standard).flatMap(({ item }) => {
    const read = factsOfItem(item);
    const derived = facts.includes('lastElectedOn') || facts.includes('termYears') ? [...facts, 'termOverdue'] : facts;
    return read.some((fact) => derived.includes(fact)) ? [item.id] : [];
  });

/** “…，请核实。” is said to the inspector; a notice asks for it in a column of its own. */
const withoutRequest = (message: string): string => message.replace(/[，。]请[^。]*。$/u, '。');

/** A sentence about a cell, with the item that is there where the sentence does not say it. */
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

/** What the standard does not know of a unit: a class it does not tell, a kind it is not for. */
function unknownGroup({ standard, facts }: UnitPapers): readonly Shortcoming[] {
  const classes = classesOf(standard);
  const unitClass = facts['unitClass'];
  const kind = UnitKind.safeParse(facts['kind']).data;
  const base = { kind: 'contradiction', cell: null, itemIds: [] } as const;
  return [
    ...(classes.length > 0 && typeof unitClass === 'string' && unitClass !== '' && !classes.includes(unitClass)
      ? [
          {
            ...base,
            key: 'class',
            found: `单位类别“${unitClass}”不在标准所列的${classes.join('、')}之中。`,
            todo: '核实单位类别后报送。',
            facts: ['unitClass'],
          },
        ]
      : []),
    ...(kind !== undefined && standard.kinds.length > 0 && !standard.kinds.includes(kind)
      ? [
          {
            ...base,
            key: 'kind',
            found: `单位类型是${unitKindWords[kind]}，《${standard.title}》适用于${standard.kinds.map((one) => unitKindWords[one]).join('、')}。`,
            todo: '核实单位类型，确认参加的是本单位应参加的验收。',
            facts: ['kind'],
          },
        ]
      : []),
  ];
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
      ({ text, figures }) =>
        ({
          ...base,
          key: `gate/${text}`,
          kind: 'missing',
          found: `不具备申报条件：${text}（${figures}）。`,
          todo: '达到条件后再行申报，或报送更正材料。',
          facts: [],
        }) as const,
    ),
  ];
}

function mistakes(submission: Submission, lines: readonly Answered[]): readonly Shortcoming[] {
  const seen = new Map<string, number>();
  return mistakesOf(submission).map((problem) => {
    const { code, cell } = problem;
    const words = wordingOf(problem);
    const base = `${code}/${cell ?? ''}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const at = cell === null ? [] : lines.filter(({ line }) => Object.values(line.cells).includes(cell));
    return {
      key: count === 1 ? base : `${base}/${String(count)}`,
      kind: 'mistake',
      found: namingItem(words.found, at[0]?.line.text),
      todo: words.todo,
      ...(concernOf(problem) === 'unit' ? {} : { ours: true as const }),
      cell,
      itemIds: idsOf(at),
      facts: [],
    };
  });
}

/**
 * Everything that one unit has to supply or put right before the visit (形式审查), what is missing first.
 * The same list is the unit's 必看清单 and what the 一次性告知书 is made of.
 */
export function shortcomingsOf(papers: UnitPapers): readonly Shortcoming[] {
  const { submission } = papers;
  if (submission === undefined) return [...missing(papers), ...unknownGroup(papers), ...contradictions(papers)];
  const lines = answeredLines(papers.standard, submission, papers.given);
  return [
    ...missing(papers),
    ...unknownGroup(papers),
    ...contradictions(papers),
    ...mistakes(submission, lines),
    ...copied(papers.sameTexts, lines),
    ...unproven(submission, lines),
  ];
}
