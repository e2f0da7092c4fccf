import { App } from 'antd';
import { useState } from 'react';
import { unpack } from '#renderer/store/packing.ts';
import { useServices } from '#renderer/store/services.tsx';
import { noteBackup } from '#renderer/ui/noted-backup.ts';
import { momentOf } from '#renderer/ui/moment-of.ts';
import { packageName, packageType } from './package-words.ts';

/** What is being written just now. */
export type Writing = '备份' | '数据包';

/** Writes backups and packages, and says of each that it was read back, or why it failed. */
export function usePackageWriting(onWritten: () => void): {
  readonly writing: Writing | null;
  readonly backUp: () => Promise<void>;
  /** An empty passphrase leaves the package open. */
  readonly exportPackage: (passphrase: string) => Promise<void>;
} {
  const { store, nowMs } = useServices();
  const { host } = store;
  const { message } = App.useApp();
  const [writing, setWriting] = useState<Writing | null>(null);

  const write = async (word: Writing, passphrase: string, put: (name: string, bytes: Uint8Array) => Promise<Uint8Array | null>) => {
    setWriting(word);
    try {
      const written = await put(packageName(word, momentOf(nowMs())), await store.exportPackage(passphrase));
      if (written !== null) {
        const read = await unpack(written, passphrase);
        if (!read.ok) throw new Error('写出的文件读不回来，请换个位置再试');
        void message.success(`${word}已写好并核对：${read.value.entries.length} 条记录，${read.value.documents.length} 个文件`);
        noteBackup(nowMs());
        onWritten();
      }
    } catch (error) {
      void message.error(`${word}没有写成：${error instanceof Error ? error.message : String(error)}`);
    }
    setWriting(null);
  };

  const save = async (name: string, bytes: Uint8Array): Promise<Uint8Array | null> => {
    const saved = await host.saveFile(name, bytes, packageType);
    if (saved.ok) return bytes;
    if (saved.problem.code === 'cancelled') return null;
    throw new Error(saved.problem.detail);
  };
  const keep = async (name: string, bytes: Uint8Array): Promise<Uint8Array> => {
    await host.backups.write(name, bytes);
    return (await host.backups.read(name)) ?? new Uint8Array();
  };

  return {
    writing,
    backUp: () => write('备份', '', host.can.keepBackups ? keep : save),
    exportPackage: (passphrase) => write('数据包', passphrase, save),
  };
}
