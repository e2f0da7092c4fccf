import { makeSample, type SampleNews, type SampleRequest } from './make-sample.ts';

addEventListener('message', (event: MessageEvent<SampleRequest>) => {
  for (const part of makeSample(event.data)) send({ kind: 'part', part });
  send({ kind: 'made' });
});

// A worker's postMessage has no target origin; the page's type library only knows the window's.
const send = (news: SampleNews): void => (globalThis as unknown as { postMessage(message: SampleNews): void }).postMessage(news);
