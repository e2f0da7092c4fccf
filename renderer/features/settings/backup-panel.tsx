import { AuditOutlined, CloudUploadOutlined, DownloadOutlined, HistoryOutlined, MergeCellsOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { use, useRef, useState } from 'react';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { IncomingPackageContext, type IncomingPackage } from '#renderer/hooks/incoming-package.ts';
import { useBackupState } from '#renderer/hooks/use-backup-state.ts';
import { BackupList } from './backup-list.tsx';
import { BackupPlacePart } from './backup-place.tsx';
import { LastMergeLine } from './last-merge-line.tsx';
import { LastRestoring } from './last-restoring.tsx';
import { MergePanel } from './merge-panel.tsx';
import { RestorePanel } from './restore-panel.tsx';
import { SlipPanel } from './slip-panel.tsx';
import { usePackageWriting, type TeamToPack } from '#renderer/hooks/use-package-writing.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const everyone = '';

/** Backups and packages: writing them, and taking them in after seeing what they would do. */
export function BackupPanel() {
  const { host } = useServices().store;
  const message = useMessage();
  const incoming = use(IncomingPackageContext);
  const [picked, setPicked] = useState<(IncomingPackage & { readonly restoring: boolean }) | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [slip, setSlip] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [teamId, setTeamId] = useState(everyone);
  const teams = useTeamsToPack();
  const backups = useBackupState();
  const { writing, backUp, exportPackage } = usePackageWriting();
  const restoreInput = useRef<HTMLInputElement>(null);
  const chosen = picked ?? (incoming.waiting === null ? null : { ...incoming.waiting, restoring: false });
  const ready = backups?.place.kind === 'ready';

  const pick = async (file: File, restoring: boolean) => setPicked({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), restoring });
  const pickKept = async (name: string) => {
    const bytes = await host.backups.read(name);
    if (bytes === undefined) message.error('这份备份已经不在了');
    else setPicked({ name, bytes, restoring: true });
  };
  const close = () => {
    setPicked(null);
    setChoosing(false);
    incoming.done();
  };

  return (
    <section className="panel" aria-label="备份和数据包">
      <h2>备份和数据包</h2>
      <BackupPlacePart />
      <LastRestoring />
      <LastMergeLine />
      <div className="page-actions">
        <Button type="primary" icon={<CloudUploadOutlined aria-hidden />} loading={writing === '备份'} disabled={writing !== null} onClick={backUp}>
          立即备份
        </Button>
        <Button icon={<HistoryOutlined aria-hidden />} onClick={() => (ready ? setChoosing(!choosing) : restoreInput.current?.click())}>
          恢复备份
        </Button>
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={writing === '数据包'}
          disabled={writing !== null}
          onClick={() =>
            exportPackage(
              passphrase,
              teams.find((team) => team.teamId === teamId),
            )
          }
        >
          导出数据包
        </Button>
        {teams.length === 0 ? null : (
          <Select<string>
            aria-label="数据包给谁"
            style={{ width: 170 }}
            value={teamId}
            options={[{ value: everyone, label: '全部数据' }, ...teams.map((team) => ({ value: team.teamId, label: `只给${team.name}` }))]}
            onChange={setTeamId}
          />
        )}
        <Input.Password
          aria-label="数据包口令"
          placeholder="数据包口令，可不填"
          autoComplete="new-password"
          style={{ width: 190 }}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <FileButton label="合并数据包" accept=".ystz" icon={<MergeCellsOutlined aria-hidden />} onFile={(file) => void pick(file, false)} />
        <Button icon={<AuditOutlined aria-hidden />} onClick={() => setSlip(!slip)}>
          对账单
        </Button>
        <input
          ref={restoreInput}
          type="file"
          accept=".ystz"
          aria-label="备份文件"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void pick(file, true);
            event.target.value = '';
          }}
        />
      </div>
      {choosing ? <BackupList files={backups?.files} onPick={pickKept} onPickFile={(file) => pick(file, true)} /> : null}
      <p className="quiet">
        备份和数据包是同一种文件（.ystz），装着全部记录、自评表和照片。给别的笔记本时用导出数据包，对方用合并数据包；填了口令的数据包会加密，忘了口令谁也打不开。
      </p>
      {chosen?.restoring === true ? <RestorePanel key={chosen.name} chosen={chosen} onClose={close} /> : null}
      {chosen?.restoring === false ? <MergePanel key={chosen.name} chosen={chosen} onClose={close} onMerged={() => setSlip(true)} /> : null}
      {slip ? <SlipPanel onClose={() => setSlip(false)} /> : null}
    </section>
  );
}

/** The teams of the chosen round that have units, with these units: for whom a package can be made. */
function useTeamsToPack(): readonly TeamToPack[] {
  const { round } = useServices();
  const roundId = round?.id;
  const teams = useLive(
    async (store) => {
      if (roundId === undefined) return [];
      const plan = await store.plan(roundId);
      return plan.teams.map((team): TeamToPack => {
        const unitIds = [...plan.teamOf].flatMap(([unitId, teamId]) => (teamId === team.id ? [unitId] : []));
        return { roundId, teamId: team.id, name: team.name, unitIds };
      });
    },
    [roundId],
  );
  return (teams ?? []).filter(({ unitIds }) => unitIds.length > 0);
}
