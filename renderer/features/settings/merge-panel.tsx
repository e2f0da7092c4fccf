import { Alert, App, Button, Descriptions } from 'antd';
import { useEffect, useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import { unpack } from '#renderer/store/packing.ts';
import { momentOf } from '#renderer/ui/moment-of.ts';
import type { IncomingPackage } from '#renderer/ui/incoming-package.ts';
import { previewMerge, type MergePreview } from './merge-preview.ts';
import { packageSentence } from './package-words.ts';

type Preview =
  { readonly kind: 'reading' } | { readonly kind: 'refused'; readonly sentence: string } | { readonly kind: 'ready'; readonly preview: MergePreview };

/** 合并预览: what a package would bring, and the choice to take it or leave it. */
export function MergePanel(props: { readonly chosen: IncomingPackage; readonly onClose: () => void }) {
  const { chosen, onClose } = props;
  const { store } = useServices();
  const { message } = App.useApp();
  const [state, setState] = useState<Preview>({ kind: 'reading' });
  const [working, setWorking] = useState(false);

  useEffect(() => {
    let current = true;
    void Promise.all([unpack(chosen.bytes), store.history('')]).then(([read, held]) => {
      if (!current) return;
      setState(read.ok ? { kind: 'ready', preview: previewMerge(read.value, held) } : { kind: 'refused', sentence: packageSentence(read.problem) });
    });
    return () => {
      current = false;
    };
  }, [store, chosen]);

  const merge = async () => {
    setWorking(true);
    try {
      const merged = await store.mergePackage(chosen.bytes);
      if (merged.ok) {
        void message.success(`已合并 ${merged.value.fresh} 条记录`);
        onClose();
      } else setState({ kind: 'refused', sentence: packageSentence(merged.problem) });
    } catch (error) {
      void message.error(`没有合并：${error instanceof Error ? error.message : String(error)}`);
    }
    setWorking(false);
  };

  return (
    <section className="panel merge-panel" aria-label="合并预览">
      <h2>合并预览：{chosen.name}</h2>
      {state.kind === 'reading' ? <p role="status">正在读取…</p> : null}
      {state.kind === 'refused' ? <Alert type="error" showIcon title={state.sentence} /> : null}
      {state.kind === 'ready' ? <Facts preview={state.preview} /> : null}
      <div className="page-actions">
        {state.kind === 'ready' && state.preview.fresh > 0 ? (
          <Button type="primary" loading={working} onClick={merge}>
            确认合并
          </Button>
        ) : null}
        <Button onClick={onClose}>{state.kind === 'ready' && state.preview.fresh > 0 ? '不合并' : '关闭'}</Button>
      </div>
    </section>
  );
}

function Facts(props: { readonly preview: MergePreview }) {
  const { preview } = props;
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'by', label: '由谁写出', children: `${preview.by === '' ? '未署名' : preview.by}，${momentOf(preview.writtenMs)}` },
          { key: 'fresh', label: '新的记录', children: `${preview.fresh} 条${preview.people.length === 0 ? '' : `，来自${preview.people.join('、')}`}` },
          { key: 'same', label: '本机已有', children: `${preview.same} 条` },
          { key: 'documents', label: '附带文件', children: `${preview.documents} 个（自评表、照片、标准）` },
          ...(preview.acts.length === 0
            ? []
            : [{ key: 'acts', label: '新记录是', span: 'filled' as const, children: preview.acts.map((act) => `${act.word} ${act.count}`).join('，') }]),
        ]}
      />
      {preview.fresh === 0 ? <Alert type="info" showIcon title="里面的记录本机都有了，不需要合并。" /> : null}
      {preview.differing === 0 ? null : (
        <Alert type="warning" showIcon title={`有 ${preview.differing} 条记录与本机同号而内容不同，可能是复制过数据文件夹。合并时保留本机的。`} />
      )}
      <p className="quiet">合并只增加，不覆盖：两人对同一处记录不同的，都会保留，并列出来由人定。</p>
    </>
  );
}
