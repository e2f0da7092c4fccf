import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { changeRound } from '#shared/record/round-acts.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { draftFrom, nextVersion } from '#shared/standards/draft-standard.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { roundSubject } from '#shared/record/subject.ts';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { formsWording, useIssueForms } from '#renderer/hooks/use-issue-forms.ts';
import { BatchReceipt } from '#renderer/ui/batch-receipt.tsx';
import { useBeginDraft } from './editor/use-begin-draft.ts';
import type { LibraryEntry } from './library.ts';
import { NewRoundDialog } from './new-round-dialog.tsx';
import { useKeep } from './use-keep.ts';

/** What can be done with one standard: use it, open a round with it, copy and edit it, compare it, hand it out as a form. */
export function StandardActions(props: { readonly standard: Standard; readonly entry: LibraryEntry }) {
  const { standard, entry } = props;
  const { round } = useServices();
  const [adding, setAdding] = useState(false);
  const begin = useBeginDraft();
  return (
    <>
      {round === undefined ? null : <UseInRound round={round} entry={entry} />}
      <Button onClick={() => setAdding(true)}>按此标准新建批次</Button>
      <Button onClick={() => begin(draftFrom(standard, nextVersion(standard.version)))}>复制修改</Button>
      <LinkButton to={`/standards/compare?after=${entry.hash}`}>与其他版本比较</LinkButton>
      <BlankFormButton standard={standard} />
      {adding ? <NewRoundDialog standard={entry.hash} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

/** Uses the standard for the present round: at once while no visit has begun, otherwise on the page that shows what carries over. */
function UseInRound(props: { readonly round: Round; readonly entry: LibraryEntry }) {
  const { round, entry } = props;
  const inRound = entry.hash === round.standardHash;
  const begun = useLive(async (store) => (await store.visits(round.id)).length > 0, [round.id]);
  const navigate = useNavigate();
  const keep = useKeep();
  const undoable = useUndoable();
  const permit = usePermit();
  const use = async () => {
    if (begun === true && round.standardHash !== null) {
      await navigate(`/standards?standard=${entry.hash}&move=1`);
      return;
    }
    const along = await permit('move', [roundSubject(round.id)]);
    if (along === null) return;
    const standardHash = await keep(entry);
    if (standardHash !== undefined) await undoable([changeRound(round.id, { standardHash }), ...along], `${round.title}改用“${entry.title}”`);
  };
  if (inRound) {
    return (
      <>
        <Button disabled>本批次正在用</Button>
        <LinkButton to="/" type="primary">
          去工作台
        </LinkButton>
      </>
    );
  }
  return (
    <Button type="primary" disabled={round.locked || begun === undefined} title={round.locked ? '本批次已经锁定，不能更换标准' : undefined} onClick={use}>
      用于本批次
    </Button>
  );
}

/** 下载空白自评表: the standard as a form that any unit can fill in. */
function BlankFormButton(props: { readonly standard: Standard }) {
  const forms = useIssueForms();
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} loading={forms.state.kind === 'writing'} onClick={() => void forms.issue(props.standard, null, '')}>
        下载空白自评表
      </Button>
      <BatchReceipt batch={forms} wording={formsWording} />
    </>
  );
}
