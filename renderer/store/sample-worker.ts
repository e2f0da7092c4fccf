import { makeSample, type MadeSample, type SampleRequest } from './make-sample.ts';

addEventListener('message', (event: MessageEvent<SampleRequest>) => {
  // A worker's postMessage has no target origin; the page's type library only knows the window's.
  (globalThis as unknown as { postMessage(message: MadeSample): void }).postMessage(makeSample(event.data));
});
