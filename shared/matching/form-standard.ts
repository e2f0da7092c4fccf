import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Item, Rule, Section, Standard } from '../model/standard.ts';
import type { Submission, SubmissionItem } from '../model/submission.ts';
import { roundHalfUp, sumCenti } from '../points.ts';
import { comparableText } from './comparable-text.ts';

/** What the form itself does not say of the standard that is made of it. */
export interface FormStandardNames {
  readonly title: string;
  /** Usually the year. */
  readonly version: string;
  /** Where it comes from, for people: the file's name. */
  readonly source: string;
}

const idOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);

/** Gives each text an id that depends on the content alone; the same content twice is told apart by a counter. */
function idGiver(prefix: string): (text: string) => string {
  const given = new Map<string, number>();
  return (text) => {
    const times = (given.get(text) ?? 0) + 1;
    given.set(text, times);
    return `${prefix}-${idOf(text)}${times === 1 ? '' : `-${String(times)}`}`;
  };
}

function rulesOf(line: SubmissionItem, max: number): readonly Rule[] {
  if (/否决/u.test(line.section)) return [{ kind: 'veto' }];
  if (/加分|附加分/u.test(line.section)) return [max > 0 ? { kind: 'bonus', cap: max } : { kind: 'bonus' }];
  return max > 0 ? [{ kind: 'discretionary', max }] : [{ kind: 'mandatory' }];
}

/** A bonus or a veto lies outside the maximum of its section and of the whole. */
const countsIn = (item: Item): boolean => !item.rules.some((rule) => rule.kind === 'bonus' || rule.kind === 'veto');

/** An item's maximum; where the form has no 分值 column, the unit's own score is the least that it can be. */
const maxOf = (line: SubmissionItem): number => line.max ?? Math.max(line.self ?? 0, 0);

/**
 * Makes a standard of a form as a unit submitted it: its sections, items, maxima and the words of its rules, each item free to deduct from (酌情) until
 * someone writes the rules out. Ids come from the content, so that the same form gives the same ids next year.
 */
export function standardFromForm(submission: Submission, names: FormStandardNames): Standard {
  const sectionId = idGiver('s');
  const itemId = idGiver('i');
  const lines = submission.items.filter((line) => line.text.trim() !== '');
  const titles = [...new Set(lines.map((line) => line.section))];
  const sections = titles.map((title): Section => {
    const items = lines
      .filter((line) => line.section === title)
      .map((line): Item => {
        const max = maxOf(line);
        const id = itemId(`${comparableText(title)}/${comparableText(line.text)}`);
        const assumed = line.max === null ? { pointsAssumed: true } : {};
        return { id, no: line.no, text: line.text, max, ruleText: line.ruleText, rules: [...rulesOf(line, max)], methods: [], evidence: [], ...assumed };
      });
    return {
      id: sectionId(comparableText(title)),
      title: title === '' ? '考核内容' : title,
      max: sumCenti(items.filter(countsIn).map((item) => item.max)),
      items,
    };
  });
  const total = sumCenti(sections.map((section) => section.max));
  return {
    format: 'yanshoutai-standard/1',
    id: `form-${idOf(sections.flatMap((section) => section.items.map((item) => `${item.id}:${String(item.max)}`)).join('/'))}`,
    ...names,
    kinds: [],
    total,
    sections,
    notApplicable: 'no-deduction',
    places: 2,
    bands: [],
    policy: { accept: roundHalfUp(total * 80, 100), rectify: roundHalfUp(total * 60, 100), mandatoryOpen: 'rectify', rectifyDays: 30 },
  };
}
