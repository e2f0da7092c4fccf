import { App, Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { changeRound } from '#shared/ledger/acts.ts';
import { NewRoundDialog } from '#renderer/features/standards/new-round-dialog.tsx';
import { useLibrary, useStandardOf, type LibraryEntry } from '#renderer/features/standards/library.ts';
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
  const roundHash = round?.standardHash ?? null;
  const sought = query.get('standard');
  const open = library?.find((entry) => entry.key === sought) ?? library?.find((entry) => entry.hash !== null && entry.hash === roundHash) ?? library?.[0];
  const standard = useStandardOf(open);
  return (
    <Page title="标准" hint="考核用的标准。打开一份看各类目、条目和评分办法，可以用于当前批次，也可以据此新建批次。">
      {library === undefined ? null : (
        <div className="standards">
          <StandardList library={library} openKey={open?.key} roundHash={roundHash} />
          {standard === null ? <EmptyPage sentence="这份标准的文件不在本机，合并含有它的数据包后可以打开。" /> : null}
          {standard === undefined || standard === null || open === undefined ? null : (
            <StandardView
              standard={standard}
              itemId={query.get('item')}
              actions={<StandardActions entry={open} inRound={open.hash !== null && open.hash === roundHash} />}
            />
          )}
        </div>
      )}
    </Page>
  );
}

function StandardActions(props: { readonly entry: LibraryEntry; readonly inRound: boolean }) {
  const { round } = useServices();
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const keep = useKeep();
  const record = useRecord();
  const use = async () => {
    if (round === undefined) return;
    const standardHash = await keep(props.entry);
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
      <Button onClick={() => setAdding(true)}>按此标准新建批次</Button>
      {adding ? <NewRoundDialog standard={props.entry.key} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
