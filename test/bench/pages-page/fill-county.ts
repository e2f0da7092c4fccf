import { shippedStandards } from '#resources/standards/index.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { frameRecord } from '#shared/ledger/journal.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import { manyUnits } from '#test/builders/many-units.ts';

declare global {
  interface Window {
    /** Fills the program of this origin with a county of so many units in so many rounds, and resolves to how many entries it has. */
    fillCounty?: (units: number, rounds: 2 | 3) => Promise<number>;
  }
}

/** Writes the journal of the county at one go and has the index made of it, which is several times as fast as act after act. */
async function fill(units: number, rounds: 2 | 3): Promise<number> {
  const host = await openBrowserHost();
  const store = await openStore(host);
  const [standard] = shippedStandards;
  if (standard === undefined) throw new Error('no standard is shipped');
  const hash = await store.keepStandard(standard);
  let position = advance(noPosition, await store.history(''));
  for (const { documents, batches } of manyUnits(standard, hash, units, rounds)) {
    await store.keepDocuments(documents.map(({ bytes }) => bytes));
    for (const [index, batch] of batches.entries()) {
      const made = makeEntries(batch, position, { device: store.device, by: '王立新', batch: `filled-${String(index)}`, nowMs: Date.now() });
      await host.journal.append(frameRecord({ kind: 'batch', entries: made.entries }));
      position = made.position;
    }
  }
  await store.rebuild(() => undefined);
  return (await store.history('')).length;
}

/** Offers the filling to whoever drives the page. */
export function offerFilling(): void {
  window.fillCounty = fill;
}
