/** Runs work that no other window may run at the same time. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** One after another in every window of the program (Web Locks). Where the platform has no locks there is only one window, and a queue does. */
export function exclusiveAcrossWindows(name: string): Exclusive {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return exclusiveInWindow();
  return (work) => navigator.locks.request(name, work);
}

/** One after another in this window. */
export function exclusiveInWindow(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run.catch(() => undefined);
    return run;
  };
}
