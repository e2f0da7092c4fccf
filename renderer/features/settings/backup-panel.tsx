import { AuditOutlined, CloudUploadOutlined, DownloadOutlined, HistoryOutlined, MergeCellsOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Select } from 'antd';
import { use, useRef, useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { IncomingPackageContext, type IncomingPackage } from '#renderer/ui/incoming-package.ts';
import { BackupList } from './backup-list.tsx';
import { MergePanel } from './merge-panel.tsx';
import { SlipPanel } from './slip-panel.tsx';
import { useBackups } from './use-backups.ts';
import { usePackageWriting } from '#renderer/ui/use-package-writing.ts';
import { useTeamsToPack } from '#renderer/ui/use-teams-to-pack.ts';

const everyone = '';

/** Backups and packages: writing them, and taking them in after seeing what they would do. */
export function BackupPanel() {
  const { host } = useServices().store;
  const { message } = App.useApp();
  const incoming = use(IncomingPackageContext);
  const [picked, setPicked] = useState<IncomingPackage | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [slip, setSlip] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [teamId, setTeamId] = useState(everyone);
  const teams = useTeamsToPack();
  const backups = useBackups();
  const { writing, backUp, exportPackage } = usePackageWriting(() => void backups.refresh());
  const restoreInput = useRef<HTMLInputElement>(null);
  const chosen = picked ?? incoming.waiting;

  const pick = async (file: File) => setPicked({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const pickKept = async (name: string) => {
    const bytes = await host.backups.read(name);
    if (bytes === undefined) void message.error('这份备份已经不在了');
    else setPicked({ name, bytes });
  };
  const close = () => {
    setPicked(null);
    setChoosing(false);
    incoming.done();
  };

  return (
    <section className="panel" aria-label="备份和数据包">
      <h2>备份和数据包</h2>
      <div className="page-actions">
        <Button type="primary" icon={<CloudUploadOutlined aria-hidden />} loading={writing === '备份'} disabled={writing !== null} onClick={backUp}>
          立即备份
        </Button>
        <Button icon={<HistoryOutlined aria-hidden />} onClick={() => (host.can.keepBackups ? setChoosing(!choosing) : restoreInput.current?.click())}>
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
        <FileButton label="合并数据包" accept=".ystz" icon={<MergeCellsOutlined aria-hidden />} onFile={pick} />
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
            if (file !== undefined) void pick(file);
            event.target.value = '';
          }}
        />
      </div>
      {choosing ? <BackupList files={backups.files} onPick={pickKept} onPickFile={pick} /> : null}
      {host.can.keepBackups ? null : <Alert type="info" showIcon title="浏览器不能自己保存备份。立即备份会下载一个文件，请存到U盘或其他电脑上。" />}
      <p className="quiet">
        备份和数据包是同一种文件（.ystz），装着全部记录、自评表和照片。给别的笔记本时用导出数据包，对方用合并数据包；填了口令的数据包会加密，忘了口令谁也打不开。
      </p>
      {chosen === null ? null : <MergePanel key={chosen.name} chosen={chosen} onClose={close} onMerged={() => setSlip(true)} />}
      {slip ? <SlipPanel onClose={() => setSlip(false)} /> : null}
    </section>
  );
}
