import { Link } from 'react-router';
import { urgentFlips, type FlipItem } from '#shared/desk/flip-items.ts';
import { outcomeWords } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import type { UnitCase } from './use-unit-case.ts';

/** Most lines before the rest is only counted. */
const most = 6;

/** The single items that would flip the decision, what is disputed and unproven among them, and what a tolerance between two scorers would do. */
export function FlipList(props: { readonly unitCase: UnitCase }) {
  const { flips, disputed, unproven, tolerance, toleranceOf, visit } = props.unitCase;
  const bare = new Set(unproven.map(({ item }) => item.id));
  const { first, others } = urgentFlips(flips, new Set([...disputed, ...bare]));
  const shown = first.slice(0, most);
  const rest = first.length - shown.length;
  return (
    <section className="desk-part" aria-label="能翻转结论的条目">
      <h3>
        能翻转结论的条目 <small>单独一项，补回或失去后重新算分，点开看原表、说明、照片</small>
      </h3>
      {shown.length === 0 ? (
        <p className="quiet">{flips.length === 0 ? '没有哪一项单独能改变建议。' : '没有能补回后改变建议的，也没有缺佐证、有异议而能推翻建议的。'}</p>
      ) : (
        <ul className="flip-list">
          {shown.map((flip) => (
            <FlipLine key={`${flip.item.id}/${flip.how}`} flip={flip} unitCase={props.unitCase} bare={bare.has(flip.item.id)} />
          ))}
        </ul>
      )}
      {rest + others.length === 0 ? null : (
        <p className="quiet">
          {rest === 0 ? '' : `还有 ${String(rest)} 项同样能改变建议。`}
          {others.length === 0 ? '' : `另有 ${String(others.length)} 项有佐证、没有异议，其中任一项整项失分也会改变建议。`}
        </p>
      )}
      <p className="quiet">
        {toleranceOf}：{showPoints(tolerance.low.total)} 分{wordOf(tolerance.low.outcome)}，{showPoints(tolerance.high.total)} 分
        {wordOf(tolerance.high.outcome)}
        {tolerance.low.outcome === tolerance.high.outcome ? '，结论不变。' : '，结论会变。'}
        {unproven.length === 0 ? '满分的都有佐证。' : `满分无佐证 ${String(unproven.length)} 项。`}
        {visit.lacks.length === 0 ? '' : `缺规定佐证或条件 ${String(visit.lacks.length)} 处。`}
      </p>
    </section>
  );
}

const wordOf = (outcome: FlipItem['to'] | null): string => (outcome === null ? '没有建议' : outcomeWords[outcome]);

function FlipLine(props: { readonly flip: FlipItem; readonly unitCase: UnitCase; readonly bare: boolean }) {
  const { flip, unitCase } = props;
  const { visit, disputed, last } = unitCase;
  const photos = visit.findings[flip.item.id]?.photos.length ?? 0;
  const reply = visit.closing.replies[flip.item.id];
  const before = last?.visit.found.get(flip.item.id) ?? '';
  const said = [
    ...(disputed.has(flip.item.id) ? [`单位有异议${reply === undefined || reply.words === '' ? '' : `：“${reply.words}”`}`] : []),
    ...(props.bare ? ['满分没有佐证'] : []),
    ...(before === '' ? [] : [`上次同样失分：${before}`]),
  ];
  return (
    <li>
      <b className={flip.how === 'back' ? 'desk-above' : 'desk-below'}>{changeWords(flip)}</b>
      <span>
        <Link to={`/visit/${visit.key.unitId}?${visit.key.phase === 're' ? 'phase=re&' : ''}item=${encodeURIComponent(flip.item.id)}`}>
          第 {flip.place} 条 {flip.item.text}
        </Link>
        {said.length === 0 ? null : <span className="quiet"> {said.join('；')}</span>}
      </span>
      <span className="quiet">
        {flip.how === 'back' ? '补回' : '失去'}则{outcomeWords[flip.to]}
        {photos === 0 ? '' : ` · 照片 ${String(photos)}`}
      </span>
    </li>
  );
}

const changeWords = ({ change, how }: FlipItem): string =>
  change === 0 ? (how === 'back' ? '达到' : '未达') : `${change > 0 ? '+' : '−'}${showPoints(Math.abs(change))}`;
