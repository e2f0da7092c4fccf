import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { type VisitKey, isBlind, sheetWord, type Round } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { fold } from '#shared/ledger/fold.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { reopening } from '#shared/record/visit-history.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { useLive } from '#renderer/store/services.tsx';
import { MattersNote } from '#renderer/ui/matters-note.tsx';
import { useUnitMatters } from '#renderer/hooks/use-unit-matters.ts';
import { RecommendationTag } from '#renderer/ui/outcome-tag.tsx';
import type { ChecklistActs } from './checklist-acts.ts';
import { NextUnit } from './next-unit.tsx';
import type { VisitView } from '#shared/visit/visit-session.ts';
import type { UnexplainedItem } from '#shared/visit/unexplained.ts';

/** What must be known above the items: an act that could not be kept, why nothing can be changed, and after completion the result and the next step. */
export function VisitNotices(props: {
  readonly visit: VisitKey;
  readonly view: VisitView;
  readonly round: Round;
  readonly unitId: string;
  readonly acts: ChecklistActs;
  /** Whether both sides signed what was found: then the next unit comes first. */
  readonly signed: boolean;
  /** Items that lost points without a word why. */
  readonly unexplained: readonly UnexplainedItem[];
  readonly onJump: (itemId: string) => void;
}) {
  const { view, round } = props;
  return (
    <>
      {view.failure === null ? null : (
        <Alert type="error" showIcon title={`刚才这一步没有记下：${view.failure}`} description="下面显示的是已经记下的内容，请再做一次这一步。" />
      )}
      {round.locked ? <Alert type="info" showIcon title="本批次已锁定，核查记录只能查看。如确需修改，请先在“决定”中解除锁定。" /> : null}
      <StrayNote visit={props.visit} />
      {view.completedMs === null ? <ReopenedNote visit={props.visit} /> : null}
      <MattersNote unitId={props.unitId} count={useUnitMatters(round.id)?.get(props.unitId)?.length ?? 0} />
      {view.completedMs === null || isBlind(props.visit.phase) ? null : <Completed {...props} completedMs={view.completedMs} />}
    </>
  );
}

/** That a package brought findings on items that the re-inspection does not look at, from whom, and that they do not count. */
function StrayNote(props: { readonly visit: VisitKey }) {
  const { roundId, unitId, phase } = props.visit;
  const strays = useLive(async (store) => (phase === 're' ? store.strayFindings(roundId, unitId) : []), [roundId, unitId, phase]);
  if (strays === undefined || strays.length === 0) return null;
  const items = new Set(strays.map(({ itemId }) => itemId)).size;
  const people = [...new Set(strays.map(({ by }) => (by === '' ? '未署名' : by)))].join('、');
  return <Alert type="warning" showIcon title={`${people}对不在复验范围内的 ${String(items)} 项另有记录，没有采用，仍按初验结果计。请与记录人核实。`} />;
}

/** Says of a visit that was completed and opened again why, by whom and when. */
function ReopenedNote(props: { readonly visit: VisitKey }) {
  const { roundId, unitId, phase } = props.visit;
  const subject = visitSubject(roundId, unitId, phase);
  const reopened = useLive(async (store) => reopening(fold(await store.history(subject)).get(subject) ?? {}), [subject]);
  if (reopened === undefined || reopened === null) return null;
  const by = reopened.by === '' ? '' : `由${reopened.by}`;
  return <Alert type="info" showIcon title={`核查曾经完成，${momentOf(reopened.ms)} ${by}重新打开：${reopened.reason}`} />;
}

/** What became of the unit's objections: how many wait, and the points after those that were accepted. */
function ObjectionNote(props: { readonly visit: VisitKey }) {
  const { roundId, unitId, phase } = props.visit;
  const record = useLive(async (store) => (await store.visit(roundId, unitId, phase))?.record, [roundId, unitId, phase]);
  if (record === undefined || (record.disputed === undefined && record.inspected === undefined)) return null;
  return (
    <p>
      {record.inspected === undefined ? null : `申诉复核后 ${showPoints(record.total)} 分（${sheetWord(phase)} ${showPoints(record.inspected.total)} 分）。`}
      {record.disputed === undefined ? null : (
        <>
          单位对 {record.disputed} 项有异议，还没有复核。<Link to="/decide/objections">去复核</Link>
        </>
      )}
    </p>
  );
}

function Completed(props: Parameters<typeof VisitNotices>[0] & { readonly completedMs: number }) {
  const { roundId, unitId, phase } = props.visit;
  const read = useLive((store) => store.readVisit(roundId, unitId, phase), [roundId, unitId, phase]);
  const result = read?.result ?? props.view.result;
  const day = new Date(props.completedMs).toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' });
  return (
    <div className="panel completed">
      <div>
        <p>
          <b>核查已于{day}完成</b>，{showPoints(result.total)} 分{result.grade === null ? '' : `（${result.grade}）`}，建议
          <RecommendationTag of={result} />
        </p>
        <ObjectionNote visit={props.visit} />
        <VersionNote visit={props.visit} round={props.round} />
        <ul>
          {result.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {props.unexplained.length === 0 ? null : (
          <p>
            扣了分而没有情况说明、照片和文件：
            {props.unexplained.map(({ itemId, place, text }) => (
              <button key={itemId} type="button" className="link-button" title={text} onClick={() => props.onJump(itemId)}>
                第{place}项
              </button>
            ))}
          </p>
        )}
        {props.round.locked ? null : <p className="quiet">记录现在只能查看，需要修改请重新打开。</p>}
      </div>
      <div className="completed-next">
        <NextUnit round={props.round} unitId={props.unitId} first={props.signed} />
        <Link to="/decide">
          <Button>去作决定</Button>
        </Link>
      </div>
    </div>
  );
}

/** Says that a completed visit uses another version than its round does by now. */
function VersionNote(props: { readonly visit: VisitKey; readonly round: Round }) {
  const { roundId, unitId, phase } = props.visit;
  const begunWith = useLive(
    async (store) => {
      const hash = (await store.visit(roundId, unitId, phase))?.record.standardHash;
      return hash === undefined ? undefined : { hash, version: (await store.standard(hash))?.version ?? '' };
    },
    [roundId, unitId, phase],
  );
  if (begunWith === undefined || begunWith.hash === props.round.standardHash) return null;
  return <p>本批次已改用另一版标准，这次核查仍按开始时的 {begunWith.version} 版计分。</p>;
}
