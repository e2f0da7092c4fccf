import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Json } from '#shared/json.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { hashOfStandard, standardBytes } from '#shared/model/standard-hash.ts';
import { itemsOf, Standard } from '#shared/model/standard.ts';
import { draftOf } from '#shared/record/draft-of.ts';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { keepStandard } from '#shared/record/standard-acts.ts';
import type { MadeCounty } from '#test/builders/county-package.ts';

const [sections, itemsEach] = [6, 10];

/** A standard of 60 items in six sections. */
const standard: Standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'large',
  version: '1',
  title: '大县考核标准',
  total: 300,
  sections: Array.from({ length: sections }, (_, section) => ({
    id: `s${String(section)}`,
    title: `第${String(section + 1)}部分`,
    max: 50,
    items: Array.from({ length: itemsEach }, (_item, item) => ({
      id: `i${String(section * itemsEach + item)}`,
      no: String(section * itemsEach + item + 1),
      text: `第${String(section * itemsEach + item + 1)}项工作按要求落实，资料齐全`,
      max: 5,
      rules: [{ kind: 'per-missing', points: 1 }],
    })),
  })),
  bands: [
    { title: '优秀', atLeast: 270 },
    { title: '合格', atLeast: 210 },
  ],
  policy: { accept: 210, rectify: 180 },
});

/** A county of so many units, each visited and decided on once a year: a visit is an opening, an act a section of 10 items, a completion. The same numbers give the same county. */
export function largeCounty(name: string, units: number, years: readonly number[]): MadeCounty {
  const device = `laptop-${String(name.length)}-${String(units)}`;
  const standardHash = hashOfStandard(standard);
  const entries: Entry[] = [];
  let position = noPosition;
  let state = units;
  const below = (bound: number): number => (state = (state * 48_271) % 2_147_483_647) % bound;
  const add = (drafts: readonly Draft[], nowMs: number): void => {
    const made = makeEntries(drafts, position, { device, by: '王立新', batch: `${device}-${String(entries.length + 1)}`, nowMs });
    ({ position } = made);
    for (const entry of made.entries) entries.push(entry);
  };
  const start = Date.UTC(years[0] ?? 2024, 0, 5);
  add([changeSetting('federation', { name }), keepStandard(standardHash, standard.title, standard.version)], start);
  const unitIds = Array.from({ length: units }, (_, index) => `u-${String(index)}`);
  for (const [index, id] of unitIds.entries()) {
    const workers = 20 + below(500);
    const fields = { name: `第${String(index)}单位工会`, town: `第${String(index % 20)}乡`, kind: index % 3 === 0 ? 'enterprise' : 'school' };
    add([draftOf(null, `unit/${id}`, 'unit-registered', { ...fields, 'fact/workers': workers, 'fact/members': below(workers) })], start);
  }
  const findings = itemsOf(standard).map(({ item }) => item.id);
  for (const year of years) {
    const [round, day] = [`r-${String(year)}`, Date.UTC(year, 10, 1)];
    const joined = Object.fromEntries(unitIds.map((id) => [`unit/${id}`, true]));
    add(
      [draftOf(round, `round/${round}`, 'round-opened', { title: `${String(year)}年验收`, year, standardHash, openedOn: `${String(year)}-03-01`, ...joined })],
      day,
    );
    for (const id of unitIds) {
      const visit = `visit/${round}/${id}/first`;
      const acts: Draft[] = [draftOf(round, visit, 'visit-opened', { opened: true, standardHash })];
      for (let section = 0; section < sections; section += 1) {
        const fields: Record<string, Json> = {};
        for (const item of findings.slice(section * itemsEach, (section + 1) * itemsEach)) {
          const missing = below(4) === 0 ? 1 + below(3) : 0;
          fields[`item/${item}/answer/0`] = missing;
          fields[`item/${item}/verdict`] = missing === 0 ? 'met' : 'partly';
        }
        acts.push(draftOf(round, visit, 'answer-given', fields));
      }
      acts.push(draftOf(round, visit, 'visit-completed', { completed: true }));
      acts.push(draftOf(round, `decision/${round}/${id}`, 'decision-made', { outcome: 'accepted', adopted: true, recommended: 'accepted', reason: '' }));
      for (const act of acts) add([act], day);
    }
  }
  return { device, entries, documents: [{ sha256: standardHash, bytes: standardBytes(standard) }] };
}
