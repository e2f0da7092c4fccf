import { makeSample } from '#renderer/store/make-sample.ts';
import type { Json } from '#shared/json.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { SamplePart } from '#shared/sample/earlier-round.ts';

/** Acts on the round as a whole, which all copies share: their fields are put together. */
const shared = new Set(['round-opened', 'round-locked', 'units-assigned']);

/** Acts of which one county needs no second. */
const once = /^(?:calibration|backcheck|year|import|teams)\b/u;

const unitIds = /yunxi-(\d{3})(?!\d)/gu;

/** A draft with a text changed everywhere in it. */
const changed = (draft: Draft, change: (text: string) => string): Draft => JSON.parse(change(JSON.stringify(draft))) as Draft;

/** The same act on the unit that a copy of the county has in its place. */
function ofCopy(draft: Draft, copy: number): Draft {
  if (copy === 0) return draft;
  const own = changed(draft, (text) => text.replace(unitIds, `yunxi-$1-${String(copy)}`));
  if (draft.act !== 'unit-registered') return own;
  return { ...own, fields: { ...own.fields, name: `${JSON.stringify(own.fields['name']).slice(1, -1)}（${String(copy)}片）`, uscc: null, orgUscc: null } };
}

/** What the round of 2023 saw, a year before. */
function yearBefore(draft: Draft): Draft {
  const earlier = changed(draft, (text) => text.replaceAll('yunxi-2023', 'yunxi-2022').replaceAll(/2023(?=-\d\d-\d\d|年)/gu, '2022'));
  return earlier.fields['year'] === 2023 ? { ...earlier, fields: { ...earlier.fields, year: 2022 } } : earlier;
}

/** So many acts at a time: more would be one record of the journal that is too long. */
const atOnce = 2_000;

/**
 * The sample county as often as it takes to have so many units, in the same rounds, with a round of 2022 before them where `rounds` is 3: about 22 acts a unit. Forms of all copies are the same documents.
 * Resolves part by part to what is to be kept and recorded; the round at work is `sampleRoundId`.
 */
export function manyUnits(standard: Standard, standardHash: string, units: number, rounds: 2 | 3): readonly SamplePart[] {
  const parts = [...makeSample({ standard, standardHash })];
  const drafts = parts.flatMap(({ batches }) => batches.flat());
  const earlier = rounds === 3 ? drafts.filter(({ round }) => round === 'yunxi-2023').map(yearBefore) : [];
  const each = [...drafts, ...earlier];
  const registered = each.filter(({ act }) => act === 'unit-registered').length;
  const copies = Math.ceil(units / registered);
  const of = (copy: number): readonly Draft[] => {
    const left = units - copy * registered;
    const own = each.filter((draft) => shared.has(draft.act) || copy === 0 || !once.test(draft.subject));
    return own.filter((draft) => inCounty(draft, left)).map((draft) => ofCopy(draft, copy));
  };
  const all = Array.from({ length: copies }, (_, copy) => of(copy)).flat();
  const merged = new Map<string, Draft>();
  for (const draft of all.filter(({ act }) => shared.has(act))) {
    const key = `${draft.subject} ${draft.act}`;
    const fields: Record<string, Json> = { ...merged.get(key)?.fields, ...draft.fields };
    merged.set(key, { ...draft, fields });
  }
  const opened = [...merged.values()].filter(({ act }) => act === 'round-opened');
  const last = [...merged.values()].filter(({ act }) => act !== 'round-opened');
  const ordered = [...opened, ...all.filter(({ act }) => !shared.has(act)), ...last];
  const batches = Array.from({ length: Math.ceil(ordered.length / atOnce) }, (_, index) => ordered.slice(index * atOnce, (index + 1) * atOnce));
  return [{ documents: parts.flatMap(({ documents }) => documents), batches }];
}

/** Whether an act belongs to one of the first so many units of the county, or to none. */
function inCounty({ subject }: Draft, units: number): boolean {
  const [, number] = /yunxi-(\d{3})(?!\d)/u.exec(subject) ?? [];
  return number === undefined || Number(number) <= units;
}
