import { Alert } from 'antd';
import { backupOriginSentence, originOf, originSentence, type PackageOrigin, type PackageSource } from '#shared/backups/package-origin.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { usePublicKey } from '#renderer/hooks/use-public-key.ts';
import { useServices } from '#renderer/store/services.tsx';
import { ConfirmKeyButton } from './confirm-key-button.tsx';
import { useKnownKeys } from './use-known-keys.ts';

/** Whose package or backup it is, as far as its signature tells, with the way to say that the fingerprint was compared. */
export function OriginLine(props: { readonly source: PackageSource; readonly of?: 'package' | 'backup' }) {
  const { store } = useServices();
  const { device, signedBy } = props.source;
  const keys = useKnownKeys();
  const publicKey = usePublicKey();
  if (keys === undefined || publicKey === undefined) return null;
  const origin = originOf(props.source, keys, { device: store.device, signedBy: publicKey });
  const open = device !== store.device && (origin.kind === 'unconfirmed' || origin.kind === 'changed') && signedBy !== null;
  return (
    <Alert
      type={alertOf(origin)}
      showIcon
      title={props.of === 'backup' ? backupOriginSentence(origin, device === store.device, momentOf) : originSentence(origin, momentOf)}
      action={open ? <ConfirmKeyButton device={device} publicKey={signedBy} /> : null}
    />
  );
}

const alertOf = ({ kind }: PackageOrigin): 'success' | 'info' | 'warning' =>
  kind === 'confirmed' || kind === 'own' ? 'success' : kind === 'changed' ? 'warning' : 'info';
