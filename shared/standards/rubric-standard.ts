import type { RubricItem, RubricReading, RubricSection } from '../intake/rubric/rubric.ts';
import type { Item, Section } from '../model/standard.ts';
import { roundHalfUp, sumCenti } from '../points.ts';
import type { DraftStandard } from './draft-standard.ts';

/** What a rubric's sheet does not say of the standard that is made of it. */
interface RubricNames {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Where it comes from, for people: the file's name. */
  readonly source: string;
}

/** The id of the item at a place in a rubric, sections and items counted from 0. */
export const rubricItemId = (section: number, item: number): string => `s${String(section + 1)}-${String(item + 1)}`;

function itemOf(line: RubricItem, section: RubricSection, id: string): Item {
  // A bonus or a veto is outside the maximum: what its line states is the cap of its rule.
  const max = section.outside ? 0 : (line.max ?? 0);
  return {
    id,
    no: line.no,
    text: line.text,
    max,
    ruleText: line.ruleText,
    rules: [...line.rules],
    methods: [],
    evidence: [],
    ...(line.max === null && !section.outside ? { assumed: { points: true as const } } : {}),
  };
}

function sectionOf(section: RubricSection, index: number): Section {
  const items = section.items.map((line, place) => itemOf(line, section, rubricItemId(index, place)));
  return {
    id: `s${String(index + 1)}`,
    title: section.title === '' ? '考核内容' : section.title,
    max: sumCenti(items.map((item) => item.max)),
    items,
  };
}

/**
 * The draft of a standard that a rubric spreadsheet proposes, for a person to correct and publish: its sections, items, points and rules as they were read,
 * 合格 from 80 and 限期整改 from 60 percent of the total until the county says otherwise.
 */
export function standardFromRubric(reading: RubricReading, names: RubricNames): DraftStandard {
  const sections = reading.sections.map(sectionOf);
  const total = sumCenti(sections.map((section) => section.max));
  return {
    format: 'yanshoutai-standard/1',
    ...names,
    kinds: [],
    total,
    sections,
    notApplicable: 'no-deduction',
    places: 2,
    gates: [],
    scorers: [],
    bands: [],
    policy: { accept: roundHalfUp(total * 80, 100), rectify: roundHalfUp(total * 60, 100), mandatoryOpen: 'rectify', rectifyDays: 30 },
  };
}
