import { shippedStandards } from '#resources/standards/index.ts';
import type { Swept } from '#shared/left-over.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import type { IntegrityReport } from '#renderer/store/integrity-report.ts';
import type { SaveState, StartReport, Store } from '#renderer/store/store.ts';

/** What is in the store, as a test reads it after a start. */
export interface Found {
  readonly start: StartReport;
  /** The numbers of the scripted visit's acts that the ledger holds, in order. */
  readonly acts: readonly number[];
  /** The number that the visit's projection shows last. */
  readonly shown: number;
  readonly integrity: IntegrityReport;
}

/** What a test drives in the page. Acts are numbered from 1 on; each writes its number as the note of an item. */
export interface DurabilityPage {
  /** Makes the county of the test, once. */
  readonly prepare: () => Promise<void>;
  /** Records acts `from` to `to`, one after another, telling each that is shown as saved through `window.shownSaved`. */
  readonly visit: (from: number, to: number) => Promise<void>;
  readonly found: () => Promise<Found>;
  readonly saveState: () => SaveState;
  /** What interrupted writes had left behind and was cleared away after the start. */
  readonly swept: () => Promise<Swept>;
  readonly notice: () => string | null;
}

declare global {
  interface Window {
    durability?: DurabilityPage;
    shownSaved?: (act: number) => Promise<void>;
  }
}

const visit: VisitKey = { roundId: 'r1', unitId: 'u1', phase: 'first' };
const [standard] = shippedStandards;
const items = standard === undefined ? [] : itemsOf(standard).map(({ item }) => item.id);
const [firstItem = ''] = items;

/** The journal is taken away before the store opens, where the address asks for it. */
async function loseJournalIfAsked(): Promise<void> {
  if (location.hash === '#lose-journal') await (await navigator.storage.getDirectory()).removeEntry('journal.ystj');
}

async function prepare(store: Store): Promise<void> {
  if (standard === undefined) throw new Error('no standard is shipped');
  const standardHash = await store.keepStandard(standard);
  const round = {
    id: 'r1',
    title: '2024年度验收',
    year: 2024,
    standardHash,
    openedOn: '2024-03-01',
    visitUntil: null,
    rectifyUntil: null,
    locked: false,
    unitIds: [],
  };
  const unit = { id: 'u1', name: '和平社区工会', aliases: [], town: '城关镇', kind: 'community' as const, uscc: null, orgUscc: null, facts: {} };
  await store.act([registerUnit(unit), openRound(round), openVisit(visit, standardHash)]);
}

async function found(store: Store): Promise<Found> {
  const entries = await store.history('visit/r1/u1/first');
  const acts = entries.flatMap((entry) => Object.values(entry.fields).filter((value) => typeof value === 'string' && /^\d+$/u.test(value))).map(Number);
  const detail = await store.visit('r1', 'u1', 'first');
  return { start: store.start, acts, shown: Number(detail?.findings[firstItem]?.note ?? 0), integrity: await store.integrity() };
}

async function open(): Promise<void> {
  await loseJournalIfAsked();
  const store = await openStore(await openBrowserHost());
  const status = document.querySelector('[role=status]');
  store.onSaveState((state) => {
    if (status !== null) status.textContent = state.kind === 'saved' ? '已保存' : state.kind;
  });
  window.durability = {
    prepare: () => prepare(store),
    visit: async (from, to) => {
      for (let act = from; act <= to; act += 1) {
        await store.act([writeNote(visit, firstItem, String(act))]);
        if (status?.textContent === '已保存') await window.shownSaved?.(act);
      }
    },
    found: () => found(store),
    saveState: () => store.saveState(),
    swept: () => store.swept,
    notice: () => store.notice(),
  };
}

void open();
