import type { Host } from '#shared/host.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Exclusive } from '#renderer/store/exclusive.ts';
import type { Migration } from '#renderer/store/migrations/migration.ts';
import type { Progress } from '#renderer/store/rebuild-index.ts';
import { reconcile, type LedgerParts } from '#renderer/store/reconcile.ts';
import { countOpenBackups, removeOpenBackups } from './open-backups.ts';
import { sealBackup } from './sealed-backups.ts';
import { changePassword, openAll, prepareVault, sealAll, type TurningParts } from './turn-vault.ts';
import { openVault, type Vault } from './vault-secret.ts';

/** A vault that nothing is sealed under yet, and its recovery code, to be written down first. */
export interface PreparedVault {
  readonly vault: Vault;
  readonly recovery: string;
}

/** The password of this laptop (本机密码): whether the data are sealed, and what can be changed of it. */
export interface StoreVault {
  /** Whether journal, documents, index and backups are sealed. */
  readonly on: boolean;
  prepare(password: string): Promise<PreparedVault>;
  /** Seals everything. Afterwards this store writes nothing any more: `leave` opens the program anew, and until then no other window writes either. */
  turnOn(prepared: PreparedVault, leave: () => Promise<void>, onProgress: Progress): Promise<void>;
  /** Opens everything again, likewise. `wrong` where the secret is neither password nor recovery code. */
  turnOff(secret: string, leave: () => Promise<void>, onProgress: Progress): Promise<Result<null, 'wrong'>>;
  /** Another password; the recovery code stays. */
  change(secret: string, password: string): Promise<Result<null, 'wrong'>>;
  /** Whether this is the password or the recovery code. */
  opens(secret: string): Promise<boolean>;
  /** A backup as it is to be written outside: sealed where the data are. */
  sealed(backup: Uint8Array): Promise<Uint8Array>;
  /** How many backups of the folder lie open though the data are sealed: those from before. */
  openBackups(): Promise<number>;
  /** Removes them, with the open documents beside them, and tells how many. Rejects with a Chinese sentence where no sealed backup would be left. */
  removeOpenBackups(): Promise<number>;
}

/** What the vault of a store works with. */
interface VaultParts {
  readonly raw: Host;
  readonly ledger: LedgerParts;
  readonly exclusive: Exclusive;
  readonly name: string;
  readonly migrations: readonly Migration[];
  readonly vault: Vault | undefined;
}

/** Opens what a store lets be done with its vault. */
export function openStoreVault(parts: VaultParts): StoreVault {
  const { raw, ledger, exclusive } = parts;
  let { vault } = parts;
  const opened = async (secret: string): Promise<Vault | undefined> => (vault === undefined ? undefined : openVault(vault.header, secret));
  /** Journal and index are compared whole before they are copied, so that what is copied is sound. */
  const turning = (work: (turned: TurningParts) => Promise<void>, leave: () => Promise<void>): Promise<void> =>
    exclusive(async () => {
      const { state } = await reconcile(ledger, 'whole');
      await work({ raw, host: ledger.host, db: ledger.db, shelf: ledger.shelf, state, name: parts.name, migrations: parts.migrations });
      await leave();
    });
  return {
    on: vault !== undefined,
    prepare: prepareVault,
    turnOn: (prepared, leave, onProgress) => turning((turned) => sealAll(turned, prepared.vault, onProgress), leave),
    turnOff: async (secret, leave, onProgress) => {
      const known = await opened(secret);
      if (known === undefined) return fail('wrong');
      await turning((turned) => openAll(turned, known, onProgress), leave);
      return ok(null);
    },
    change: async (secret, password) => {
      const before = await opened(secret);
      if (before === undefined) return fail('wrong');
      vault = await exclusive(() => changePassword(raw, before, password));
      return ok(null);
    },
    opens: async (secret) => (await opened(secret)) !== undefined,
    sealed: async (backup) => (vault === undefined ? backup : sealBackup(backup, vault)),
    openBackups: async () => (vault === undefined ? 0 : countOpenBackups(raw.backups)),
    removeOpenBackups: async () => (vault === undefined ? 0 : removeOpenBackups(raw.backups)),
  };
}
