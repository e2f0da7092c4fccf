import { AutoComplete, Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Lack } from '#shared/checks/lacking.ts';
import type { Verdict } from '#shared/model/finding.ts';
import type { UnprovenItem } from '#shared/evidence/without-evidence.ts';
import type { UnexplainedItem } from '#shared/visit/unexplained.ts';
import { LackList, type TypedReasons } from './lack-list.tsx';
import { notApplicablePhrases } from '#shared/visit/not-applicable-phrases.ts';
import type { OpenItem, OpenItems } from '#shared/visit/open-items.ts';

/** How a visit is completed: the verdict for what nobody judged (with the reason where that is 不适用), and the reasons for exceptions by the key of what lacks. */
export interface Completing {
  readonly rest: Verdict | null;
  readonly why: string;
  readonly reasons: TypedReasons;
}

const choices: readonly { readonly verdict: Verdict; readonly words: string }[] = [
  { verdict: 'unmet', words: '未查项按不得分计（记为不符合，必备项记为未达到）' },
  { verdict: 'met', words: '未查项按符合计' },
  { verdict: 'not-applicable', words: '未查项按不适用计' },
];

/** Asks what to do with what is still open, before a visit is completed with something open. */
export function CompleteDialog(props: {
  readonly open: boolean;
  readonly items: OpenItems;
  /** Items with full marks that nothing shows, and items that lost points without a word: told only. */
  readonly unproven: readonly UnprovenItem[];
  readonly unexplained: readonly UnexplainedItem[];
  /** What the standard asks for and nobody entered. */
  readonly lacks: readonly Lack[];
  readonly unitId: string;
  readonly onCancel: () => void;
  /** Called when the dialog is gone, so that the focus stays where it is put. */
  readonly onJump: (itemId: string) => void;
  /** Goes to the field of a fact beside the items. */
  readonly onFact: (fact: string) => void;
  readonly onComplete: (how: Completing) => void;
}) {
  const { lacks } = props;
  const { unjudged, vetoes, unusable, doubtful, disputed, openMatters } = props.items;
  const [rest, setRest] = useState<Verdict | null>(null);
  const [doubtsSeen, setDoubtsSeen] = useState(false);
  const [why, setWhy] = useState('');
  const [reasons, setReasons] = useState<TypedReasons>({});
  const [wanted, setWanted] = useState<(() => void) | null>(null);
  const goAfter = (go: () => void) => {
    setWanted(() => go);
    props.onCancel();
  };
  const jump = (itemId: string) => goAfter(() => props.onJump(itemId));
  const goTo = ({ itemId, facts: [fact = ''] }: Lack) => goAfter(() => (itemId === null ? props.onFact(fact) : props.onJump(itemId)));
  const stuck = vetoes.length + unusable.length > 0;
  const restSaid = unjudged.length === 0 || (rest !== null && (rest !== 'not-applicable' || why.trim() !== ''));
  const excepted = lacks.every(({ key }) => (reasons[key] ?? '').trim() !== '');
  const ready = openMatters === 0 && !stuck && restSaid && excepted && (doubtful.length === 0 || doubtsSeen);
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
        setWhy('');
        setWanted(null);
        wanted?.();
      }}
      onCancel={props.onCancel}
      width={640}
      onOk={() => props.onComplete({ rest, why: why.trim(), reasons })}
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
      {unusable.length === 0 ? null : <p className="complete-vetoes">第 {unusable.map(({ place }) => place).join('、')} 项的记录不能计分，请先改正。</p>}
      {unjudged.length === 0 || stuck ? null : (
        <Radio.Group aria-label="未查项怎么办" className="complete-choice" value={rest} onChange={(event) => setRest(event.target.value as Verdict)}>
          {choices.map(({ verdict, words }) => (
            <Radio key={verdict} value={verdict}>
              {words}
            </Radio>
          ))}
        </Radio.Group>
      )}
      {rest === 'not-applicable' && !stuck ? (
        <AutoComplete
          aria-label="不适用的原因"
          className="lack-reason"
          placeholder="不适用的原因，写进每一项的情况说明"
          maxLength={200}
          options={notApplicablePhrases.map((value) => ({ value }))}
          value={why}
          onChange={setWhy}
        />
      ) : null}
      <LackList lacks={lacks} reasons={reasons} onReasons={setReasons} onJump={goTo} />
      <OpenList title={`待明确 ${doubtful.length} 项`} items={doubtful} onJump={jump} />
      {doubtful.length === 0 ? null : (
        <Checkbox checked={doubtsSeen} onChange={(event) => setDoubtsSeen(event.target.checked)}>
          待明确的项目按现在的得分计
        </Checkbox>
      )}
      <Told title={`扣了分而没有情况说明、照片和文件 ${props.unexplained.length} 项`} items={props.unexplained} onJump={jump} />
      <Told
        title={`得满分而没有照片和文件 ${props.unproven.length} 项，只作提示`}
        items={props.unproven.map(({ item, place }) => ({ itemId: item.id, place, text: item.text }))}
        onJump={jump}
      />
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

/** Items that are told and do not hinder: folded, since there can be many. */
function Told(props: { readonly title: string; readonly items: readonly UnexplainedItem[]; readonly onJump: (itemId: string) => void }) {
  if (props.items.length === 0) return null;
  return (
    <details className="open-list">
      <summary>{props.title}</summary>
      <ul>
        {props.items.map(({ itemId, place, text }) => (
          <li key={itemId}>
            <button type="button" className="link-button" onClick={() => props.onJump(itemId)}>
              {place}. {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
