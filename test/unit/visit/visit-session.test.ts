import { afterEach, describe, expect, it, vi } from 'vitest';
import { giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { noFinding, type Findings } from '#shared/model/finding.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { VisitDetail, VisitRecord } from '#shared/record/records.ts';
import { score } from '#shared/scoring/score.ts';
import { withFields } from '#shared/record/read-visit-fields.ts';
import { VisitSession } from '#shared/visit/visit-session.ts';
import { everyKind } from './a-standard.ts';

const visit = { roundId: 'r', unitId: 'u', phase: 'first' } as const;
const verdict = (id: string, given: 'met' | 'unmet' | null) => giveVerdict(visit, [id], given);

/** A store that writes when told to; as the real one, it waits while the disk refuses and rejects only what is faulty in itself. */
function slowStore() {
  const written: (readonly Draft[])[] = [];
  const waiting: (() => void)[] = [];
  const held: (() => void)[] = [];
  let handedOver = 0;
  let findings: Findings | undefined;
  let refusing = false;
  let fault: string | null = null;
  let changedMs = 0;
  let underWay = 0;
  const detail = (): VisitDetail | undefined => (findings === undefined ? undefined : { record: { changedMs } as VisitRecord, findings, rulings: {} });
  return {
    written,
    detail,
    /** How often the session says just now that acts are on their way. */
    underWay: () => underWay,
    /** The disk refuses from now on, or has room again: then what waits is tried again, as the store does. */
    refuse: (refuses: boolean) => {
      refusing = refuses;
      if (!refuses) for (const again of held.splice(0)) again();
    },
    /** How many times an act was handed over. */
    handedOver: () => handedOver,
    /** What the store says of each act from now on: that it is faulty in itself. */
    spoil: (reason: string | null) => {
      fault = reason;
    },
    /** Lets the oldest write end. */
    release: async (session: VisitSession, count = 1) => {
      for (let done = 0; done < count; done += 1) {
        while (waiting.length === 0) await Promise.resolve();
        waiting.shift()?.();
      }
      await Promise.race([session.settled(), new Promise((resolve) => setImmediate(resolve))]);
    },
    port: {
      act: async (drafts: readonly Draft[]) => {
        handedOver += 1;
        await new Promise<void>((resolve) => waiting.push(resolve));
        if (fault !== null) throw new Error(fault);
        while (refusing) await new Promise<void>((resolve) => held.push(resolve));
        written.push(drafts);
        changedMs += 1;
        findings = drafts.reduce((held, draft) => withFields(held, draft.fields), findings ?? {});
      },
      read: () => Promise.resolve(detail()),
      opening: () => [openVisit(visit, 'hash')],
      underWay: () => {
        underWay += 1;
        return () => {
          underWay -= 1;
        };
      },
    },
  };
}

const open = (store: ReturnType<typeof slowStore>) => new VisitSession(store.port, (findings) => score(everyKind, { findings, facts: {} }), store.detail());

afterEach(() => {
  vi.useRealTimers();
});

describe('a visit while its checklist is open', () => {
  it('shows a tap at once and scores it, before anything is written', () => {
    const session = open(slowStore());
    session.perform([verdict('missing', 'met')]);
    expect(session.view()).toMatchObject({ findings: { missing: { verdict: 'met' } }, failure: null });
    expect(session.view().result.total).toBe(600);
  });

  it('opens the visit in the same batch as its first act, and only then', async () => {
    const store = slowStore();
    const session = open(store);
    session.perform([verdict('missing', 'met')]);
    session.perform([verdict('grade', 'met')]);
    await store.release(session, 2);
    await session.settled();
    expect(store.written.map((drafts) => drafts.map((draft) => draft.act))).toEqual([['visit-opened', 'verdict-given'], ['verdict-given']]);
    expect(session.view().findings).toMatchObject({ missing: { verdict: 'met' }, grade: { verdict: 'met' } });
  });

  it('writes in the order things were done, and shows the last meanwhile', async () => {
    const store = slowStore();
    const session = open(store);
    session.perform([verdict('missing', 'met')]);
    session.perform([verdict('missing', 'unmet')]);
    session.perform([verdict('missing', null)]);
    await store.release(session);
    expect(session.view().findings['missing']).toEqual(noFinding);
    expect(store.written).toHaveLength(1);
    await store.release(session, 2);
    await session.settled();
    expect(store.written.map((drafts) => drafts.at(-1)?.fields)).toEqual([
      { 'item/missing/verdict': 'met' },
      { 'item/missing/verdict': 'unmet' },
      { 'item/missing/verdict': null },
    ]);
  });

  it('hands an act over once, shows it while the disk refuses, and leaves the waiting to the store', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const store = slowStore();
    const session = open(store);
    store.refuse(true);
    session.perform([writeNote(visit, 'missing', '缺经审会')]);
    await store.release(session);
    session.perform([verdict('missing', 'met')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.view()).toMatchObject({ findings: { missing: { note: '缺经审会', verdict: 'met' } }, failure: null });
    expect(store.handedOver()).toBe(1);
    expect(store.underWay()).toBe(1);
    expect(store.written).toEqual([]);
    store.refuse(false);
    await store.release(session);
    await session.settled();
    expect(store.handedOver()).toBe(2);
    expect(store.written.map((drafts) => drafts.map((draft) => draft.act))).toEqual([['visit-opened', 'note-written'], ['verdict-given']]);
  });

  it('takes an act that is faulty in itself off the screen, says why, and goes on with the next', async () => {
    const store = slowStore();
    const session = open(store);
    session.perform([verdict('missing', 'met')]);
    session.perform([verdict('missing', 'unmet')]);
    session.perform([verdict('grade', 'met')]);
    await store.release(session);
    store.spoil('程序出错');
    await store.release(session);
    expect(session.view()).toMatchObject({ findings: { missing: { verdict: 'met' }, grade: { verdict: 'met' } }, failure: '程序出错' });
    store.spoil(null);
    await store.release(session);
    await session.settled();
    expect(store.handedOver()).toBe(3);
    expect(store.written.map((drafts) => drafts.at(-1)?.act)).toEqual(['verdict-given', 'verdict-given']);
    expect(session.view().findings).toMatchObject({ missing: { verdict: 'met' }, grade: { verdict: 'met' } });
    session.perform([verdict('grade', 'unmet')]);
    expect(session.view().failure).toBeNull();
  });

  it('opens a visit once, also where it cannot be read back after its first act', async () => {
    const store = slowStore();
    const session = open(store);
    vi.spyOn(store.port, 'read').mockRejectedValueOnce(new Error('数据库已被关闭'));
    session.perform([verdict('missing', 'met')]);
    await store.release(session);
    await session.settled();
    expect(session.view()).toMatchObject({ findings: { missing: { verdict: 'met' } }, failure: '数据库已被关闭' });
    session.perform([verdict('grade', 'met')]);
    await store.release(session);
    await session.settled();
    expect(store.written.map((drafts) => drafts.map((draft) => draft.act))).toEqual([['visit-opened', 'verdict-given'], ['verdict-given']]);
  });

  it('takes no stored state in that is older than what is on its way', async () => {
    const store = slowStore();
    const session = open(store);
    session.perform([verdict('missing', 'met')]);
    session.receive(undefined);
    expect(session.view().findings['missing']?.verdict).toBe('met');
    await store.release(session);
    await session.settled();
    session.receive({ record: { changedMs: 0 } as VisitRecord, findings: {}, rulings: {} });
    expect(session.view().findings['missing']?.verdict).toBe('met');
    session.receive({ record: { changedMs: 9 } as VisitRecord, findings: { missing: { ...noFinding, verdict: 'unmet' } }, rulings: {} });
    expect(session.view().findings['missing']?.verdict).toBe('unmet');
  });

  it('says that acts are on their way from the first of them until all are written, and while the disk refuses one', async () => {
    const store = slowStore();
    const session = open(store);
    expect(store.underWay()).toBe(0);
    session.perform([verdict('missing', 'met')]);
    session.perform([verdict('grade', 'met')]);
    expect(store.underWay()).toBe(1);
    await store.release(session);
    expect(store.underWay()).toBe(1);
    store.refuse(true);
    await store.release(session);
    expect(store.underWay()).toBe(1);
    store.refuse(false);
    await session.settled();
    expect(store.underWay()).toBe(0);
  });

  it('does work in turn with the acts and shows what it led to', async () => {
    const store = slowStore();
    const session = open(store);
    const order: string[] = [];
    session.perform([verdict('missing', 'met')]);
    session.enqueue(() => {
      order.push(`after ${String(store.written.length)} writes`);
      return Promise.resolve([writeNote(visit, 'missing', '一')]);
    });
    await store.release(session, 2);
    await session.settled();
    expect(order).toEqual(['after 1 writes']);
    expect(session.view().findings['missing']).toMatchObject({ verdict: 'met', note: '一' });
  });

  it('gives items that did not change the same score, so that their rows stay as drawn', () => {
    const session = open(slowStore());
    const before = session.view().result.items;
    session.perform([verdict('grade', 'met')]);
    const after = session.view().result.items;
    expect(after.filter((item, index) => item !== before[index]).map((item) => item.itemId)).toEqual(['grade']);
  });

  it('tells nobody when the store only confirms what is shown', async () => {
    const store = slowStore();
    const session = open(store);
    session.perform([verdict('missing', 'met')]);
    const shown = session.view();
    await store.release(session);
    await session.settled();
    session.receive(store.detail());
    expect(session.view()).toBe(shown);
  });
});
