import type { Standard } from '#shared/model/standard.ts';
import { samplePartCount, type CountySize } from '#shared/sample/sample-county.ts';
import type { SamplePart } from '#shared/sample/earlier-round.ts';
import { sampleRoundId } from '#shared/sample/sample-ids.ts';
import type { SampleNews, SampleRequest } from './make-sample.ts';
import type { Store } from './store.ts';

/** The parts of the county, each when a worker has made it: making all of it takes some seconds. Where the platform has no workers it is made here. */
async function* madeApart(request: SampleRequest): AsyncGenerator<SamplePart> {
  if (typeof Worker === 'undefined') {
    yield* (await import('./make-sample.ts')).makeSample(request);
    return;
  }
  const worker = new Worker(new URL('./sample-worker.ts', import.meta.url), { type: 'module' });
  const parts = new ReadableStream<SamplePart>({
    start: (controller) => {
      worker.addEventListener('message', ({ data }: MessageEvent<SampleNews>) => (data.kind === 'part' ? controller.enqueue(data.part) : controller.close()));
      worker.addEventListener('error', (event) => controller.error(new Error(event.message)));
      worker.postMessage(request);
    },
  }).getReader();
  try {
    for (let next = await parts.read(); !next.done; next = await parts.read()) yield next.value;
  } finally {
    worker.terminate();
  }
}

/**
 * Loads the invented county 云溪县 (载入示例县): units, a finished round and one at work. Does nothing where it is loaded already.
 * Resolves to the id of the round at work, when everything is durable. `onProgress` gets the share that is done, 0 to 1; `size` is that of a smaller county.
 */
export async function loadSampleCounty(
  store: Store,
  standard: Standard,
  onProgress: (share: number) => void = () => undefined,
  size?: CountySize,
): Promise<string> {
  if ((await store.round(sampleRoundId)) !== undefined) return sampleRoundId;
  const standardHash = await store.keepStandard(standard);
  let place = 0;
  // While a part is being recorded, the next one is made and its documents are kept.
  let recorded: Promise<void> = Promise.resolve();
  for await (const { documents, batches } of madeApart({ standard, standardHash, ...(size === undefined ? {} : { size }) })) {
    await Promise.all([recorded, store.keepDocuments(documents.map(({ bytes }) => bytes))]);
    const before = place;
    recorded = record(store, batches, (share) => onProgress((before + share) / samplePartCount));
    // What it failed of is told where it is waited for.
    recorded.catch(() => undefined);
    place += 1;
  }
  await recorded;
  return sampleRoundId;
}

async function record(store: Store, batches: SamplePart['batches'], onProgress: (share: number) => void): Promise<void> {
  for (const [index, batch] of batches.entries()) {
    await store.act(batch);
    onProgress((index + 1) / batches.length);
  }
}
