import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as files from 'node:fs/promises';
import { packageSentence } from '#shared/backups/package-words.ts';
import { isWhole, type LedgerPackage } from '#shared/ledger/package.ts';
import { unpackPackage } from '#shared/ledger/unpack-package.ts';
import { isVaultBackup } from '#shared/ledger/vault-header.ts';
import { breakSentences } from '#shared/record/chain-words.ts';
import { openDocumentFolder } from '../../document-folder.ts';
import { addPackage, sha256OfFile, type Added, type Loading } from './add-package.ts';
import type { HubCommand, HubVoice } from './hub-command.ts';
import { HubError, type HubDatabase } from './hub-database.ts';
import { hubSentence } from './hub-fault.ts';
import { migrate } from './migrate.ts';
import { hubDocuments, openHub } from './open-hub.ts';

/** `add`: loads packages one after another. What cannot be loaded is told with its reason and does not keep the others out. */
export const addCommand: HubCommand = {
  usage:
    'add 数据包.ystz… [--to postgres://用户:密码@主机/库名 | --folder 文件夹] [--documents 文件夹 | --load-documents] [--with-persons] [--county 名称] [--passphrase-file 文件] [--clock-was-wrong]',
  options: {
    'with-persons': { type: 'boolean' },
    county: { type: 'string' },
    'passphrase-file': { type: 'string' },
    'clock-was-wrong': { type: 'boolean' },
  },
  run: async (place, paths, options, say) => {
    if (paths.length === 0) throw new HubError('请写明要导入的数据包（.ystz）。');
    if (place.loadDocuments === true && options['with-persons'] !== true)
      throw new HubError('照片和文件里有人员的姓名。要把它们存进数据库，请同时写 --with-persons；否则请用 --documents 文件夹。');
    const documents = hubDocuments(place);
    const passphraseFile = options['passphrase-file'];
    const passphrase = typeof passphraseFile === 'string' ? (await readFile(passphraseFile, 'utf8')).replace(/\r?\n$/u, '') : '';
    const county = options['county'];
    const loading: Loading = {
      documents,
      withPersons: options['with-persons'] === true,
      futureMayCome: options['clock-was-wrong'] === true,
      nowMs: Date.now(),
      ...(typeof county === 'string' ? { county } : {}),
    };
    const db = await openHub(place);
    try {
      await migrate(db);
      let refused = 0;
      for (const path of paths) {
        try {
          if (!(await addFile(db, path, passphrase, loading, say))) refused += 1;
        } catch (error) {
          refused += 1;
          say.problem(`${basename(path)}：${hubSentence(error)}`);
        }
      }
      return refused === 0;
    } finally {
      await db.close();
    }
  },
};

/** Adds one file and tells what it did; false where some of its entries did not pass the door. */
async function addFile(db: HubDatabase, path: string, passphrase: string, loading: Loading, say: HubVoice): Promise<boolean> {
  const bytes = new Uint8Array(await readFile(path));
  if (isVaultBackup(bytes)) throw new HubError('这是设了本机密码的电脑自动写的备份，别处打不开。请让对方在“导出”里导出数据包。');
  const read = await unpackPackage(crypto.subtle, bytes, passphrase);
  if (!read.ok) throw new HubError(packageSentence(read.problem));
  const added = await addPackage(db, { read: await withDocumentsBeside(read.value, path), sha256: sha256OfFile(bytes) }, loading);
  say.result(`${basename(path)}：${addedWords(added)}`);
  for (const sentence of breakSentences(added.breaks, read.value.entries)) say.problem(`${basename(path)}：${sentence}`);
  return added.breaks.length === 0;
}

/** A backup that the program wrote by itself only names its documents: they are in the folder beside it. */
async function withDocumentsBeside(read: LedgerPackage, path: string): Promise<LedgerPackage> {
  if (isWhole(read.manifest)) return read;
  const beside = openDocumentFolder(join(dirname(path), 'documents'), files);
  const documents = [];
  for (const { sha256 } of read.manifest.documents) {
    const bytes = await beside.get(sha256);
    if (bytes !== undefined) documents.push({ sha256, bytes });
  }
  return { ...read, documents };
}

function addedWords({ county, fresh, same, documents, strangers }: Added): string {
  const added = fresh === 0 && documents === 0 ? '没有新内容' : `新增 ${String(fresh)} 条记录、${String(documents)} 个文件`;
  const check = strangers ? '这个包里的电脑都是第一次来，请核对它和库里已有的是不是同一个县。' : '';
  return `${county}，${added}（${String(same)} 条已有）。${check}`;
}
