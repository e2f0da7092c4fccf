import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { dropTemplate, keepTemplate } from '#shared/record/template-acts.ts';
import { lockRound, openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a county’s own template', () => {
  it('keeps its versions with the round, also a locked one, survives a rebuild, and reaches another laptop with its files', async () => {
    const machine = newMachine();
    const store = await machine.open();
    store.setInspector('张明');
    const hash = await store.keepStandard(standard);
    await store.act([registerUnit(unitOf('u1')), openRound({ ...roundOf('r1', hash), unitIds: ['u1'] }), lockRound('r1')]);
    const [first = '', second = ''] = await store.keepDocuments([bytesOf('一'), bytesOf('二')]);
    await store.act([keepTemplate('r1', 't1', '整改通知', { sha256: first, file: '整改通知.docx', format: 'docx' })]);
    const [newer] = await store.act([keepTemplate('r1', 't1', '整改通知', { sha256: second, file: '整改通知.docx', format: 'docx' })]);
    const versions = async (of: typeof store) =>
      (await of.templates('r1')).map(({ name, versions: all }) => [name, ...all.map(({ sha256, by }) => `${sha256} ${by}`)]);
    expect(await versions(store)).toEqual([['整改通知', `${second} 张明`, `${first} 张明`]]);
    expect(await store.templates('r2')).toEqual([]);
    await store.undo(newer?.batch ?? '');
    expect(await versions(store)).toEqual([['整改通知', `${first} 张明`]]);

    machine.loseIndex();
    const again = await machine.open();
    expect(await versions(again)).toEqual([['整改通知', `${first} 张明`]]);
    const other = await newMachine().open();
    await other.mergePackage(await again.exportPackage());
    expect(await versions(other)).toEqual(await versions(again));
    expect(await other.document(first)).toEqual(bytesOf('一'));

    await again.act([dropTemplate('r1', 't1')]);
    expect(await again.templates('r1')).toEqual([]);
    // The version that was there before comes back to the front.
    await again.act([keepTemplate('r1', 't1', '整改通知', { sha256: first, file: '整改通知.docx', format: 'docx' })]);
    expect(await versions(again)).toHaveLength(1);
  });
});
