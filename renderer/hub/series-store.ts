import type { CitySeries } from '#shared/analysis/city-series.ts';
import type { Unit } from '#shared/model/unit.ts';
import { emptyYear, targetIds } from '#shared/programme/year-plan.ts';
import { ok } from '#shared/result.ts';
import { lendUrl } from '#renderer/host/lent-url.ts';
import type { Store } from '#renderer/store/store.ts';

/** What 对比 asks of the store besides the series: answered out of it. */
type Answered = Pick<Store, 'units' | 'yearPlans' | 'evidence' | 'readVisits' | 'stamp' | 'history' | 'saveState' | 'onSaveState'> & {
  readonly host: Pick<Store['host'], 'saveFile'>;
};

/** Hands a file to the person as a browser does. */
const saveFile: Store['host']['saveFile'] = async (name, content, mime) => {
  const bytes = content instanceof Uint8Array ? content : await content.arrayBuffer();
  const { url, giveBack } = lendUrl(new Blob([new Uint8Array(bytes)], { type: mime }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  giveBack();
  return ok({ name });
};

function unitsOf({ rounds }: CitySeries): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const round of rounds)
    for (const { id, name, town, kind, workers, members } of round.units)
      units.set(id, { id, name, aliases: [], town, kind, uscc: null, orgUscc: null, facts: { workers, members } });
  return [...units.values()];
}

/** A store that holds nothing but a series: what else is asked of it fails, since nothing else is on the page. */
export function seriesStore(series: CitySeries): Store {
  const units = unitsOf(series);
  const targets = Object.fromEntries(targetIds.flatMap((id) => (series.targets?.[id] === undefined ? [] : [[id, series.targets[id]] as const])));
  const answered: Answered = {
    units: () => Promise.resolve(units),
    yearPlans: () => Promise.resolve([{ ...emptyYear(series.year), targets }]),
    evidence: () => Promise.resolve({ photos: [], files: [] }),
    readVisits: () => Promise.resolve([]),
    stamp: () => Promise.resolve(String(series.madeMs)),
    history: () => Promise.resolve([]),
    saveState: () => ({ kind: 'saved', atMs: null }),
    onSaveState: () => () => undefined,
    host: { saveFile },
  };
  return new Proxy(answered, {
    get: (own, name) => {
      if (name in own) return Reflect.get(own, name) as unknown;
      return () => Promise.reject(new Error(`no ${String(name)} on this page`));
    },
  }) as unknown as Store;
}
