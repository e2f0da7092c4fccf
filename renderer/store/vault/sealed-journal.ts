import { strFromU8, strToU8 } from 'fflate';
import { joinedBytes } from '#shared/ledger/journal.ts';
import { afterLine, frameAt, frameLine, lineEnd } from '#shared/ledger/journal-lines.ts';
import { frameVaultHeader, readVaultHeader } from '#shared/ledger/vault-header.ts';
import type { JournalFile } from '#shared/host.ts';
import type { Steps } from '#shared/steps.ts';
import { inTurns } from '#renderer/store/breather.ts';
import { StoreError } from '#renderer/store/store-error.ts';
import { openNow, sealNow } from './vault-keys.ts';
import type { Vault } from './vault-secret.ts';

/** So many bytes are sealed in one line at most, unless one line alone is longer: damage to it loses no more than that. */
const longestPortion = 65_536;

const about = strToU8('yanshoutai vault journal');
const changedElsewhere = '本机密码已在另一个窗口改动，请关闭本窗口后重新打开。';

const before = '{"kind":"sealed","data":"';
const after = '"}';

/**
 * The journal as whoever holds the key sees it, in a file that holds it sealed (docs/formats.md, “The vault”): lengths and places are those of what is inside.
 * What cannot be opened reads as a line that is none, so that it is found and mended as any damage.
 */
export function sealedJournal(raw: JournalFile, vault: Vault): JournalFile {
  /** The length outside and inside when it was last known; another window may have made the file longer since. */
  let known: { readonly outside: number; readonly inside: number } | undefined;

  const read = async (): Promise<Uint8Array> => {
    const bytes = await raw.read();
    const opened = await inTurns(openingJournal(bytes, vault));
    known = { outside: bytes.length, inside: opened.length };
    return opened;
  };
  const replace = async (bytes: Uint8Array): Promise<void> => {
    const said = readVaultHeader(await raw.read());
    if (said === 'open') throw new StoreError(changedElsewhere);
    // Another window may have put the vault under another password since.
    await raw.replace(sealJournal(bytes, said?.id === vault.header.id ? { ...vault, header: said } : vault));
    known = undefined;
  };
  const size = async (): Promise<number> => {
    const outside = await raw.size();
    if (outside === 0) return 0;
    return known?.outside === outside ? known.inside : (await read()).length;
  };
  return {
    read,
    size,
    append: async (bytes, at) => {
      if (at !== undefined && known !== undefined && known.inside === at) {
        const sealed = joinedBytes(sealLines(bytes, vault));
        await raw.append(sealed, known.outside);
        known = { outside: known.outside + sealed.length, inside: at + bytes.length };
        return;
      }
      if (at !== undefined && (await size()) !== at) throw Object.assign(new Error(`the journal is not ${String(at)} bytes long`), { name: 'moved' });
      const outside = await raw.size();
      const sealed = outside === 0 ? sealJournal(bytes, vault) : joinedBytes(sealLines(bytes, vault));
      const inside = outside === 0 ? 0 : known?.outside === outside ? known.inside : undefined;
      await raw.append(sealed);
      if (inside !== undefined) known = { outside: outside + sealed.length, inside: inside + bytes.length };
    },
    truncate: async (length) => {
      const bytes = await read();
      if (length < bytes.length) await replace(bytes.slice(0, length));
    },
    replace,
  };
}

/** A whole sealed journal that holds these bytes. */
export const sealJournal = (bytes: Uint8Array, vault: Vault): Uint8Array => joinedBytes([frameVaultHeader(vault.header), ...sealLines(bytes, vault)]);

/** The same sealed journal under another header: what is sealed in it is not touched. */
export function underHeader(sealed: Uint8Array, vault: Vault): Uint8Array {
  const kept: Uint8Array[] = [];
  for (let offset = 0; offset < sealed.length;) {
    const frame = frameAt(sealed, offset);
    const end = frame === undefined ? afterLine(sealed, offset) : frame.to + 1;
    if (frame === undefined || isSealedLine(strFromU8(sealed.subarray(frame.from, frame.to)))) kept.push(sealed.subarray(offset, end));
    offset = end;
  }
  return joinedBytes([frameVaultHeader(vault.header), ...kept]);
}

const isSealedLine = (text: string): boolean => text.startsWith(before) && text.endsWith(after);

function* openingJournal(bytes: Uint8Array, vault: Vault): Steps<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let offset = 0; offset < bytes.length;) {
    yield;
    const frame = frameAt(bytes, offset);
    const end = frame === undefined ? afterLine(bytes, offset) : frame.to + 1;
    const text = frame === undefined ? '' : strFromU8(bytes.subarray(frame.from, frame.to));
    offset = end;
    if (text.startsWith('{"kind":"vault"')) continue;
    if (text.startsWith('{"kind":"start"')) throw new StoreError(changedElsewhere);
    parts.push((isSealedLine(text) ? openLine(text, vault) : undefined) ?? strToU8(bytes[end - 1] === lineEnd ? '?\n' : '?'));
  }
  return joinedBytes(parts);
}

const openLine = (text: string, vault: Vault): Uint8Array | undefined =>
  openNow(vault.keys.journal, strToU8(atob(text.slice(before.length, -after.length)), true), about);

const sealLines = (bytes: Uint8Array, vault: Vault): readonly Uint8Array[] =>
  portionsOf(bytes).map((portion) => frameLine(strToU8(before + btoa(strFromU8(sealNow(vault.keys.journal, portion, about), true)) + after)));

/** Whole lines, as many together as a portion holds. */
function portionsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const portions: Uint8Array[] = [];
  let from = 0;
  for (let to = 0; to < bytes.length;) {
    const end = afterLine(bytes, to);
    if (end - from > longestPortion && to > from) {
      portions.push(bytes.subarray(from, to));
      from = to;
    }
    to = end;
  }
  if (from < bytes.length) portions.push(bytes.subarray(from));
  return portions;
}
