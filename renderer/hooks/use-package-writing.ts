import { useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { errorText } from '#shared/text/error-text.ts';
import { announceKey, deviceKeysSubject, knownKeys } from '#shared/record/device-keys.ts';
import { packTeam } from '#shared/record/team-acts.ts';
import { unpack } from '#renderer/store/packing.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { Store, TeamUnits } from '#renderer/store/store.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { packageName, packageType } from '#shared/backups/package-words.ts';
import { useMessage } from './use-message.ts';

/** What is being written just now. */
type Writing = '备份' | '数据包';

/** A team of a round for which a package is made. */
export interface TeamToPack extends TeamUnits {
  readonly roundId: string;
  readonly teamId: string;
}

type Put = (name: string, bytes: Uint8Array) => Promise<Uint8Array | null>;

/** Writes backups and packages, and says of each that it was read back, or why it failed. */
export function usePackageWriting(): {
  readonly writing: Writing | null;
  readonly backUp: () => Promise<void>;
  /** Everything, or what a team needs. An empty passphrase leaves the package open. Resolves to whether it was written. */
  readonly exportPackage: (passphrase: string, team?: TeamToPack) => Promise<boolean>;
} {
  const { store, nowMs } = useServices();
  const { host } = store;
  const message = useMessage();
  const [writing, setWriting] = useState<Writing | null>(null);

  const write = async (word: Writing, put: Put, passphrase = '', team?: TeamToPack): Promise<boolean> => {
    setWriting(word);
    try {
      const written = await put(packageName(word, momentOf(nowMs()), team?.name), await store.exportPackage(passphrase, team));
      if (written === null) return false;
      const read = await unpack(written, passphrase);
      if (!read.ok) throw new Error('写出的文件读不回来，请换个位置再试');
      const what = team === undefined ? word : `${team.name}的数据包`;
      message.handed(`${what}已写好并核对：${read.value.entries.length} 条记录，${read.value.documents.length} 个文件`);
      if (team === undefined) await store.backups.note(read.value.entries.length);
      return true;
    } catch (error) {
      message.error(`${word}没有写成：${errorText(error)}`);
      return false;
    } finally {
      setWriting(null);
    }
  };

  const save: Put = async (name, bytes) => {
    const saved = await host.saveFile(name, bytes, packageType);
    if (saved.ok) return bytes;
    if (saved.problem.code === 'cancelled') return null;
    throw new Error(saved.problem.detail);
  };
  const keep: Put = async (name, bytes) => {
    await host.backups.write(name, bytes);
    return (await host.backups.read(name)) ?? new Uint8Array();
  };

  /** The act comes first, so that the package holds it and both sides have the same records; without a package it is taken back. */
  const packForTeam = async (passphrase: string, team: TeamToPack): Promise<boolean> => {
    const [entry] = await store.act([packTeam(team.roundId, team.teamId, { on: dayOfMs(nowMs()), units: team.unitIds.length })]);
    const written = await write('数据包', save, passphrase, team);
    const batch = entry?.batch ?? null;
    if (!written && batch !== null) await store.undo(batch);
    return written;
  };

  return {
    writing,
    backUp: async () => {
      await write('备份', (await host.backups.place()).kind === 'ready' ? keep : async (name, bytes) => save(name, await store.vault.sealed(bytes)));
    },
    exportPackage: async (passphrase, team) => {
      await announce(store);
      return team === undefined ? write('数据包', save, passphrase) : packForTeam(passphrase, team);
    },
  };
}

/** Makes known with which key this laptop signs, where its records do not say so yet: before a package is written, so that the package says it too. */
async function announce(store: Store): Promise<void> {
  const publicKey = await store.publicKey();
  const known = knownKeys(await store.history(deviceKeysSubject), store.device).get(store.device);
  if (known?.announced?.publicKey !== publicKey) await store.act([announceKey(store.device, publicKey)]);
}
