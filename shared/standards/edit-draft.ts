import { assumedOf, type Assumed, type Item, type Section } from '../model/standard.ts';
import type { DraftStandard } from './draft-standard.ts';

/** Some fields of a thing with their new values; undefined takes an optional field away. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The thing with a patch laid over it. */
export function patched<T extends object>(value: T, patch: Patch<NoInfer<T>>): T {
  const entries = Object.entries({ ...value, ...patch }).filter(([, field]) => field !== undefined);
  // Only optional fields may be patched away; Object.fromEntries forgets what the fields were.
  return Object.fromEntries(entries) as T;
}

const withSections = (draft: DraftStandard, change: (sections: readonly Section[]) => readonly Section[]): DraftStandard => ({
  ...draft,
  sections: [...change(draft.sections)],
});

const withItems = (draft: DraftStandard, change: (section: Section) => readonly Item[]): DraftStandard =>
  withSections(draft, (sections) =>
    sections.map((section) => {
      const items = change(section);
      return items === section.items ? section : { ...section, items: [...items] };
    }),
  );

/** `list` with `one` at a place, which is held between the ends. */
const inserted = <T>(list: readonly T[], one: T, place: number): readonly T[] => {
  const at = Math.min(Math.max(place, 0), list.length);
  return [...list.slice(0, at), one, ...list.slice(at)];
};

/** Changes what is above the sections: title, version, kinds, total, bands, policy and the like. */
export const changeStandard = (draft: DraftStandard, patch: Patch<Omit<DraftStandard, 'sections' | 'format'>>): DraftStandard => patched(draft, patch);

/** Adds an empty section at the end. */
export const addSection = (draft: DraftStandard, id: string): DraftStandard =>
  withSections(draft, (sections) => [...sections, { id, title: '', max: 0, items: [] }]);

/** Takes a section with its items out of a draft. */
export const removeSection = (draft: DraftStandard, id: string): DraftStandard =>
  withSections(draft, (sections) => sections.filter((section) => section.id !== id));

/** Changes fields of a section. */
export const changeSection = (draft: DraftStandard, id: string, patch: Patch<Omit<Section, 'id' | 'items'>>): DraftStandard =>
  withSections(draft, (sections) => sections.map((section) => (section.id === id ? patched(section, patch) : section)));

/** Puts a section at another place among the sections. */
export const moveSection = (draft: DraftStandard, id: string, place: number): DraftStandard =>
  withSections(draft, (sections) => {
    const moved = sections.find((section) => section.id === id);
    return moved === undefined
      ? sections
      : inserted(
          sections.filter((section) => section !== moved),
          moved,
          place,
        );
  });

/** Adds an empty item to a section, numbered on from the items there, after the item `afterId` or at the end. */
export const addItem = (draft: DraftStandard, sectionId: string, id: string, afterId?: string): DraftStandard =>
  withItems(draft, (section) => {
    if (section.id !== sectionId) return section.items;
    const item: Item = { id, no: String(section.items.length + 1), text: '', max: 0, ruleText: '', rules: [], methods: [], evidence: [] };
    const after = section.items.findIndex((one) => one.id === afterId);
    return inserted(section.items, item, after < 0 ? section.items.length : after + 1);
  });

/** Takes an item out of a draft. */
export const removeItem = (draft: DraftStandard, id: string): DraftStandard =>
  withItems(draft, ({ items }) => (items.some((item) => item.id === id) ? items.filter((item) => item.id !== id) : items));

/** Whether two values of a field say the same. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is still assumed of an item after a change: what the county has changed is its own from then on. */
function stillAssumed(before: Item, after: Item): Assumed | undefined {
  const { points, rule, item, words = [] } = assumedOf(before);
  const left = words.filter((one) => after.text.includes(one) || after.ruleText.includes(one));
  const ruleStays = before.ruleText === after.ruleText && same(before.rules, after.rules);
  const rest: Assumed = {
    ...(points === true && before.max === after.max ? { points } : {}),
    ...(rule === true && ruleStays ? { rule } : {}),
    ...(item === true && before.text === after.text ? { item } : {}),
    ...(left.length === 0 ? {} : { words: left }),
  };
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** Changes fields of an item. What was assumed of a field that changes is the county's own now, unless the change says otherwise itself. */
export function changeItem(draft: DraftStandard, id: string, patch: Patch<Omit<Item, 'id'>>): DraftStandard {
  const changed = (item: Item): Item => {
    const after = patched(item, patch);
    return 'assumed' in patch ? patched(after, { pointsAssumed: undefined }) : patched(after, { assumed: stillAssumed(item, after), pointsAssumed: undefined });
  };
  return withItems(draft, ({ items }) => (items.some((item) => item.id === id) ? items.map((item) => (item.id === id ? changed(item) : item)) : items));
}

/** Puts an item at a place of a section, which may be another than its own. Unchanged where the section is not there. */
export function moveItem(draft: DraftStandard, id: string, sectionId: string, place: number): DraftStandard {
  const moved = draft.sections.flatMap((section) => section.items).find((item) => item.id === id);
  if (moved === undefined || !draft.sections.some((section) => section.id === sectionId)) return draft;
  const without = removeItem(draft, id);
  return withItems(without, (section) => (section.id === sectionId ? inserted(section.items, moved, place) : section.items));
}

/** Moves an item one line up or down, over the border of its section where it is at it. Unchanged at either end. */
export function stepItem(draft: DraftStandard, id: string, by: -1 | 1): DraftStandard {
  const at = draft.sections.findIndex((section) => section.items.some((item) => item.id === id));
  const section = draft.sections[at];
  if (section === undefined) return draft;
  const place = section.items.findIndex((item) => item.id === id) + by;
  if (place >= 0 && place < section.items.length) return moveItem(draft, id, section.id, place);
  const neighbour = draft.sections[at + by];
  return neighbour === undefined ? draft : moveItem(draft, id, neighbour.id, by > 0 ? 0 : neighbour.items.length);
}
