import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import { Rule, Standard, type Item, type Section } from '../model/standard.ts';
import { readRuleText } from '../intake/rule-text/read-rule-text.ts';
import type { Submission, SubmissionItem } from '../model/submission.ts';
import { roundHalfUp, sumCenti, toPoints, type CentiPoints } from '../points.ts';
import { comparableText } from '../text/comparable-text.ts';

/** What the form itself does not say of the standard that is made of it. */
interface FormStandardNames {
  readonly title: string;
  /** Usually the year. */
  readonly version: string;
  /** Where it comes from, for people: the file's name. */
  readonly source: string;
}

type ItemFile = z.input<typeof Item>;
type SectionFile = z.input<typeof Section>;
type RuleFile = z.input<typeof Rule>;

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

/** A bonus or a veto is outside the maximum of its section and of the whole. */
const liesOutside = (section: string): boolean => /否决|加分|附加分/u.test(section);

/** From here on a wording is taken at its word; below, the item stays free to deduct from. */
const surely = 0.85;

function rulesOf(section: string, max: CentiPoints, wording: string): readonly RuleFile[] {
  if (section.includes('否决')) return [{ kind: 'veto' }];
  if (liesOutside(section)) return [max > 0 ? { kind: 'bonus', cap: toPoints(max) } : { kind: 'bonus' }];
  const read = readRuleText(wording, max);
  if (read.rules.length > 0 && read.sure >= surely && read.doubts.length === 0) return read.rules.map((rule) => Rule.encode(rule));
  return max > 0 ? [{ kind: 'discretionary', max: toPoints(max) }] : [{ kind: 'mandatory' }];
}

/** An item's maximum; where the form has no 分值 column, the unit's own score is the least that it can be. */
const maxOf = (line: SubmissionItem): CentiPoints => line.max ?? Math.max(line.self ?? 0, 0);

function itemFile(line: SubmissionItem, id: string): ItemFile {
  const max = maxOf(line);
  const assumed = line.max === null ? { assumed: { points: true as const } } : {};
  return { id, no: line.no, text: line.text, max: toPoints(max), ruleText: line.ruleText, rules: [...rulesOf(line.section, max, line.ruleText)], ...assumed };
}

/**
 * Makes a standard of a form as a unit submitted it: its sections, items, maxima and the words of its rules, each item's rules where its wording is surely
 * understood, and otherwise free to deduct from (酌情) until someone writes the rules out. Ids come from the content, so that the same form gives the same ids next year. The form must hold at least one item.
 */
export function standardFromForm(submission: Submission, names: FormStandardNames): Standard {
  const sectionId = idGiver('s');
  const itemId = idGiver('i');
  const lines = submission.items.filter((line) => line.text.trim() !== '');
  const titles = [...new Set(lines.map((line) => line.section))];
  const ofTitle = (title: string) => lines.filter((line) => line.section === title);
  const pointsOf = (title: string) => (liesOutside(title) ? 0 : sumCenti(ofTitle(title).map(maxOf)));
  const sections = titles.map((title): SectionFile => {
    const items = ofTitle(title).map((line) => itemFile(line, itemId(`${comparableText(title)}/${comparableText(line.text)}`)));
    return { id: sectionId(comparableText(title)), title: title === '' ? '考核内容' : title, max: toPoints(pointsOf(title)), items };
  });
  const total = sumCenti(titles.map(pointsOf));
  return Standard.parse({
    format: 'yanshoutai-standard/1',
    id: `form-${idOf(sections.flatMap((section) => section.items.map((item) => `${item.id}:${String(item.max)}`)).join('/'))}`,
    ...names,
    total: toPoints(total),
    sections,
    policy: { accept: toPoints(roundHalfUp(total * 80, 100)), rectify: toPoints(roundHalfUp(total * 60, 100)) },
  });
}
