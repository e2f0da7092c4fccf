import { fingerprintOf } from '../ledger/fingerprint.ts';
import type { KnownKey } from '../record/device-keys.ts';

/**
 * What is known of who wrote a package. `own`: this laptop. `confirmed`: its signature is of the key that a person compared here. `unconfirmed`: of one that nobody compared. `changed`: of another
 * one than this laptop knows of that device (`before`; compared here by `by`, or by nobody). `unsigned`: it has none; `expected` where packages of that device are known to have one.
 */
export type PackageOrigin =
  | { readonly kind: 'own' | 'unconfirmed'; readonly fingerprint: string }
  | { readonly kind: 'confirmed'; readonly fingerprint: string; readonly by: string; readonly ms: number }
  | { readonly kind: 'changed'; readonly fingerprint: string; readonly before: string; readonly by: string | null }
  | { readonly kind: 'unsigned'; readonly expected: boolean };

/** A package's own word for where it comes from, and the key of its signature (hex), which was checked; null without one. */
export interface PackageSource {
  readonly device: string;
  readonly signedBy: string | null;
}

/** Compares the signature of a package with the keys that are known here. `own` is this laptop and its public key. */
export function originOf({ device, signedBy }: PackageSource, keys: ReadonlyMap<string, KnownKey>, own: PackageSource): PackageOrigin {
  const { announced = null, confirmed = null } = keys.get(device) ?? {};
  if (signedBy === null) return { kind: 'unsigned', expected: confirmed !== null };
  const fingerprint = fingerprintOf(signedBy);
  if (device === own.device && signedBy === own.signedBy) return { kind: 'own', fingerprint };
  if (confirmed?.publicKey === signedBy) return { kind: 'confirmed', fingerprint, by: confirmed.by, ms: confirmed.ms };
  const before = confirmed ?? announced;
  if (before !== null && before.publicKey !== signedBy)
    return { kind: 'changed', fingerprint, before: fingerprintOf(before.publicKey), by: confirmed?.by ?? null };
  return { kind: 'unconfirmed', fingerprint };
}

/** What is known of who wrote a package, and what to do, in Chinese. `momentOf` writes milliseconds since 1970 as a person reads them. */
export function originSentence(origin: PackageOrigin, momentOf: (ms: number) => string): string {
  switch (origin.kind) {
    case 'own':
      return '本机写出：签名是这台电脑的，写出后没有改动过。';
    case 'confirmed':
      return `已核对：签名与${nameOf(origin.by)} ${momentOf(origin.ms)} 核对过的指纹 ${origin.fingerprint} 一致，写出后没有改动过。`;
    case 'unconfirmed':
      return `未知来源：有签名，指纹还没有核对过。请当面或打电话问对方“设置”里的本机指纹，是 ${origin.fingerprint} 再点“核对过了”；不是就不要合并。`;
    case 'changed':
      return `换了签名，可能重装过，请重新核对：原来的指纹是 ${origin.before}${origin.by === null ? '' : `（${nameOf(origin.by)}核对过）`}，现在是 ${origin.fingerprint}。请当面或打电话问对方，一致再点“核对过了”；不一致就不要合并。`;
    case 'unsigned':
      return origin.expected
        ? '未知来源：没有签名，而这台机器的签名在本机核对过。请对方用“导出数据包”另写一份；问不清楚就不要合并。'
        : '未知来源：没有签名（旧版程序写的，或是自动备份），看不出是谁写的。请问清楚是谁给的再合并。';
  }
}

/** The same of a backup that is to be restored; `own`: it is in this laptop's name. */
export function backupOriginSentence(origin: PackageOrigin, own: boolean, momentOf: (ms: number) => string): string {
  if (origin.kind === 'own') return '本机写出的备份：签名是这台电脑的，写出后没有改动过。';
  if (origin.kind === 'unsigned') return '备份没有签名（旧版程序写的），看不出是谁写的。不是自己存下的备份不要恢复。';
  if (own) return `备份写的是本机的名字，签名是另一把（指纹 ${origin.fingerprint}）。本机重装过或清除过数据才会这样；不是，就不要恢复。`;
  const sure = origin.kind === 'confirmed' ? `，${nameOf(origin.by)} ${momentOf(origin.ms)} 核对过` : '，还没有核对过';
  return `这不是本机写的备份，是另一台机器的（指纹 ${origin.fingerprint}${sure}）。要把对方的记录并进来，请用“合并数据包”。`;
}

const nameOf = (by: string): string => (by === '' ? '未署名的人' : by);
