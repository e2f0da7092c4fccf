import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import type { ColumnRole, LayoutSureness, Submission, UnderstoodHeader } from '#shared/model/submission.ts';
import { formRoles, layoutsOf, leaving, mappingsOf, withRole } from '#shared/importing/column-roles.ts';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import { HeaderColumns } from '#renderer/ui/sheet/header-columns.tsx';
import { rememberedWords, useLayouts } from './use-layouts.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const howRead = (mapped: readonly ColumnMapping[]): string =>
  mapped.length === 0 ? '自动识别' : mapped.every((mapping) => mapping.by === 'recipe') ? '按记住的版式' : '人工指定';

/** What a layout is remembered as: the form's title, else its sheet. */
export const titleOf = (submission: Submission): string => (submission.title === '' ? submission.sheet : submission.title);

/** 栏目对应: what each column of a form was taken for, to be put right by hand. A change reads the file again at once, and holds for every file that looks alike. */
export function ColumnsPart(props: { readonly row: PlannedRow; readonly submission: Submission; readonly onShow: (cell: string) => void }) {
  const { row, submission } = props;
  const message = useMessage();
  const layouts = useLayouts();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<{ readonly key: string; readonly open: boolean }>();
  const headers = submission.headers ?? [];
  if (headers.length === 0 || row.state === 'known') return null;
  const read = row.file.reading.submissions[Number(row.key.split('/')[1])] ?? submission;
  const mapped = mappingsOf(read);
  const open = shown?.key === row.key ? shown.open : true;
  const readBy = async (mappings: readonly ColumnMapping[]) => {
    setBusy(true);
    const followed = await layouts.remember(row.file.order, mappings, titleOf(submission));
    setBusy(false);
    if (followed === undefined) message.warning('这样读不出考核项目，仍保持原来的读法。');
    else message.success(rememberedWords(followed));
  };
  const withOthers = (mapping: ColumnMapping): readonly ColumnMapping[] => [
    mapping,
    ...row.file.reading.submissions.flatMap(mappingsOf).filter((one) => one.signature !== mapping.signature),
  ];
  const goBack = async () => {
    setBusy(true);
    await layouts.forget(row.file.order, layoutsOf(read));
    setBusy(false);
  };
  const change = (header: UnderstoodHeader, index: number, role: ColumnRole) => {
    const mapping = withRole(header, index, role);
    if (mapping === undefined) message.warning('必须有一列是“考核内容”。请先在那一列上选“考核内容”。');
    else void readBy(withOthers(mapping));
  };
  return (
    <section className="import-part" aria-label="栏目对应">
      <h3>
        {`栏目对应（${howRead(mapped)}）`}
        <span className="import-part-buttons">
          {mapped.length === 0 ? null : (
            <Button size="small" disabled={busy} onClick={() => void goBack()}>
              恢复自动识别
            </Button>
          )}
          <Button size="small" type="link" aria-expanded={open} onClick={() => setShown({ key: row.key, open: !open })}>
            {open ? '收起' : '查看、改正'}
          </Button>
        </span>
      </h3>
      <LayoutSurenessLine sureness={submission.sureness} />
      {open
        ? headers.map((header) => (
            <HeaderColumns
              key={header.signature}
              header={header}
              roles={formRoles}
              busy={busy}
              onShow={props.onShow}
              onRole={(index, role) => change(header, index, role)}
              onLeave={() => void readBy(withOthers(leaving(header)))}
            />
          ))
        : null}
    </section>
  );
}

const levels: Readonly<Record<LayoutSureness['level'], { readonly word: string; readonly color: string }>> = {
  high: { word: '高', color: 'success' },
  middle: { word: '中', color: 'warning' },
  low: { word: '低', color: 'error' },
};

/** 版式把握: how sure the whole table was understood, with the reason. Nothing for a reading that does not tell it. */
function LayoutSurenessLine({ sureness }: { readonly sureness: LayoutSureness | undefined }) {
  if (sureness === undefined) return null;
  const { word, color } = levels[sureness.level];
  return (
    <p className="import-sureness">
      版式把握：<Tag color={color}>{word}</Tag>
      <span className="import-quiet">{`${sureness.reason}。`}</span>
    </p>
  );
}
