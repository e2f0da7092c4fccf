import { describe, expect, it } from 'vitest';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { setPin } from '#shared/record/rights-acts.ts';
import { isPin, keepPin } from '#renderer/store/pin.ts';
import { keptPin, standingOf, tryPin } from '#renderer/store/rights.ts';
import { newMachine } from './machine.ts';

describe('rights on a laptop', () => {
  it('hinder nobody without a role, and only warn someone whose role it is not', async () => {
    const store = await newMachine().open();
    expect(await standingOf(store, 'lock')).toEqual({ role: '经办人', within: true, pin: null });
    store.setInspector('张明');
    expect(await standingOf(store, 'override')).toMatchObject({ within: true });
    await store.act([changeSetting('person/张明', { role: '成员' })]);
    expect(await standingOf(store, 'override')).toEqual({ role: '成员', within: false, pin: null });
    store.setInspector('李红');
    expect(await standingOf(store, 'override')).toMatchObject({ role: '经办人', within: true });
  });

  it('take a PIN that is nowhere in clear, and count and slow down wrong tries, also after a restart and in another window', async () => {
    const machine = newMachine();
    const store = await machine.open();
    const kept = await keepPin('2468');
    expect(kept.rounds).toBeGreaterThanOrEqual(600_000);
    expect((await keepPin('2468')).hash).not.toBe(kept.hash);
    expect(await isPin('2468', kept)).toBe(true);
    await store.act([setPin(kept)]);
    expect(JSON.stringify(await store.history(''))).not.toContain('2468');
    expect(await standingOf(store, 'lock')).toMatchObject({ role: '成员', within: false, pin: kept });

    let now = 1_800_000_000_000;
    const nowMs = () => now;
    for (const typed of ['1111', '2222']) expect(await tryPin(store, kept, typed, nowMs)).toEqual({ kind: 'wrong', waitMs: 0 });
    expect(await tryPin(store, kept, '3333', nowMs)).toEqual({ kind: 'wrong', waitMs: 5000 });
    const again = await machine.open();
    expect(await tryPin(again, kept, '2468', nowMs)).toEqual({ kind: 'too-soon', waitMs: 5000 });
    now += 5000;
    expect(await tryPin(again, kept, '2468', nowMs)).toEqual({ kind: 'right' });
    expect(await tryPin(again, kept, '1111', nowMs)).toEqual({ kind: 'wrong', waitMs: 0 });
    expect((await again.history('setting/pin-tries')).map(({ act }) => act)).toEqual(['pin-failed', 'pin-failed', 'pin-failed', 'pin-passed', 'pin-failed']);
    await again.act([setPin(null)]);
    expect(await keptPin(again)).toBeNull();
  });
});
