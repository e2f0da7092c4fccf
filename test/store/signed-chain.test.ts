import { describe, expect, it } from 'vitest';
import { breakSentences } from '#shared/record/chain-words.ts';
import { isChainSignature, signatureAct, signatureSubject, signedText } from '#shared/ledger/chain-signature.ts';
import { hashEntry } from '#shared/ledger/entry.ts';
import { writePackage } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { confirmKey } from '#shared/record/device-keys.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { lockRound, openRound, unlockRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit } from '#shared/record/visit-acts.ts';
import { unpack } from '#renderer/store/packing.ts';
import { newSigningKey, signWith, type SigningKey } from '#renderer/store/signing.ts';
import type { Store } from '#renderer/store/store.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine } from './machine.ts';

const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
const accepted = decide('r1', 'u1', { outcome: 'accepted', adopted: true, reason: '达标', recommended: 'accepted' });
const rejected = decide('r1', 'u1', { outcome: 'rejected', adopted: false, reason: '不达标', recommended: 'accepted' });

/** The chain of one laptop, in its order. */
const chainOf = (entries: readonly Entry[], device: string): readonly Entry[] =>
  entries.filter((entry) => entry.device === device).toSorted((a, b) => a.seq - b.seq);

/** A chain with one of its entries changed and everything after it made to follow again. */
function relinked(chain: readonly Entry[], change: (entry: Entry) => Entry): readonly Entry[] {
  const made: Entry[] = [];
  for (const entry of chain) {
    const unhashed = { ...change(entry), prev: made.at(-1)?.hash ?? '' };
    made.push({ ...unhashed, hash: hashEntry(unhashed) });
  }
  return made;
}

/** An entry that follows from the last of a chain. */
function following(chain: readonly Entry[], change: Partial<Entry>): Entry {
  const last = chain.at(-1);
  if (last === undefined) throw new Error('the chain is empty');
  const unhashed = { ...last, seq: last.seq + 1, prev: last.hash, batch: 'forged', round: 'r1', ...change };
  return { ...unhashed, hash: hashEntry(unhashed) };
}

async function signature(chain: readonly Entry[], key: SigningKey): Promise<Entry> {
  const entry = following(chain, { round: null, subject: signatureSubject(chain[0]?.device ?? ''), act: signatureAct });
  return following(chain, { ...entry, fields: { ...(await signWith(key, signedText(entry))) } });
}

const packed = (entries: readonly Entry[]): Uint8Array => writePackage({ device: 'third', by: '', writtenMs: 0, entries, documents: [] });

/** A team that decided something, the office that has it or lacks it, and all that the team wrote. */
async function county(officeHas: boolean): Promise<{ readonly office: Store; readonly team: Store; readonly all: readonly Entry[] }> {
  const [office, team] = [await newMachine().open(), await newMachine().open()];
  office.setInspector('张三');
  team.setInspector('李四');
  const hash = await office.keepStandard(standard);
  await office.act([registerUnit(unitOf('u1')), openRound(roundOf('r1', hash)), openVisit(visit, hash)]);
  await team.mergePackage(await office.exportPackage());
  await team.act([accepted]);
  if (officeHas) await office.mergePackage(await team.exportPackage());
  return { office, team, all: await team.history('') };
}

const outcomeAt = async (store: Store): Promise<unknown> => (await store.decisions('r1'))[0]?.outcome;

describe('what a laptop decides', () => {
  it('is signed where it is decided, in the same act; nothing else is', async () => {
    const { team, office, all } = await county(true);
    const [decision, signed] = chainOf(all, team.device);
    expect(signed).toMatchObject({ act: 'chain-signed', batch: decision?.batch, prev: decision?.hash, fields: { publicKey: await team.publicKey() } });
    const ends = async (store: Store, ...drafts: Parameters<Store['act']>[0]): Promise<boolean> => (await store.act(drafts)).some(isChainSignature);
    expect(await ends(team, giveVerdict(visit, [firstItem.id], 'met'))).toBe(false);
    expect(await ends(team, lockRound('r1'))).toBe(true);
    expect(await ends(team, unlockRound('r1', '补查'))).toBe(true);
    await team.undo(decision?.batch ?? '');
    expect(chainOf(await team.history(''), team.device).at(-1)).toMatchObject({ act: 'chain-signed' });
    expect((await team.history('')).filter(({ act, subject }) => act === 'undone' && subject.startsWith('signed/'))).toEqual([]);
    await office.mergePackage(await team.exportPackage());
    expect(await outcomeAt(office)).toBeUndefined();
    expect((await office.integrity()).stale).toEqual([]);
    expect(await office.differences()).toEqual([]);
  });

  it('cannot be invented by a laptop that passes it on: without a signature, with one of its own, or with one taken from elsewhere', async () => {
    const { office, team, all } = await county(true);
    const own = chainOf(all, team.device);
    const invented = [...own, following(own, rejected)];
    const foreign = await newSigningKey();
    const copied = following(invented, { ...own.at(-1), seq: own.length + 2, prev: invented.at(-1)?.hash ?? '' });
    for (const [code, forged] of [
      ['unsigned', invented],
      ['key', [...invented, await signature(invented, foreign)]],
      ['signature', [...invented, copied]],
      ['signature', [...invented, { ...copied, ...following(invented, { subject: 'signed/x', act: signatureAct, fields: copied.fields }) }]],
    ] as const) {
      const merged = await office.mergePackage(packed([...all, ...forged]));
      expect(merged).toMatchObject({ ok: true, value: { fresh: 0, breaks: [{ code, device: team.device, seq: own.length + 1 }] } });
      expect(merged.ok ? breakSentences(merged.value.breaks, forged) : []).toEqual([
        expect.stringMatching(/第 3 条记录（.+ 作出决定）.+签名.+从这里起不采用/u),
      ]);
      expect(await outcomeAt(office)).toBe('accepted');
    }
  });

  it('cannot be altered by it either, also where nothing of that laptop is here', async () => {
    const { office, team, all } = await county(false);
    const altered = (batch: string | null) =>
      relinked(chainOf(all, team.device), (entry) =>
        entry.act === signatureAct ? { ...entry, batch: 'signing' } : { ...entry, batch, fields: { ...entry.fields, outcome: 'rejected' } },
      );
    for (const batch of ['signing', 'other', null])
      expect(await office.mergePackage(packed(altered(batch)))).toMatchObject({ ok: true, value: { fresh: 0, breaks: [{ code: 'signature' }] } });
    expect(await outcomeAt(office)).toBeUndefined();
    await office.mergePackage(packed(all));
    expect(await outcomeAt(office)).toBe('accepted');
  });

  it('is taken in where the laptop has another key, once a person has compared that one', async () => {
    const { office, team, all } = await county(true);
    const own = chainOf(all, team.device);
    const renewed = await newSigningKey();
    const decided = [...own, following(own, rejected)];
    const later = packed([...all, ...decided, await signature(decided, renewed)]);
    await office.act([confirmKey(office.device, team.device, await team.publicKey())]);
    expect(await office.mergePackage(later)).toMatchObject({ ok: true, value: { fresh: 0, breaks: [{ code: 'key' }] } });
    await office.act([confirmKey(office.device, team.device, renewed.publicKey)]);
    expect(await office.mergePackage(later)).toMatchObject({ ok: true, value: { fresh: 2, breaks: [] } });
    expect(await outcomeAt(office)).toBe('rejected');
  });

  it('by an older program, without a signature, comes in as before', async () => {
    const { office, team, all } = await county(false);
    const old = chainOf(all, team.device).filter(({ act }) => act !== signatureAct);
    expect(await office.mergePackage(packed(old))).toMatchObject({ ok: true, value: { fresh: 1, breaks: [] } });
    expect(await outcomeAt(office)).toBe('accepted');
  });

  it('is signed over what a later signature covers, and a package reads its signatures', async () => {
    const { team } = await county(true);
    const read = await unpack(await team.exportPackage());
    const signed = (await team.history('')).filter(isChainSignature);
    expect(read.ok && read.value.fitting).toEqual(new Set(signed.map(({ hash }) => hash)));
  });
});
