import type { Page } from 'playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Does work and tells every task of the page's main thread meanwhile: for how many milliseconds the thread itself worked on it, which does not grow when other
 * programs take the processor.
 */
export async function tasksDuring(page: Page, work: () => Promise<unknown>): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] } });
  await work();
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const isMain = new Set(
    events
      .filter((event) => event.ph === 'M' && event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
      .map((event) => `${String(event.pid)}/${String(event.tid)}`),
  );
  return events
    .filter((event) => event.name.endsWith('RunTask') && isMain.has(`${String(event.pid)}/${String(event.tid)}`))
    .map((event) => (event.tdur ?? event.dur ?? 0) / 1000);
}

/** The longest of some tasks, in milliseconds. */
export const longestOf = (tasks: readonly number[]): number => tasks.reduce((longest, task) => Math.max(longest, task), 0);
