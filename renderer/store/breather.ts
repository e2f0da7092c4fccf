import type { Steps } from '#shared/steps.ts';

/** Lets the page draw and answer keys now and then during long work: resolves at once while the present stretch is short, otherwise after the page had its turn. */
type Breather = () => Promise<void>;

const longestStretchMs = 25;

/** A breather whose first stretch begins now. */
export function startBreather(): Breather {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestStretchMs) return;
    await nextTurn();
    since = performance.now();
  };
}

/** Does long work step by step and lets the page have its turns in between. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  const breathe = startBreather();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}

/** A message comes after drawing and input that wait, and is not slowed in a window behind others as a timer is. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
