import type { Standard } from '#shared/model/standard.ts';
import type { CountySize } from '#shared/sample/sample-county.ts';
import type { SampleDocument } from '#shared/sample/sample-import.ts';
import { sampleRoundId } from '#shared/sample/sample-ids.ts';
import type { MadeSample, SampleRequest } from './make-sample.ts';
import type { Store } from './store.ts';

/** How many documents are kept at a time: enough to hide the disk's delay, few enough that the progress moves. */
const atOnce = 64;

async function keepAll(store: Store, documents: readonly SampleDocument[], onKept: (kept: number) => void): Promise<void> {
  for (let start = 0; start < documents.length; start += atOnce) {
    await store.keepDocuments(documents.slice(start, start + atOnce).map(({ bytes }) => bytes));
    onKept(Math.min(start + atOnce, documents.length));
  }
}

/** Makes the county in a worker, since drawing its photos takes a second. Where the platform has no workers it is made here. */
async function madeApart(request: SampleRequest): Promise<MadeSample> {
  if (typeof Worker === 'undefined') return (await import('./make-sample.ts')).makeSample(request);
  const worker = new Worker(new URL('./sample-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<MadeSample>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<MadeSample>) => resolve(event.data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

/**
 * Loads the invented county 云溪县 (载入示例县): units, a finished round and one at work. Does nothing where it is loaded already.
 * Resolves to the id of the round at work, when everything is durable. `onProgress` gets steps done and their number; `size` is that of a smaller county.
 */
export async function loadSampleCounty(
  store: Store,
  standard: Standard,
  onProgress: (done: number, of: number) => void = () => undefined,
  size?: CountySize,
): Promise<string> {
  if ((await store.round(sampleRoundId)) !== undefined) return sampleRoundId;
  const standardHash = await store.keepStandard(standard);
  const county = await madeApart({ standard, standardHash, ...(size === undefined ? {} : { size }) });
  const documentSteps = county.documents.length;
  const steps = documentSteps + county.batches.length;
  await keepAll(store, county.documents, (kept) => onProgress(kept, steps));
  for (const [index, batch] of county.batches.entries()) {
    await store.act(batch);
    onProgress(documentSteps + index + 1, steps);
  }
  return sampleRoundId;
}
