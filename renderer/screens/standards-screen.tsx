import { App, Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { dayOfMs } from '#shared/days.ts';
import type { Standard } from '#shared/model/standard.ts';
import { draftFrom, emptyDraft, nextVersion } from '#shared/standards/draft-standard.ts';
import { changeRound } from '#shared/ledger/acts.ts';
import { NewRoundDialog } from '#renderer/features/standards/new-round-dialog.tsx';
import { Drafts } from '#renderer/features/standards/drafts.tsx';
import { useBeginDraft } from '#renderer/features/standards/editor/use-begin-draft.ts';
import { useLibrary, useStandardOf, type LibraryEntry } from '#renderer/features/standards/library.ts';
import { useRubricReader } from '#renderer/features/standards/rubric/rubric-reader.tsx';
import { StandardList } from '#renderer/features/standards/standard-list.tsx';
import { StandardView } from '#renderer/features/standards/standard-view.tsx';
import { useKeep } from '#renderer/features/standards/use-keep.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useRecord } from '#renderer/ui/use-record.ts';
import '#renderer/features/standards/standards.css';

/** 标准: the library of standards, and one of them opened. */
export function StandardsScreen() {
  const { round } = useServices();
  const [query] = useSearchParams();
  const library = useLibrary();
  const rubric = useRubricReader();
  const roundHash = round?.standardHash ?? null;
  const sought = query.get('standard');
  const open = library?.find((entry) => entry.key === sought) ?? library?.find((entry) => entry.hash !== null && entry.hash === roundHash) ?? library?.[0];
  const standard = useStandardOf(open);
  return (
    <Page
      title="标准"
      hint="考核用的标准。打开一份看各类目、条目和评分办法，可以用于当前批次，也可以据此新建批次，或复制一份来修改。"
      actions={
        <>
          {rubric.button}
          <NewStandard />
        </>
      }
    >
      {rubric.review}
      {library === undefined || rubric.review !== null ? null : (
        <div className="standards">
          <div className="standards-side">
            <Drafts />
            <StandardList library={library} openKey={open?.key} roundHash={roundHash} />
          </div>
          {standard === null ? <EmptyPage sentence="这份标准的文件不在本机，合并含有它的数据包后可以打开。" /> : null}
          {standard === undefined || standard === null || open === undefined ? null : (
            <StandardView
              standard={standard}
              itemId={query.get('item')}
              actions={<StandardActions standard={standard} entry={open} inRound={open.hash !== null && open.hash === roundHash} />}
            />
          )}
        </div>
      )}
    </Page>
  );
}

function NewStandard() {
  const { newId, nowMs } = useServices();
  const begin = useBeginDraft();
  return <Button onClick={() => begin(emptyDraft(`own-${newId()}`, `s-${newId()}`, dayOfMs(nowMs()).slice(0, 4)))}>新建标准</Button>;
}

function StandardActions(props: { readonly standard: Standard; readonly entry: LibraryEntry; readonly inRound: boolean }) {
  const { round } = useServices();
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const begin = useBeginDraft();
  const keep = useKeep();
  const record = useRecord();
  const use = async () => {
    if (round === undefined) return;
    const standardHash = await keep(props.entry);
    if (standardHash === undefined) return;
    const entries = await record([changeRound(round.id, { standardHash })]);
    if (entries !== undefined) void message.success(`${round.title}改用“${props.entry.title}”`);
  };
  return (
    <>
      {round === undefined ? null : (
        <Button type={props.inRound ? 'default' : 'primary'} disabled={props.inRound || round.locked} onClick={use}>
          {props.inRound ? '本批次正在用' : '用于本批次'}
        </Button>
      )}
      <Button onClick={() => begin(draftFrom(props.standard, nextVersion(props.standard.version)))}>复制修改</Button>
      <Button onClick={() => setAdding(true)}>按此标准新建批次</Button>
      {adding ? <NewRoundDialog standard={props.entry.key} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
