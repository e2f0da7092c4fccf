import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import type { IntegrityReport } from '#renderer/store/integrity-report.ts';
import type { StartReport, Store } from '#renderer/store/store.ts';
import { momentNames, type Standing } from './moment.ts';
import { isSaved, moments } from './moments.ts';

/** What is there after a start. */
export interface FoundAfterKill extends Standing {
  readonly start: StartReport;
  readonly integrity: IntegrityReport;
}

/** What a test drives in the page. The address names the operation, and for an upgrade up to which number: `?import`, `?migration/3`. */
export interface MomentsPage {
  readonly prepare: () => Promise<void>;
  readonly run: (number: number) => Promise<void>;
  readonly found: () => Promise<FoundAfterKill>;
}

declare global {
  interface Window {
    moments?: MomentsPage;
    /** Put there by the test: a time of this number was shown as done and saved. */
    shownDone?: (number: number) => Promise<void>;
  }
}

async function open(): Promise<void> {
  const [name, number = '0'] = location.search.slice(1).split('/');
  const kind = momentNames.find((one) => one === name);
  if (kind === undefined) throw new Error(`there is no operation ${String(name)}`);
  const moment = moments[kind];
  const told = async (done: number, store: Store): Promise<void> => {
    if (isSaved(store)) await window.shownDone?.(done);
  };
  const migrations = moment.migrations?.(Number(number));
  const store = await openStore(await openBrowserHost(), migrations === undefined ? {} : { migrations });
  if (migrations !== undefined && Number(number) > 0) await told(Number(number), store);
  window.moments = {
    prepare: () => moment.prepare(store),
    run: (next) => moment.run(store, next, (done) => told(done, store)),
    found: async () => ({ ...(await moment.found(store)), start: store.start, integrity: await store.integrity() }),
  };
}

void open();
