import { Alert, Descriptions } from 'antd';
import { momentOf } from '#renderer/ui/moment-of.ts';
import type { MergePreview } from './merge-preview.ts';

/** What a package would bring, in numbers and words. */
export function MergeFacts(props: { readonly preview: MergePreview }) {
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
