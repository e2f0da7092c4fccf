import type { Standard } from '#shared/model/standard.ts';
import type { SampleDocument } from '#shared/sample/sample-import.ts';
import type { Store } from './store.ts';

/** The seed of the county that the program ships: everybody sees the same one. */
const seed = 2024;

/** How many documents are kept at a time: enough to hide the disk's delay, few enough not to crowd it. */
const atOnce = 16;

async function keepAll(store: Store, documents: readonly SampleDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += atOnce) {
    await Promise.all(documents.slice(start, start + atOnce).map(({ bytes }) => store.keepDocument(bytes)));
  }
}

/**
 * Loads the invented county 云溪县 (载入示例县): units, a finished round and one at work. Does nothing where it is loaded already.
 * Resolves to the id of the round at work, when everything is durable.
 */
export async function loadSampleCounty(store: Store, standard: Standard): Promise<string> {
  const { sampleCounty, sampleRoundId } = await import('#shared/sample/sample-county.ts');
  if ((await store.round(sampleRoundId)) !== undefined) return sampleRoundId;
  const standardHash = await store.keepStandard(standard);
  const county = sampleCounty(seed, standard, { standardHash });
  await keepAll(store, county.documents);
  for (const batch of county.batches) await store.act(batch);
  return sampleRoundId;
}
