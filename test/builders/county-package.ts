import { hashOfText } from '#electron/commands/hub/hash-of-text.ts';
import { sampleData } from '#resources/sample-county/index.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { writePackage } from '#shared/ledger/package.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { hashOfStandard, standardBytes } from '#shared/model/standard-hash.ts';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { keepStandard } from '#shared/record/standard-acts.ts';
import { sampleCounty, type CountySize } from '#shared/sample/sample-county.ts';

/** A sample county as one laptop wrote it. */
export interface MadeCounty {
  readonly device: string;
  readonly entries: readonly Entry[];
  readonly documents: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
}

/** A county small enough for a test of some seconds: a finished round and one at work. */
export const smallCounty: CountySize = { units: 14, applying2023: 12, progress2024: { submitted: 11, visited: 8, underWay: 2, decided: 5 } };

/** Makes a county; another seed or device makes another one. `name` is that of its federation. */
export function madeCounty(
  name: string,
  { device = `laptop-${hashOfText(name).slice(0, 8)}`, seed = 1, size = smallCounty, more = [] as readonly Draft[] } = {},
): MadeCounty {
  const [standard] = shippedStandards;
  if (standard === undefined) throw new Error('no standard is shipped');
  const standardHash = hashOfStandard(standard);
  const county = sampleCounty(seed, standard, { standardHash, data: sampleData, size });
  let position = noPosition;
  const entries: Entry[] = [];
  const add = (drafts: readonly Draft[], by: string, nowMs: number): void => {
    const made = makeEntries(drafts, position, { device, by, batch: `${device}-${String(entries.length + 1)}`, nowMs });
    ({ position } = made);
    entries.push(...made.entries);
  };
  add([changeSetting('federation', { name }), keepStandard(standardHash, standard.title, standard.version), ...more], '王立新', Date.UTC(2023, 0, 5));
  for (const drafts of county.batches) add(drafts, '王立新', Date.UTC(2024, 9, 1) + entries.length);
  return { device, entries, documents: [{ sha256: standardHash, bytes: standardBytes(standard) }, ...county.documents] };
}

/** The package of a county, or of the first `count` of its entries, without a signature. */
export const packageOf = ({ device, entries, documents }: MadeCounty, count = entries.length): Uint8Array =>
  writePackage({ device, by: '王立新', writtenMs: Date.UTC(2024, 10, 30), entries: entries.slice(0, count), documents });
