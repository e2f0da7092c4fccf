import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import { compareBackup, type BackupComparison } from '#shared/backups/compare-backup.ts';
import { errorText } from '#shared/text/error-text.ts';
import type { LedgerPackage } from '#shared/ledger/package.ts';
import { lackingOf } from '#renderer/store/beside-backups.ts';
import { asOne } from '#renderer/store/as-one.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import type { IncomingPackage } from '#renderer/hooks/incoming-package.ts';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { packageSentence } from '#shared/backups/package-words.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { RestoreFacts } from './restore-facts.tsx';
import { usePackagePreview } from './use-merge-preview.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const look = async (read: LedgerPackage, store: Store): Promise<BackupComparison> => {
  const [here, kept, lacking] = await Promise.all([store.history(''), store.host.documents.list(), lackingOf(store.host, read)]);
  return compareBackup(read, here, { documents: new Set(kept.map(({ sha256 }) => sha256)), lacking, device: store.device, publicKey: await store.publicKey() });
};

/** 恢复预览: what is in a backup, what restoring it would change here, and the choice to do it. */
export function RestorePanel(props: { readonly chosen: IncomingPackage; readonly onClose: () => void }) {
  const { chosen, onClose } = props;
  const { store } = useServices();
  const message = useMessage();
  const permit = usePermit();
  const [state, open] = usePackagePreview(chosen.bytes, look);
  const [setBack, setSetBack] = useState(true);
  const [working, setWorking] = useState(false);

  const restore = async (passphrase: string) => {
    const along = await permit('restore', []);
    if (along === null) return;
    setWorking(true);
    try {
      await store.backups.write('restore');
      const restored = await asOne(store, () => store.restorePackage(chosen.bytes, { setBack, passphrase }));
      if (!restored.ok) throw new Error(packageSentence(restored.problem));
      // Recorded after it, so that setting everything back does not set this back too.
      if (along.length > 0) await store.act(along);
      const { lost } = restored.value;
      if (lost.length === 0) message.success('已恢复备份，需要时可以撤销');
      else message.warning(`已恢复备份，有 ${lost.length} 个文件没有找到或已损坏，点“检查数据”看是哪些`, 10);
      onClose();
    } catch (error) {
      message.error(`没有恢复：${errorText(error)}`);
      setWorking(false);
    }
  };

  const found = state.kind === 'ready' ? state.preview : undefined;
  const useful = found !== undefined && (found.entries.missing > 0 || found.entries.added > 0 || found.documents.missing > 0);
  return (
    <section className="panel merge-panel" aria-label="恢复预览">
      <h2>恢复预览：{chosen.name}</h2>
      {state.kind === 'reading' ? <p role="status">正在读取…</p> : null}
      {state.kind === 'refused' ? <Alert type="error" showIcon title={state.sentence} /> : null}
      {state.kind === 'locked' ? <PassphraseForm sentence={state.sentence} onOpen={open} /> : null}
      {state.kind === 'ready' ? <RestoreFacts comparison={state.preview} /> : null}
      {found !== undefined && found.entries.added > 0 ? <RestoreChoice setBack={setBack} onChoose={setSetBack} added={found.entries.added} /> : null}
      <div className="page-actions">
        {useful ? (
          <Button type="primary" loading={working} onClick={() => restore(state.kind === 'ready' ? state.passphrase : '')}>
            确认恢复
          </Button>
        ) : null}
        <Button disabled={working} onClick={onClose}>
          {useful ? '不恢复' : '关闭'}
        </Button>
      </div>
    </section>
  );
}

function RestoreChoice(props: { readonly setBack: boolean; readonly added: number; readonly onChoose: (setBack: boolean) => void }) {
  return (
    <Radio.Group aria-label="恢复方式" className="restore-choice" value={props.setBack} onChange={(event) => props.onChoose(event.target.value === true)}>
      <Radio value={true}>
        回到备份时的样子
        <span className="quiet">备份之后的 {props.added} 条记录不再起作用，但都留在历史里，撤销恢复就能找回。</span>
      </Radio>
      <Radio value={false}>
        只补上本机缺少的
        <span className="quiet">备份之后的记录照旧，缺少的记录和文件补进来。</span>
      </Radio>
    </Radio.Group>
  );
}
