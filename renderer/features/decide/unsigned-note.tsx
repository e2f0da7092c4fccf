import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { AcceptanceBody } from '#shared/closing/closing.ts';
import { lackingBodiesWords } from '#shared/closing/joint-acceptance.ts';
import type { DecisionRow } from '#shared/rounds/decision-rows.ts';

/** Says how many units lack a signature of those who accept together, and shows only these. Draws nothing where none does. */
export function UnsignedNote(props: { readonly rows: readonly DecisionRow[]; readonly only: boolean; readonly onOnly: (only: boolean) => void }) {
  const { only } = props;
  const lacking = props.rows.filter(({ unsigned }) => unsigned.length > 0);
  if (lacking.length === 0 && !only) return null;
  const of = (body: AcceptanceBody): string => String(lacking.filter(({ unsigned }) => unsigned.includes(body)).length);
  return (
    <Alert
      type="warning"
      showIcon
      title={`联合验收：已完成核查的单位中有 ${String(lacking.length)} 个还缺签字（缺乡镇(街道)总工会 ${of('town')} 个，缺县总工会 ${of('county')} 个）。`}
      action={<Button onClick={() => props.onOnly(!only)}>{only ? '看全部单位' : '只看缺签字的'}</Button>}
    />
  );
}

/** What a unit lacks of the signatures, with the way to its closing meeting. Draws nothing where nothing lacks. */
export function UnsignedLine(props: { readonly row: DecisionRow }) {
  const { unitId, unsigned, finished } = props.row;
  if (unsigned.length === 0) return null;
  return (
    <p className="lock-warning">
      联合验收{lackingBodiesWords(unsigned)}。<Link to={`/visit/${unitId}/closing?${finished?.phase === 're' ? 'phase=re&' : ''}step=sign`}>去签字</Link>
    </p>
  );
}
