import { Button, Input, Table, Tag, type TableColumnsType } from 'antd';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { groupDifferences, type Choice, type DifferenceGroup } from '#shared/differences/group-differences.ts';
import { settleDifference } from '#shared/ledger/acts.ts';
import { kindOf } from '#shared/ledger/subject.ts';
import { useLive } from '#renderer/store/services.tsx';
import { momentOf } from '#renderer/ui/moment-of.ts';
import { useUndoable } from '#renderer/ui/use-undoable.tsx';
import { ChoiceEvidence } from './choice-evidence.tsx';
import { choiceWords, whereOf, type DifferenceNames } from './difference-words.ts';
import { useDifferenceNames } from './use-difference-names.ts';

/** 记录不同: where two people wrote different things without knowing of each other, and the choice between them. Absent while there is none. */
export function DifferencesPanel() {
  const differences = useLive((store) => store.differences(), []);
  const names = useDifferenceNames();
  const [search] = useSearchParams();
  const [reason, setReason] = useState('');
  const sought = search.get('part') === 'differences';
  const bring = useCallback(
    (panel: HTMLElement | null) => {
      if (sought) panel?.scrollIntoView();
    },
    [sought],
  );
  if (differences === undefined || names === undefined || differences.length === 0) return null;
  return (
    <section ref={bring} className="panel settings-wide differences" aria-label="记录不同">
      <h2>记录不同</h2>
      <p>两台机器各自记录、互不知道的地方。写明理由，逐处采用其中一个，另一个仍留在历史里。理由写一次，可以接着用到下一处，也可以随时改。</p>
      <Input
        className="differences-reason"
        aria-label="裁定理由"
        placeholder="裁定理由，例如：以现场照片为准"
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Table
        className="office-table"
        aria-label="记录不同的地方"
        size="small"
        rowKey="key"
        columns={columnsFor(names, reason.trim())}
        dataSource={[...groupDifferences(differences)]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </section>
  );
}

const columnsFor = (names: DifferenceNames, reason: string): TableColumnsType<DifferenceGroup> => [
  { title: '什么', key: 'where', width: '30%', render: (_, group) => whereOf(group, names) },
  { title: '各人的记录', key: 'choices', render: (_, group) => <Choices group={group} reason={reason} /> },
];

/** The choices of one matter beside each other, each with its evidence. */
const Choices = (props: { readonly group: DifferenceGroup; readonly reason: string }) => (
  <div className="difference-choices">
    {props.group.choices.map((choice) => (
      <ChoiceCard key={choice.device} group={props.group} choice={choice} reason={props.reason} />
    ))}
  </div>
);

function ChoiceCard(props: { readonly group: DifferenceGroup; readonly choice: Choice; readonly reason: string }) {
  const { group, choice, reason } = props;
  const undoable = useUndoable();
  const who = choice.by === '' ? '未署名' : choice.by;
  const settle = () => {
    const settled = { matter: group.itemId ?? '', reason };
    return undoable([settleDifference(roundOf(group.subject), group.subject, choice.values, settled)], `已采用${who}的记录`);
  };
  return (
    <div className="difference-choice">
      <span>
        {choiceWords(choice.values)} {choice.stands ? <Tag>现用</Tag> : null}
        <span className="quiet">
          {who}，{momentOf(choice.ms)}
        </span>
      </span>
      {group.itemId === null ? null : <ChoiceEvidence subject={group.subject} itemId={group.itemId} device={choice.device} />}
      <Button size="small" disabled={reason === ''} onClick={settle}>
        采用{who}的
      </Button>
    </div>
  );
}

/** The round of a subject, where its acts belong to one. */
function roundOf(subject: string): string | null {
  const kind = kindOf(subject);
  return kind === 'visit' || kind === 'decision' || kind === 'round' ? (subject.split('/')[1] ?? null) : null;
}
