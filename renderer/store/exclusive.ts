/** Runs work that no other window may run at the same time. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** One after another in every window of the program (Web Locks). Where the platform has no locks there is only one window, and a queue does. */
export function exclusiveAcrossWindows(name: string): Exclusive {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return (work) => queued(name, work);
  return (work) => navigator.locks.request(name, work);
}

const last = new Map<string, Promise<unknown>>();

function queued<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(name) ?? Promise.resolve();
  const run = before.then(work, work);
  last.set(
    name,
    run.catch(() => undefined),
  );
  return run;
}
