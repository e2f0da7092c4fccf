import { Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Verdict } from '#shared/model/finding.ts';
import type { OpenItem, OpenItems } from './open-items.ts';

const choices: readonly { readonly verdict: Verdict; readonly words: string }[] = [
  { verdict: 'unmet', words: '未查项按不得分计（记为不符合，必备项记为未达到）' },
  { verdict: 'met', words: '未查项按符合计' },
  { verdict: 'not-applicable', words: '未查项按不适用计' },
];

/** Asks what becomes of what is still open, before a visit is completed with something open. */
export function CompleteDialog(props: {
  readonly open: boolean;
  readonly items: OpenItems;
  readonly unitId: string;
  readonly onCancel: () => void;
  /** Called when the dialog is gone, so that the focus stays where it is put. */
  readonly onJump: (itemId: string) => void;
  readonly onComplete: (rest: Verdict | null) => void;
}) {
  const { unjudged, vetoes, doubtful, unproven, disputed, openMatters } = props.items;
  const [rest, setRest] = useState<Verdict | null>(null);
  const [doubtsSeen, setDoubtsSeen] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const jump = (itemId: string) => {
    setWanted(itemId);
    props.onCancel();
  };
  const ready = openMatters === 0 && vetoes.length === 0 && (unjudged.length === 0 || rest !== null) && (doubtful.length === 0 || doubtsSeen);
  return (
    <Modal
      open={props.open}
      title="还有未办完的项目"
      okText="按此完成核查"
      cancelText="继续核查"
      okButtonProps={{ disabled: !ready }}
      destroyOnHidden
      afterClose={() => {
        setRest(null);
        setDoubtsSeen(false);
        setWanted(null);
        if (wanted !== null) props.onJump(wanted);
      }}
      onCancel={props.onCancel}
      onOk={() => props.onComplete(rest)}
    >
      {openMatters === 0 ? null : (
        <>
          <OpenList title={`记录不同 ${openMatters} 处`} items={disputed} onJump={jump} />
          <p className="complete-vetoes">
            各台机器记录不同的，处理完才能完成核查。<Link to={`/settings/differences?unit=${encodeURIComponent(props.unitId)}`}>去处理</Link>
          </p>
        </>
      )}
      <OpenList title={`未查 ${unjudged.length} 项`} items={unjudged} onJump={jump} />
      {vetoes.length === 0 ? null : (
        <p className="complete-vetoes">第 {vetoes.map(({ place }) => place).join('、')} 项有一票否决情形，不能按未查处理，请先逐项判定。</p>
      )}
      {unjudged.length === 0 || vetoes.length > 0 ? null : (
        <Radio.Group aria-label="未查项怎么办" className="complete-choice" value={rest} onChange={(event) => setRest(event.target.value as Verdict)}>
          {choices.map(({ verdict, words }) => (
            <Radio key={verdict} value={verdict}>
              {words}
            </Radio>
          ))}
        </Radio.Group>
      )}
      <OpenList title={`待明确 ${doubtful.length} 项`} items={doubtful} onJump={jump} />
      {doubtful.length === 0 ? null : (
        <Checkbox checked={doubtsSeen} onChange={(event) => setDoubtsSeen(event.target.checked)}>
          待明确的项目按现在的得分计
        </Checkbox>
      )}
      {unproven === 0 ? null : <p className="quiet">另有 {unproven} 项得满分而没有照片和文件，只作提示，可用“满分无佐证”筛选逐项查看。</p>}
    </Modal>
  );
}

function OpenList(props: { readonly title: string; readonly items: readonly OpenItem[]; readonly onJump: (itemId: string) => void }) {
  if (props.items.length === 0) return null;
  return (
    <div className="open-list">
      <h3>{props.title}</h3>
      <ul>
        {props.items.map((item) => (
          <li key={item.itemId}>
            <button type="button" className="link-button" onClick={() => props.onJump(item.itemId)}>
              {item.place}. {item.text}
            </button>
            {item.doubt === null ? null : <p className="quiet">{item.doubt}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
