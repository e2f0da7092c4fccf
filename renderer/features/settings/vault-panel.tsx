import { LockOutlined, SafetyOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { chooseIdleMinutes, cover, idleChoices, idleMinutes } from '#renderer/hooks/use-cover.ts';
import { useServices } from '#renderer/store/services.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import { OpenBackups } from './open-backups.tsx';
import { TurnOffForm } from './turn-off-form.tsx';
import { TurnOnForm } from './turn-on-form.tsx';

/** 本机密码: whether what is on this laptop is sealed, and what of that can be changed. */
export function VaultPanel() {
  const { vault } = useServices().store;
  return (
    <section className="panel" aria-label="本机密码">
      <h2>本机密码</h2>
      {vault.on ? <Sealed /> : <Open />}
    </section>
  );
}

function Open() {
  return (
    <>
      <Alert
        type="info"
        showIcon
        icon={<SafetyOutlined aria-hidden />}
        title="没有设本机密码：记录、照片、附件、索引和自动备份都照原样放在这台电脑上，能打开这台电脑的人就能看到。"
        description="设了以后全部加密存放，每次打开程序、离开一会儿再回来都要输入。不设的话，请用系统自带的磁盘加密（Windows 的 BitLocker、macOS 的“文件保险箱”），离开时锁定屏幕。两样都用更好。"
      />
      <TurnOnForm />
    </>
  );
}

function Sealed() {
  const [minutes, setMinutes] = useState(idleMinutes);
  const choose = (next: number) => {
    chooseIdleMinutes(next);
    setMinutes(next);
  };
  return (
    <>
      <p className="quiet">
        已设本机密码：记录、照片、附件、索引和自动备份都加密存放。设密码以前写的备份、导出的表格和没有加口令的数据包不在其内，用不着的请删去。单位的个数、文件的大小和改动的时间仍看得出来。
      </p>
      <div className="vault-row">
        <label htmlFor="idle-minutes">无人操作多久锁屏</label>
        <Select
          id="idle-minutes"
          value={minutes}
          onChange={choose}
          options={idleChoices.map((value) => ({ value, label: `${String(value)} 分钟` }))}
          style={{ width: 120 }}
        />
        <Button icon={<LockOutlined aria-hidden />} onClick={cover}>
          现在锁屏
        </Button>
      </div>
      <OpenBackups />
      <ChangePasswordForm />
      <TurnOffForm />
    </>
  );
}
