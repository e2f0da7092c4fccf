import { Descriptions } from 'antd';
import { showPoints, type CentiPoints } from '#shared/points.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { ballotWords } from '#shared/programme/appraisal.ts';
import { ballotedScorer, sidesOf } from '#shared/rounds/appraisal-rows.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { AppraisalStateTag } from './appraisal-table.tsx';
import { useAppraisal } from './use-appraisal.ts';

const shown = (points: CentiPoints | null): string => (points === null ? '—' : `${showPoints(points)} 分`);

/** 民主评议 of one unit in the chosen round; nothing where its standard does not ask for any. */
export function UnitAppraisal(props: { readonly round: Round; readonly unitId: string }) {
  const standard = useRoundStandard();
  return standard === undefined || ballotedScorer(standard) === undefined ? null : <Appraised {...props} standard={standard} />;
}

function Appraised(props: { readonly round: Round; readonly unitId: string; readonly standard: Standard }) {
  const { round, unitId, standard } = props;
  const row = useAppraisal(round, standard)?.rows.find((one) => one.unitId === unitId);
  if (row === undefined) return null;
  const sides = sidesOf(standard);
  return (
    <section className="panel" aria-label="民主评议">
      <div className="toolbar">
        <h2>民主评议</h2>
        <AppraisalStateTag state={row.state} sides={sides} />
        <span className="toolbar-end">
          <LinkButton to={`/visit/appraisal?open=${unitId}`}>计票和结果</LinkButton>
        </span>
      </div>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 4 }}
        items={[
          { key: 'ballot', label: '票数', children: ballotWords(row.facts) || '没有计票' },
          { key: 'members', label: sides.members, children: shown(row.members) },
          { key: 'upper', label: sides.upper, children: shown(row.upper) },
          { key: 'total', label: '综合得分', children: `${shown(row.total)}${row.grade === null ? '' : `，${row.grade}`}` },
        ]}
      />
    </section>
  );
}
