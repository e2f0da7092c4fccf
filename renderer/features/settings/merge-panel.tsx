import { Alert, Button } from 'antd';
import { useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import { latestFirst } from '#shared/rounds/latest-round.ts';
import { asOne } from '#renderer/store/as-one.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { IncomingPackage } from '#renderer/hooks/incoming-package.ts';
import { useBackupState } from '#renderer/hooks/use-backup-state.ts';
import { MergeFacts } from './merge-facts.tsx';
import { packageSentence } from '#shared/backups/package-words.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import type { KnownKey } from '#shared/record/device-keys.ts';
import { useKnownKeys } from './use-known-keys.ts';
import { useMergePreview } from './use-merge-preview.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** Which keys were compared: the preview is made anew when a person compares one beside it. */
const comparedWords = (keys: ReadonlyMap<string, KnownKey> | undefined): string =>
  Array.from(keys?.values() ?? [], ({ compared }) => [...compared].join()).join();

/** 合并预览: what a package would bring, and the choice to take it or leave it. */
export function MergePanel(props: { readonly chosen: IncomingPackage; readonly onClose: () => void; readonly onMerged: () => void }) {
  const { chosen, onClose, onMerged } = props;
  const { store, rounds, chooseRound } = useServices();
  const message = useMessage();
  const compared = comparedWords(useKnownKeys());
  const [state, open] = useMergePreview(chosen.bytes, compared);
  const [working, setWorking] = useState(false);
  const [futureTaken, setFutureTaken] = useState(false);

  const merge = async (passphrase: string) => {
    setWorking(true);
    try {
      await store.backups.write('merge');
      const merged = await asOne(store, () => store.mergePackage(chosen.bytes, passphrase, { futureMayCome: futureTaken }));
      if (!merged.ok) throw new Error(packageSentence(merged.problem));
      const { fresh, putBack, waiting, breaks } = merged.value;
      const [brought] = latestFirst((await store.rounds()).filter(({ id }) => rounds.every((one) => one.id !== id)));
      if (brought !== undefined) chooseRound(brought.id);
      message.success(
        `已合并 ${fresh} 条记录${putBack === 0 ? '' : `，${putBack} 条被改动过的记录已换回原来的内容`}${waiting === 0 ? '' : `，其中 ${waiting} 条列入隔离`}${breaks.length === 0 ? '' : '，没有采用的留在隔离里'}${brought === undefined ? '' : `，已转到它带来的批次“${brought.title}”`}`,
      );
      onClose();
      onMerged();
    } catch (error) {
      message.error(`没有合并：${errorText(error)}`);
      setWorking(false);
    }
  };

  const kept = useBackupState()?.place.kind === 'ready';
  const useful = state.kind === 'ready' && (state.preview.fresh > 0 || futureTaken || state.preview.lines.some((line) => line.fresh > 0));
  const refused = state.kind === 'ready' && state.preview.breaks.length > 0;
  const actions = (
    <div className="page-actions">
      {useful || refused ? (
        <Button type={useful ? 'primary' : 'default'} loading={working} onClick={() => merge(state.passphrase)}>
          {useful ? '确认合并' : '留在隔离'}
        </Button>
      ) : null}
      <Button disabled={working} onClick={onClose}>
        {useful ? '不合并' : '关闭'}
      </Button>
    </div>
  );
  return (
    <section className="panel merge-panel" aria-label="合并预览">
      <h2>合并预览：{chosen.name}</h2>
      {state.kind === 'reading' ? <p role="status">正在读取…</p> : null}
      {state.kind === 'refused' ? <Alert type="error" showIcon title={state.sentence} /> : null}
      {state.kind === 'locked' ? <PassphraseForm sentence={state.sentence} onOpen={open} /> : null}
      {state.kind === 'ready' ? <MergeFacts preview={state.preview} actions={actions} futureTaken={futureTaken} onFuture={setFutureTaken} /> : actions}
      {useful ? (
        <p className="quiet">合并错了，在记下新的内容以前可以用“撤回合并”一步退回。{kept ? '以后也可以用“恢复备份”恢复名字里有“合并前”的那一份。' : ''}</p>
      ) : null}
    </section>
  );
}
