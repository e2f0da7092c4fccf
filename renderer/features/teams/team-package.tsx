import { DownloadOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Team } from '#shared/model/round-plan.ts';
import { usePackageWriting } from '#renderer/hooks/use-package-writing.ts';
import { unitsOfTeam, type TeamsView } from '#shared/rounds/teams-view.ts';

/** 为本组制作数据包: what goes into it, a passphrase for whoever wants one, and the button. */
export function TeamPackage(props: { readonly view: TeamsView; readonly team: Team; readonly onClose: () => void }) {
  const { view, team, onClose } = props;
  const [passphrase, setPassphrase] = useState('');
  const { writing, exportPackage } = usePackageWriting();
  const unitIds = unitsOfTeam(view, team.id).map(({ id }) => id);
  const make = async () => {
    if (await exportPackage(passphrase, { roundId: view.round.id, teamId: team.id, name: team.name, unitIds })) onClose();
  };
  return (
    <div className="spread-proposal team-package" role="region" aria-label={`${team.name}的数据包`}>
      <p>
        {team.name}的数据包装着标准、分工、全部记录和 {unitIds.length}{' '}
        家单位的自评表与照片。拷到这个组的笔记本，在“设置”里合并数据包；查完后用“导出数据包”带回来，同样合并。
      </p>
      <div className="page-actions">
        <Input.Password
          aria-label="口令"
          placeholder="口令，可不填"
          autoComplete="new-password"
          style={{ width: 190 }}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <Button type="primary" icon={<DownloadOutlined aria-hidden />} loading={writing !== null} onClick={make}>
          为本组制作数据包
        </Button>
        <Button disabled={writing !== null} onClick={onClose}>
          不做了
        </Button>
      </div>
    </div>
  );
}
