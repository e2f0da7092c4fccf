import { z } from 'zod';
import { clockMs } from '../ledger/clock.ts';
import { undoneBatches } from '../ledger/undo.ts';
import type { Draft, Entry } from '../model/ledger.ts';
import { draftOf } from './draft-of.ts';
import { settingSubject } from './subject.ts';

/** Where it is kept with which key each laptop signs its packages (`key/<device>`), and on which laptop who compared it (`confirmed/<there>/<device>`). */
export const deviceKeysSubject = settingSubject('device-keys');

const announcedField = (device: string): string => `key/${device}`;
const confirmedPrefix = (own: string): string => `confirmed/${own}/`;

/** Makes known with which key (hex) this laptop signs. */
export const announceKey = (own: string, publicKey: string): Draft => draftOf(null, deviceKeysSubject, 'key-announced', { [announcedField(own)]: publicKey });

/** Records on the laptop `own` that a person compared the fingerprint of another laptop's key (核对过了). */
export const confirmKey = (own: string, device: string, publicKey: string): Draft =>
  draftOf(null, deviceKeysSubject, 'key-confirmed', { [`${confirmedPrefix(own)}${device}`]: publicKey });

/** A key with who said so, and when in milliseconds since 1970-01-01 UTC. */
interface KeyWord {
  readonly publicKey: string;
  readonly by: string;
  readonly ms: number;
  readonly batch: string | null;
}

/** What is known here of the key of a laptop: what it said of itself, which anyone could have said in its name, and what a person on this laptop compared. */
export interface KnownKey {
  readonly device: string;
  readonly announced: KeyWord | null;
  readonly confirmed: KeyWord | null;
  /** All keys of it that were compared here, the last one among them: what it signed with an earlier one stays signed. */
  readonly compared: ReadonlySet<string>;
}

/**
 * The keys of laptops as the laptop `own` knows them, by device. `entries` are the history of {@link deviceKeysSubject}. A key counts as announced only in an entry of its own device, as
 * confirmed only in an act of confirming on this laptop that was not taken back: what another laptop, a package or a restored backup writes into these fields confirms nothing.
 */
export function knownKeys(entries: readonly Entry[], own: string): ReadonlyMap<string, KnownKey> {
  const known = new Map<string, KnownKey>();
  const add = (device: string, word: Partial<KnownKey>): void => {
    known.set(device, { ...(known.get(device) ?? { device, announced: null, confirmed: null, compared: new Set<string>() }), ...word });
  };
  const taken = undoneBatches(entries.filter(({ device }) => device === own));
  for (const entry of entries.filter(isOfKeys).toSorted(byChain)) {
    if (entry.act === 'key-announced') {
      const word = wordOf(entry, announcedField(entry.device));
      if (word !== null) add(entry.device, { announced: word });
    } else if (entry.act === 'key-confirmed' && entry.device === own && !(entry.batch !== null && taken.has(entry.batch))) {
      for (const field of Object.keys(entry.fields).filter((name) => name.startsWith(confirmedPrefix(own)))) {
        const word = wordOf(entry, field);
        if (word === null) continue;
        const device = field.slice(confirmedPrefix(own).length);
        add(device, { confirmed: word, compared: new Set([...(known.get(device)?.compared ?? []), word.publicKey]) });
      }
    }
  }
  return known;
}

const isOfKeys = ({ act }: Entry): boolean => act === 'key-announced' || act === 'key-confirmed';

const byChain = (a: Entry, b: Entry): number => (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1);

const PublicKey = z.string().regex(/^04[0-9a-f]{128}$/u);

function wordOf(entry: Entry, field: string): KeyWord | null {
  const publicKey = PublicKey.safeParse(entry.fields[field]).data;
  return publicKey === undefined ? null : { publicKey, by: entry.by, ms: clockMs(entry.at), batch: entry.batch };
}

/** How a laptop's key stands: compared, not compared yet, or another one than was compared. */
export type KeyStanding = 'confirmed' | 'unconfirmed' | 'changed';

/** How the key stands that a laptop says it signs with now. */
export function keyStandingOf({ announced, confirmed }: KnownKey): KeyStanding {
  if (confirmed === null) return 'unconfirmed';
  return announced === null || announced.publicKey === confirmed.publicKey ? 'confirmed' : 'changed';
}
