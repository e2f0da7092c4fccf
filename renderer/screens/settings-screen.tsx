import { AboutPanel } from '#renderer/features/settings/about-panel.tsx';
import { AppearancePanel } from '#renderer/features/settings/appearance-panel.tsx';
import { BackupPanel } from '#renderer/features/settings/backup-panel.tsx';
import { CalibrationPanel } from '#renderer/features/settings/calibration-panel.tsx';
import { DifferencesNotice } from '#renderer/features/settings/differences-notice.tsx';
import { DeviceKeysPanel } from '#renderer/features/settings/device-keys-panel.tsx';
import { FederationPanel } from '#renderer/features/settings/federation-panel.tsx';
import { HeldPanel } from '#renderer/features/settings/held-panel.tsx';
import { IntegrityPanel } from '#renderer/features/settings/integrity-panel.tsx';
import { PersonPanel } from '#renderer/features/settings/person-panel.tsx';
import { PinPanel } from '#renderer/features/settings/pin-panel.tsx';
import { VaultPanel } from '#renderer/features/settings/vault-panel.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/settings/settings.css';

/** 设置: who works here, how it looks, and the safety of the data. */
export function SettingsScreen() {
  return (
    <Page title="设置" hint="人员、外观、备份和数据。">
      <div className="settings">
        <FederationPanel />
        <PersonPanel />
        <DifferencesNotice />
        <div className="settings-wide">
          <HeldPanel />
        </div>
        <div className="settings-wide">
          <BackupPanel />
        </div>
        <div className="settings-wide">
          <DeviceKeysPanel />
        </div>
        <div className="settings-wide">
          <VaultPanel />
        </div>
        <PinPanel />
        <AppearancePanel />
        <div className="settings-wide">
          <IntegrityPanel />
        </div>
        <div className="settings-wide">
          <CalibrationPanel />
        </div>
        <div className="settings-wide">
          <AboutPanel />
        </div>
      </div>
    </Page>
  );
}
