import { ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { unitKindWords } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { OutcomeTag, RecommendationTag } from '#renderer/ui/outcome-tag.tsx';
import { OutdatedTag } from '#renderer/ui/outdated-tag.tsx';
import type { DecisionRow } from '#shared/rounds/decision-rows.ts';

/** The unit's name, which opens its panel, with town and kind beneath. */
export function DecidedUnitCell(props: { readonly row: DecisionRow; readonly onOpen: () => void }) {
  const { row } = props;
  return (
    <div className="decision-unit">
      <Button type="link" size="small" className="decision-unit-name" onClick={props.onOpen}>
        {row.name}
      </Button>
      {row.unit === undefined ? null : (
        <span className="quiet">
          {row.unit.town}
          {row.unit.town === '' ? '' : ' · '}
          {unitKindWords[row.unit.kind]}
        </span>
      )}
    </div>
  );
}

/** Vetoes and open mandatory items of a finished visit, counted; their names are in the tooltip and in the panel. */
export function MandatoryCell(props: { readonly row: DecisionRow }) {
  const { finished: visit } = props.row;
  if (visit === undefined) return <span className="quiet">—</span>;
  if (visit.vetoes.length + visit.openMandatory.length === 0) return <span className="quiet">无</span>;
  return (
    <span className="decision-flags">
      {visit.vetoes.length === 0 ? null : (
        <Tag color="error" icon={<StopOutlined aria-hidden />} title={visit.vetoes.join('；')}>
          否决 {visit.vetoes.length}
        </Tag>
      )}
      {visit.openMandatory.length === 0 ? null : (
        <Tag color="warning" icon={<ExclamationCircleOutlined aria-hidden />} title={visit.openMandatory.join('；')}>
          必备 {visit.openMandatory.length}
        </Tag>
      )}
    </span>
  );
}

/** The points that count, and what the first inspection gave where they are those of the re-inspection. */
export function PointsCell(props: { readonly row: DecisionRow }) {
  const { finished, first } = props.row;
  if (finished === undefined) return <>—</>;
  return (
    <>
      {showPoints(finished.total)}
      {finished.phase === 're' && first !== undefined ? <span className="quiet decision-first">初验 {showPoints(first.total)}</span> : null}
    </>
  );
}

/** What the program recommends, or why it cannot yet. */
export function RecommendationCell(props: { readonly row: DecisionRow }) {
  const { visit } = props.row;
  if (visit === undefined) return <span className="quiet">未核查</span>;
  if (visit.completedMs === null) return <Tag>核查未完成</Tag>;
  return (
    <span className="decision-outcome">
      <RecommendationTag of={visit} />
      {props.row.openMatters === 0 ? null : (
        <Link to={`/settings/differences?unit=${encodeURIComponent(props.row.unitId)}`} title="处理完才能采纳建议">
          <Tag color="warning">{props.row.openMatters} 处记录不同</Tag>
        </Link>
      )}
      {visit.phase === 're' ? <span className="quiet">复验</span> : null}
    </span>
  );
}

/** The reasons, two lines of them; all of them in the tooltip and in the panel. */
export function ReasonsCell(props: { readonly row: DecisionRow }) {
  const { visit } = props.row;
  if (visit === undefined) return <span className="quiet">还没有核查，不能给出建议。</span>;
  if (visit.completedMs === null) {
    return (
      <span className="quiet">
        已核查 {visit.judged} / {visit.asked ?? visit.verdicts.length} 项，完成后给出建议。
      </span>
    );
  }
  const text = visit.reasons.join('');
  return (
    <span className="decision-reasons" title={text}>
      {text}
    </span>
  );
}

/** What was decided, by whom, and where the decision is out of date why, with the way to decide again. */
export function DecisionCell(props: { readonly row: DecisionRow; readonly onDecideAnew: (() => void) | null }) {
  const { decision, outdated } = props.row;
  if (decision === undefined) return <span className="quiet">未决定</span>;
  return (
    <span className="decision-outcome">
      <OutcomeTag outcome={decision.outcome} />
      <span title={decision.reason}>{decision.adopted ? '采纳' : '改判'}</span>
      {decision.decidedBy === '' ? null : <span className="quiet decision-by">{decision.decidedBy}</span>}
      {props.row.beyond === undefined ? null : (
        <Tag color="warning" title={props.row.beyond}>
          超出职责
        </Tag>
      )}
      {outdated === null ? null : (
        <>
          <OutdatedTag why={outdated} />
          <span className="decision-outdated" title={outdated}>
            {outdated}
          </span>
          {props.onDecideAnew === null ? null : (
            <Button size="small" onClick={props.onDecideAnew}>
              重新决定
            </Button>
          )}
        </>
      )}
    </span>
  );
}
