import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { showDistance, policyLineWords } from '#shared/desk/decision-line.ts';
import { matterSentence } from '#shared/desk/matter-sentence.ts';
import { outcomeWords, phaseWords, type Round } from '#shared/model/round.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { bonusWord } from '#shared/scoring/points-words.ts';
import { placeWord } from '#shared/scoring/rank.ts';
import { canAdopt } from '#shared/rounds/decision-rows.ts';
import { MattersNote } from '#renderer/ui/matters-note.tsx';
import { OutcomeTag } from '#renderer/ui/outcome-tag.tsx';
import { ApprovalPart } from './approval-part.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { FailedItems } from './failed-items.tsx';
import { FlipList } from './flip-list.tsx';
import { OverrideForm } from './override-form.tsx';
import { ReceiptPart } from './receipt-part.tsx';
import { ReturnForm } from './return-form.tsx';
import { SecondLookPart } from './second-look-part.tsx';
import { SectionBars } from './section-bars.tsx';
import { CaseFacts } from './case-facts.tsx';
import { UnsignedLine } from './unsigned-note.tsx';
import { useUnitCase } from './use-unit-case.ts';

/** What is being done on the open unit besides looking: 改判, 重新决定, 退回小组. */
export type DeskTask = 'override' | 'anew' | 'return' | null;

/** One unit beside the list, with everything that a meeting asks about it, and the acts at its foot. */
export function DeskUnit(props: {
  readonly round: Round;
  readonly row: DeskRow;
  readonly rows: readonly DeskRow[];
  readonly near: number;
  readonly task: DeskTask;
  readonly onTask: (task: DeskTask) => void;
  readonly onAdopt: () => void;
  readonly onNext: (() => void) | null;
}) {
  const { round, row, task, onTask } = props;
  const unitCase = useUnitCase(round, row, props.rows, props.near);
  const told = matterSentence(row, unitCase?.flips ?? [], unitCase?.disputed ?? new Set());
  const done = () => onTask(null);
  return (
    <section className="desk-unit" aria-label={row.name}>
      <DeskHead row={row} bonus={unitCase?.visit.result.bonus ?? 0} />
      <div className="desk-body">
        {task === 'override' || task === 'anew' ? (
          <OverrideForm
            key={`${row.unitId}/${task}/${row.finished?.recommendation ?? ''}`}
            round={round}
            row={row}
            anew={task === 'anew'}
            focus
            onDone={done}
          />
        ) : null}
        {task === 'return' && unitCase !== null && unitCase !== undefined ? <ReturnForm round={round} row={row} unitCase={unitCase} onDone={done} /> : null}
        {row.outdated === null || row.decision === undefined ? null : (
          <Alert type="warning" showIcon title={`“${outcomeWords[row.decision.outcome]}”的决定作出以后结果有变，要重新决定`} description={row.outdated} />
        )}
        <p className={`desk-matter desk-matter-${told.tone}`}>{unitCase === undefined ? '正在读取…' : told.text}</p>
        <UnsignedLine row={row} />
        <MattersNote unitId={row.unitId} count={row.openMatters} />
        {unitCase === null || unitCase === undefined ? null : (
          <>
            <ApprovalPart round={round} row={row} />
            <SecondLookPart round={round} row={row} />
            <FlipList unitCase={unitCase} />
            <SectionBars peers={unitCase.peers} kind={row.unit?.kind ?? 'other'} />
            <CaseFacts row={row} unitCase={unitCase} />
            <FailedItems unitCase={unitCase} />
            <ReceiptPart visit={unitCase.visit} />
          </>
        )}
        <DecisionHistory round={round} unitId={row.unitId} />
      </div>
      {round.locked ? <p className="desk-acts quiet">批次已锁定，决定只能查看。要改的，先解除锁定并写明理由。</p> : <DeskActs {...props} />}
    </section>
  );
}

function DeskHead(props: { readonly row: DeskRow; readonly bonus: number }) {
  const { row } = props;
  const { finished, line } = row;
  const workers = row.unit?.facts['workers'];
  const what =
    row.unit === undefined ? [] : [row.unit.town, unitKindWords[row.unit.kind], typeof workers === 'number' ? `${String(workers)} 人` : '职工数未填'];
  return (
    <header className="desk-head">
      <div>
        <h2>{row.name}</h2>
        <span className="quiet">
          {what.filter((word) => word !== '').join(' · ')} · <Link to={`/visit/${row.unitId}`}>看核查清单</Link>
        </span>
      </div>
      <div className="desk-points">
        {finished === undefined ? (
          <span className="quiet">没有得分</span>
        ) : (
          <>
            <b>{showPoints(finished.total)}</b>
            <span className="quiet">
              {phaseWords[finished.phase]}
              {line === null ? '' : `，${policyLineWords[line.line]} ${showPoints(line.at)}（${showDistance(line.distance)}）`}
              {row.place === null ? '' : ` · 名次 ${placeWord({ place: row.place, shared: row.sharedPlace })}`}
              {props.bonus === 0 ? '' : ` · ${bonusWord(props.bonus)}`}
            </span>
          </>
        )}
        {row.decision === undefined ? null : (
          <span>
            <OutcomeTag outcome={row.decision.outcome} />
          </span>
        )}
      </div>
    </header>
  );
}

function DeskActs(props: {
  readonly row: DeskRow;
  readonly task: DeskTask;
  readonly onTask: (task: DeskTask) => void;
  readonly onAdopt: () => void;
  readonly onNext: (() => void) | null;
}) {
  const { row, task, onTask } = props;
  const recommended = row.finished?.recommendation ?? null;
  const press = (wanted: DeskTask) => onTask(task === wanted ? null : wanted);
  return (
    <footer className="desk-acts">
      <Button type="primary" size="large" disabled={!canAdopt(row)} onClick={props.onAdopt}>
        采纳建议{recommended === null ? '' : `：${outcomeWords[recommended]}`}
      </Button>
      {row.outdated === null ? null : (
        <Button size="large" aria-expanded={task === 'anew'} onClick={() => press('anew')}>
          重新决定
        </Button>
      )}
      <Button size="large" aria-expanded={task === 'override'} onClick={() => press('override')}>
        改判
      </Button>
      <Button size="large" aria-expanded={task === 'return'} disabled={row.finished === undefined} onClick={() => press('return')}>
        退回小组
      </Button>
      <Button size="large" disabled={props.onNext === null} onClick={() => props.onNext?.()}>
        下一个
      </Button>
    </footer>
  );
}
