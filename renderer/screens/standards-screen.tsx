import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { dayOfMs } from '#shared/days/days.ts';
import { emptyDraft } from '#shared/standards/draft-standard.ts';
import { Drafts } from '#renderer/features/standards/drafts.tsx';
import { useBeginDraft } from '#renderer/features/standards/editor/use-begin-draft.ts';
import { useLibrary, type LibraryEntry } from '#renderer/features/standards/library.ts';
import { MoveRound } from '#renderer/features/standards/move/move-round.tsx';
import { ListButton } from '#renderer/features/standards/quantify/list-button.tsx';
import { RubricButton } from '#renderer/features/standards/rubric/rubric-button.tsx';
import { StandardActions } from '#renderer/features/standards/standard-actions.tsx';
import { StandardList } from '#renderer/features/standards/standard-list.tsx';
import { StandardView } from '#renderer/features/standards/standard-view.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/standards/standards.css';

/** 标准: the library of standards, and one of them opened. */
export function StandardsScreen() {
  const { round } = useServices();
  const [query] = useSearchParams();
  const library = useLibrary();
  const roundHash = round?.standardHash ?? null;
  const sought = query.get('standard');
  const open = library?.find((entry) => entry.hash === sought) ?? library?.find((entry) => entry.hash === roundHash) ?? library?.[0];
  return (
    <Page
      title="标准"
      hint="考核用的标准。打开一份看各类目、条目和评分办法，可以用于当前批次，也可以据此新建批次，或复制一份来修改、发布。"
      actions={
        <>
          <LinkButton to="/standards/compare">比较两个版本</LinkButton>
          <RubricButton />
          <ListButton />
          <NewStandard />
        </>
      }
    >
      {library === undefined ? null : (
        <div className="standards">
          <div className="standards-side">
            <Drafts />
            <StandardList library={library} openHash={open?.hash} roundHash={roundHash} />
          </div>
          {open === undefined ? null : <OpenStandard entry={open} moving={query.get('move') === '1'} itemId={query.get('item')} />}
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

function OpenStandard(props: { readonly entry: LibraryEntry; readonly moving: boolean; readonly itemId: string | null }) {
  const { entry, moving, itemId } = props;
  const { round } = useServices();
  const { standard } = entry;
  if (standard === null) return <EmptyPage sentence="这份标准的文件不在本机，合并含有它的数据包后可以打开。" />;
  if (moving && round !== undefined) return <MoveRound key={`${round.id}/${entry.hash}`} round={round} entry={entry} standard={standard} />;
  // A dialog that was opened on the standard before is not about this one.
  return <StandardView key={entry.hash} standard={standard} itemId={itemId} actions={<StandardActions standard={standard} entry={entry} />} />;
}
