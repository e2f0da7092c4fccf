import { Alert, Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { outcomeWords, type Round } from '#shared/model/round.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { MattersNote } from '#renderer/ui/matters-note.tsx';
import { DecisionHistory } from './decision-history.tsx';
import { canAdopt, type DecisionRow } from '#shared/rounds/decision-rows.ts';
import { OverrideForm } from './override-form.tsx';
import { UnsignedLine } from './unsigned-note.tsx';
import { RecommendationCell } from './row-cells.tsx';

/** All about the decision on one unit, beside the table: result, reasons, 改判, and who decided what, when and why. */
export function DecisionPanel(props: {
  readonly round: Round;
  readonly row: DecisionRow;
  readonly overriding: boolean;
  readonly onAdopt: () => void;
  readonly onClose: () => void;
}) {
  const { round, row, onClose } = props;
  const { finished, outdated } = row;
  const anew = outdated !== null && !props.overriding;
  return (
    <Drawer open size={480} title={row.name} onClose={onClose} mask={false} destroyOnHidden>
      <div className="decision-panel">
        <p className="quiet">
          {row.unit === undefined ? '' : `${[row.unit.town, unitKindWords[row.unit.kind]].filter((word) => word !== '').join(' · ')} · `}
          <Link to={`/visit/${row.unitId}`}>看核查清单</Link>
        </p>
        {outdated === null || row.decision === undefined ? null : (
          <Alert type="warning" showIcon title={`“${outcomeWords[row.decision.outcome]}”的决定作出以后结果有变，要重新决定`} description={outdated} />
        )}
        <dl className="decision-figures">
          <Figure word="名次" value={row.place === null ? '—' : String(row.place)} />
          <Figure word="考评分" value={finished === undefined ? '—' : showPoints(finished.total)} />
          <Figure word="自评分" value={row.selfTotal === null ? '—' : showPoints(row.selfTotal)} />
          <Figure word="等次" value={finished === undefined ? '—' : (finished.grade ?? '未入等')} />
        </dl>
        <section>
          <h3>
            建议 <RecommendationCell row={row} />
          </h3>
          {finished === undefined ? (
            <p className="quiet">核查完成后才有建议。需要先下结论的，用改判并写明理由。</p>
          ) : (
            <ul className="decision-reason-list">
              {finished.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          <UnsignedLine row={row} />
          <MattersNote unitId={row.unitId} count={row.openMatters} />
          {round.locked || anew || !canAdopt(row) ? null : <Button onClick={props.onAdopt}>采纳这个建议</Button>}
        </section>
        {round.locked ? null : (
          <OverrideForm
            key={`${row.unitId}/${String(anew)}/${finished?.recommendation ?? ''}`}
            round={round}
            row={row}
            anew={anew}
            focus={props.overriding}
            onDone={onClose}
          />
        )}
        <DecisionHistory round={round} unitId={row.unitId} />
      </div>
    </Drawer>
  );
}

function Figure(props: { readonly word: string; readonly value: string }) {
  return (
    <div>
      <dt>{props.word}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
