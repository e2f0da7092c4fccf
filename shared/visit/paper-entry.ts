import { fail, ok, type Result } from '../result.ts';
import { noFinding, verdictWords, type Finding, type Findings, type RuleAnswer, type Verdict } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import type { VisitKey } from '../model/round.ts';
import type { Item, Rule } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { showPoints } from '../points.ts';
import { withFields } from '../record/read-visit-fields.ts';
import { writeNote } from '../record/visit-acts.ts';
import { conditionsHold } from '../scoring/condition.ts';
import { forceOf, kindOfRule } from '../scoring/kinds/rule-kinds.ts';
import { effectOf } from '../scoring/rule-effect.ts';
import { isBonusItem } from '../scoring/rule-reads.ts';
import { isForOthers } from '../scoring/score-item.ts';
import { readTypedNumber, readTypedPoints } from '../text/typed-number.ts';
import { planAnswer, planPoints, planVerdict } from './visit-acts.ts';

/** What of an item is typed in from a checklist that was filled in by pen: its verdict, what its rules count, points given by hand, the note. */
export type PaperColumn = 'verdict' | 'answer' | 'points' | 'note';

/** Their words, from left to right. */
export const paperColumnWords: Readonly<Record<PaperColumn, string>> = { verdict: '结论', answer: '数量', points: '考评分', note: '情况说明' };

/** The columns from left to right. */
export const paperColumns = ['verdict', 'answer', 'points', 'note'] as const satisfies readonly PaperColumn[];

/** One cell of the grid with what was typed into it. */
export interface PaperEntry {
  readonly item: Item;
  readonly column: PaperColumn;
  readonly text: string;
}

/** A rule of an item that takes an answer, with its place in the item. */
export interface AskedRule {
  readonly index: number;
  readonly rule: Rule;
}

/** The rules of an item that take an answer for this unit, in their order. */
export const askedRules = (item: Item, facts: Facts): readonly AskedRule[] =>
  item.rules.flatMap((rule, index) => (forceOf(rule) === 'convention' || conditionsHold(rule.when, facts) === 'no' ? [] : [{ index, rule }]));

const typedVerdicts: readonly (readonly [Verdict, RegExp])[] = [
  ['met', /^(?:1|符合|合格|是|√|✓|✔|对|y)$/iu],
  ['partly', /^(?:2|部分符合|部分|基本符合|△|半)$/u],
  ['unmet', /^(?:3|不符合|不合格|否|×|✗|✕|x|错|n)$/iu],
  ['not-applicable', /^(?:0|不适用|缺项|免|\/|—|-)$/u],
];

const plain = (text: string): string => text.normalize('NFKC').trim();

function readVerdict(text: string): Result<Verdict | null, string> {
  const typed = plain(text);
  if (typed === '') return ok(null);
  const found = typedVerdicts.find(([, shape]) => shape.test(typed))?.[0];
  return found === undefined ? fail(`“${typed}”不是结论，应按 1 符合、2 部分符合、3 不符合、0 不适用，或写这几个词。`) : ok(found);
}

const yes = /^(?:1|是|有|√|✓|✔|y)$/iu;
const no = /^(?:0|否|无|没有|×|✗|x|n)$/iu;

const wanted = { toggle: '1（有）或 0（没有）', count: '0 或正整数', value: '数', grade: '等级', parts: '所缺分项的序号', points: '分数' } as const;

/** One answer as it was typed; null for nothing. Undefined where it is none of its kind. */
function readAnswer(rule: Rule, text: string): RuleAnswer | null | undefined {
  const typed = plain(text);
  if (typed === '') return null;
  const entry = kindOfRule(rule);
  switch (entry.input(rule)) {
    case 'toggle':
      return yes.test(typed) ? true : no.test(typed) ? null : undefined;
    case 'grade':
      return entry.options?.(rule).find(({ value }) => String(value).toUpperCase() === typed.replace(/级$/u, '').toUpperCase())?.value;
    case 'parts': {
      const places = typed.split(/[\s,，、]+/u).map((place) => Number(place) - 1);
      return places.every((place) => Number.isInteger(place) && place >= 0) ? places : undefined;
    }
    case 'count': {
      const count = readTypedNumber(typed.replace(/[个次项人份]$/u, ''));
      return count === undefined || count === null || !Number.isInteger(count) ? undefined : count;
    }
    default:
      return readTypedNumber(typed);
  }
}

/** The answers of an item's rules as they were typed, by the place of the rule: one rule after another with `；` between. Or a sentence that says what is expected. */
export function readAnswers(item: Item, facts: Facts, text: string): Result<ReadonlyMap<number, RuleAnswer | null>, string> {
  const rules = askedRules(item, facts);
  const typed = plain(text) === '' ? [] : text.split(/[;；]/u);
  const [first] = rules;
  if (typed.length > 0 && first === undefined) return fail('这一项没有要填的数量，请填结论或考评分。');
  if (typed.length > Math.max(1, rules.length)) return fail(`这一项只有 ${String(rules.length)} 处可填，用“；”隔开的不能多于 ${String(rules.length)} 个。`);
  const answers = new Map<number, RuleAnswer | null>();
  for (const [place, { index, rule }] of rules.entries()) {
    const own = typed[place] ?? '';
    const answer = readAnswer(rule, own);
    const entry = kindOfRule(rule);
    const words = entry.words(rule);
    if (answer === undefined) {
      const options = entry.options?.(rule).map(({ label }) => label);
      return fail(`“${own.trim()}”不能填在“${words}”里，应为${wanted[entry.input(rule)]}${options === undefined ? '' : `：${options.join('、')}`}。`);
    }
    const effect = answer === null ? undefined : effectOf(rule, answer, item);
    if (effect !== undefined && 'doubt' in effect) return fail(effect.doubt);
    answers.set(index, answer);
  }
  return ok(answers);
}

const answerText = (answer: RuleAnswer | undefined): string => {
  if (answer === undefined) return '';
  if (Array.isArray(answer)) return answer.map((place) => String(place + 1)).join('、');
  return typeof answer === 'boolean' ? (answer ? '1' : '0') : String(answer);
};

/** What the grid shows of what is recorded. */
export function paperText(item: Item, facts: Facts, finding: Finding, column: PaperColumn): string {
  switch (column) {
    case 'verdict':
      return finding.verdict === null ? '' : verdictWords[finding.verdict];
    case 'answer':
      return askedRules(item, facts)
        .map(({ index }) => answerText(finding.answers[String(index)]))
        .join('；')
        .replace(/；+$/u, '');
    case 'points':
      return finding.points === null ? '' : showPoints(finding.points);
    case 'note':
      return finding.note;
  }
}

/** A ceiling without effect: a bonus without a cap. */
const unlimited = 1_000_000;

/** The acts that one cell asks for where the item was found so; none where it says what is recorded. */
function planCell(visit: VisitKey, facts: Facts, finding: Finding, { item, column, text }: PaperEntry): Result<readonly Draft[], string> {
  if (plain(text) === plain(paperText(item, facts, finding, column))) return ok([]);
  if (isForOthers(item, facts)) return fail('这一项不是考核这类单位的，不能填。');
  switch (column) {
    case 'verdict': {
      const verdict = readVerdict(text);
      if (!verdict.ok) return verdict;
      const { drafts, takenBack } = planVerdict(visit, item, finding, verdict.value);
      return ok(verdict.value === finding.verdict && takenBack === 0 ? [] : drafts);
    }
    case 'points': {
      const points = readTypedPoints(text, isBonusItem(item) ? unlimited : item.max);
      if (!points.ok) return fail(`考评分${points.problem}`);
      return ok(points.value === finding.points ? [] : planPoints(visit, item, finding, points.value).drafts);
    }
    case 'note':
      return ok([writeNote(visit, item.id, text.trim())]);
    case 'answer': {
      const answers = readAnswers(item, facts, text);
      if (!answers.ok) return answers;
      let now = finding;
      const drafts: Draft[] = [];
      for (const [rule, answer] of answers.value) {
        if (JSON.stringify(now.answers[String(rule)] ?? null) === JSON.stringify(answer)) continue;
        const planned = planAnswer(visit, item, now, rule, answer).drafts;
        drafts.push(...planned);
        now = after(now, item.id, planned);
      }
      return ok(drafts);
    }
  }
}

const after = (finding: Finding, itemId: string, drafts: readonly Draft[]): Finding =>
  drafts.reduce<Findings>((findings, { fields }) => withFields(findings, fields), { [itemId]: finding })[itemId] ?? finding;

/** What became of cells that were typed or pasted together. */
export interface PlannedEntries {
  /** All that is written, as one batch. */
  readonly drafts: readonly Draft[];
  /** The cells that were not taken, each with why. */
  readonly refused: readonly { readonly entry: PaperEntry; readonly sentence: string }[];
}

/** Plans what cells of one visit ask for, one after the other: what one of them changes is seen by the next. Cells that a rule does not let pass are left out. */
export function planEntries(visit: VisitKey, facts: Facts, findings: Findings, entries: readonly PaperEntry[]): PlannedEntries {
  const drafts: Draft[] = [];
  const refused: { readonly entry: PaperEntry; readonly sentence: string }[] = [];
  const now = new Map<string, Finding>();
  for (const entry of entries) {
    const { item } = entry;
    const finding = now.get(item.id) ?? findings[item.id] ?? noFinding;
    const planned = planCell(visit, facts, finding, entry);
    if (!planned.ok) refused.push({ entry, sentence: planned.problem });
    else {
      drafts.push(...planned.value);
      now.set(item.id, after(finding, item.id, planned.value));
    }
  }
  return { drafts, refused };
}

/** What a cell of a table of units × items asks for: points, or a verdict by its sign (√ × / and the words; a digit is points there). */
export const entryOfMark = (item: Item, text: string): PaperEntry => ({
  item,
  column: readTypedNumber(text) === undefined ? 'verdict' : 'points',
  text,
});

const signs: Readonly<Record<Verdict, string>> = { met: '√', partly: '△', unmet: '×', 'not-applicable': '/' };

/** What such a table shows of what is recorded: points given by hand, else the sign of the verdict. */
export const markText = (finding: Finding): string =>
  finding.points !== null ? showPoints(finding.points) : finding.verdict === null ? '' : signs[finding.verdict];

/** A block as a spreadsheet puts it on the clipboard, row by row. */
export const pastedRows = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => line.split('\t'));
