import { ArrowLeftOutlined, CheckOutlined, RedoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, useMemo } from 'react';
import { Link } from 'react-router';
import { type VisitKey, isBlind } from '#shared/model/round.ts';
import type { AttachedFile } from '#shared/evidence/evidence.ts';
import type { UnprovenItem } from '#shared/evidence/without-evidence.ts';
import { judgedCount } from '#shared/scoring/item-state.ts';
import { showPoints } from '#shared/points.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import { itemsInDispute } from '#shared/differences/unit-matters.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { lacksOf, partLacks, type Lack, type LackExceptions } from '#shared/checks/lacking.ts';
import { exceptionsOf } from '#shared/record/read-visit-fields.ts';
import { useUnitMatters } from '#renderer/hooks/use-unit-matters.ts';
import { TotalOf } from '#renderer/ui/total-of.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useLive } from '#renderer/store/services.tsx';
import type { ChecklistActs } from './checklist-acts.ts';
import { CompleteDialog } from './complete-dialog.tsx';
import { openItems } from '#shared/visit/open-items.ts';
import { isReopened } from './re-inspection.ts';
import { ReopenDialog } from './reopen-dialog.tsx';
import type { VisitSheet } from './use-visit-sheet.ts';
import type { UnexplainedItem } from '#shared/visit/unexplained.ts';
import { useScrolledUnder } from './use-scrolled-under.ts';
import type { VisitView } from '#shared/visit/visit-session.ts';

/** The line that stays on top: which unit, how many points so far beside its own, how far one is, and 完成核查. */
export function ChecklistHead(props: {
  readonly visit: VisitKey;
  readonly sheet: VisitSheet;
  readonly view: VisitView;
  readonly locked: boolean;
  readonly acts: ChecklistActs;
  readonly unproven: readonly UnprovenItem[];
  /** Items that lost points without a word why. */
  readonly unexplained: readonly UnexplainedItem[];
  /** Whether both sides signed what was found. */
  readonly signed: boolean;
  /** The files that are attached to items. */
  readonly filed: readonly Pick<AttachedFile, 'itemId'>[];
  readonly onJump: (itemId: string) => void;
  /** Shows the items with full marks and nothing that shows why. */
  readonly onUnproven: () => void;
}) {
  const { sheet, view, unproven, locked, acts } = props;
  const { unit, standard } = sheet;
  const { result } = view;
  const [sentinel, small] = useScrolledUnder();
  const [asking, setAsking] = useState(false);
  const [reopening, setReopening] = useState(false);
  const completed = view.completedMs !== null;
  const matters = useUnitMatters(props.visit.roundId)?.get(unit.id) ?? [];
  const dispute = { itemIds: itemsInDispute(matters, visitSubject(props.visit.roundId, unit.id, props.visit.phase)), openMatters: matters.length };
  const open = openItems(standard, result, unproven.length, { dispute, isAsked: (itemId) => isReopened(sheet.reInspection, itemId) });
  const lacks = useOpenLacks(props.visit, sheet, view, props.filed);
  const self = sheet.record?.selfTotal ?? null;
  const { judged, of } = judgedCount(result);
  const share = of === 0 ? 0 : judged / of;
  return (
    <>
      <div ref={sentinel} className="checklist-top" aria-hidden />
      <header className={small ? 'checklist-head checklist-head-small' : 'checklist-head'}>
        <Link to="/visit" className="head-back" aria-label="返回任务列表" title="返回任务列表">
          <ArrowLeftOutlined aria-hidden />
        </Link>
        <div className="checklist-unit">
          <h2>{unit.name}</h2>
          <span className="quiet">
            {props.visit.phase === 're' ? <ReInspectionMark sheet={sheet} /> : null}
            {[unit.town, unitKindWords[unit.kind]].filter((word) => word !== '').join('，')}{' '}
            <Link to={`/visit/${encodeURIComponent(unit.id)}/brief`}>行前简报</Link>
          </span>
        </div>
        <div className="checklist-total">
          <div role="status" aria-label="考评总分">
            <TotalOf result={result} />
            ，已核查 {judged}/{of}
          </div>
          <div className="checklist-progress" aria-hidden>
            <span style={{ width: `${share * 100}%` }} />
          </div>
        </div>
        <div className="checklist-self">
          <span className="quiet">自评</span> <b>{self === null ? '无' : showPoints(self)}</b>
        </div>
        {unproven.length === 0 ? null : (
          <button type="button" className="checklist-unproven" title="得满分而没有照片和文件的项目，只作提示" onClick={props.onUnproven}>
            满分无佐证 <b>{unproven.length}</b> 项
          </button>
        )}
        {completed ? (
          <>
            {isBlind(props.visit.phase) ? null : (
              <LinkButton to={closingAddress(props.visit)} type={props.signed ? 'default' : 'primary'} size="large">
                末次会议
              </LinkButton>
            )}
            <Button size="large" icon={<RedoOutlined aria-hidden />} disabled={locked} onClick={() => setReopening(true)}>
              重新打开
            </Button>
          </>
        ) : (
          <Button
            type="primary"
            size="large"
            className="checklist-complete"
            aria-keyshortcuts="C"
            icon={<CheckOutlined aria-hidden />}
            disabled={locked}
            onClick={() => {
              if (open.unjudged.length + open.doubtful.length + open.openMatters + lacks.length === 0) acts.complete({ rest: null, why: '', reasons: {} }, []);
              else setAsking(true);
            }}
          >
            完成核查
          </Button>
        )}
        {reopening && completed ? (
          <ReopenDialog
            visit={props.visit}
            onCancel={() => setReopening(false)}
            onReopen={(reason) => {
              setReopening(false);
              acts.reopen(reason);
            }}
          />
        ) : null}
        <CompleteDialog
          open={asking && !completed}
          items={open}
          unproven={unproven}
          unexplained={props.unexplained}
          lacks={lacks}
          unitId={unit.id}
          onCancel={() => setAsking(false)}
          onJump={props.onJump}
          onFact={openFact}
          onComplete={(how) => {
            setAsking(false);
            acts.complete(
              how,
              open.unjudged.map(({ itemId }) => itemId),
            );
          }}
        />
      </header>
    </>
  );
}

const nothingExcepted: LackExceptions = {};

/** What the visit lacks as it is on the screen, without what was excepted already. What nobody judged is asked for apart. */
function useOpenLacks(visit: VisitKey, sheet: VisitSheet, view: VisitView, files: readonly Pick<AttachedFile, 'itemId'>[]): readonly Lack[] {
  const { roundId, unitId, phase } = visit;
  const exceptions = useLive(async (store) => exceptionsOf(await store.visitFields(roundId, unitId, phase)), [roundId, unitId, phase]) ?? nothingExcepted;
  const { standard, facts } = sheet;
  const { findings, result } = view;
  return useMemo(() => {
    const filed = new Set(files.map(({ itemId }) => itemId));
    return partLacks(lacksOf({ standard, findings, result, facts, filed }), exceptions).open.filter(({ kind }) => kind !== 'unjudged');
  }, [standard, findings, result, facts, files, exceptions]);
}

/** That this is the re-inspection, and how much of the list it looks at. */
function ReInspectionMark(props: { readonly sheet: VisitSheet }) {
  const { reInspection } = props.sheet;
  return <b className="checklist-phase">{reInspection === null ? '复验' : `复验：只核查 ${String(reInspection.openItems.size)} 项`}</b>;
}

/** Opens the field of a fact among the conditions. */
const openFact = (fact: string): void => document.querySelector<HTMLElement>(`.conditions [data-fact="${CSS.escape(fact)}"] button`)?.click();

/** Where the closing meeting of a visit is held. */
const closingAddress = ({ unitId, phase }: VisitKey): string => `/visit/${encodeURIComponent(unitId)}/closing${phase === 're' ? '?phase=re' : ''}`;
