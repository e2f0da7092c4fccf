import { shippedStandards } from '#resources/standards/index.ts';
import type { CountySize } from '#shared/sample/sample-county.ts';
import { loadSampleCounty } from '#renderer/store/load-sample.ts';
import { newMachine } from '#test/store/machine.ts';

const few: CountySize = { units: 24, applying2023: 20, progress2024: { submitted: 20, visited: 12, underWay: 2, decided: 8 } };

/** A package of a county as the sample, of 24 units, as another laptop would hand it over. */
export async function fewUnitsPackage(): Promise<Uint8Array> {
  const [standard] = shippedStandards;
  if (standard === undefined) throw new Error('no standard is shipped');
  const store = await newMachine().open({ nowMs: Date.now });
  await loadSampleCounty(store, standard, undefined, few);
  return store.exportPackage();
}
