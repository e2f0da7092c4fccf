import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { changeRound } from '#shared/record/round-acts.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { MovePlan } from '#shared/rounds/plan-move.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { roundSubject } from '#shared/record/subject.ts';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { VisitRecord } from '#renderer/store/records.ts';
import type { LibraryEntry } from '../library.ts';
import { useKeep } from '../use-keep.ts';
import { AnewTable } from './anew-table.tsx';
import { draftsToMove, useMovePlan, type RoundMove } from './use-move-plan.ts';

/** 转到新版标准: what of the round's visits carries over to another version and what must be looked at again, before the round is moved. */
export function MoveRound(props: { readonly round: Round; readonly entry: LibraryEntry; readonly standard: Standard }) {
  const { round, entry, standard } = props;
  const move = useMovePlan(round, entry.hash, standard);
  if (round.standardHash === entry.hash) return <EmptyPage sentence="本批次已经在用这一版。" action={<LinkButton to="/standards">回到标准</LinkButton>} />;
  if (round.locked) return <EmptyPage sentence="本批次已经锁定，不能更换标准。" action={<LinkButton to="/standards">回到标准</LinkButton>} />;
  if (move === undefined) return <p className="loading">正在比较两个版本…</p>;
  if (move === null) return <EmptyPage sentence="本批次现用标准的文件不在这台电脑上，合并含有它的数据包后才能转换。" />;
  return (
    <article className="standard-move" aria-label="转到新版标准">
      <section className="panel">
        <h2>
          {round.title}：由“{move.from.title}”{move.from.version} 版转到“{standard.title}”{standard.version} 版
        </h2>
        <MoveFacts move={move} />
        <MoveActs round={round} entry={entry} standard={standard} plan={move.plan} />
      </section>
      {move.plan.anew.length + move.plan.dropped.length === 0 ? null : <AnewTable plan={move.plan} />}
    </article>
  );
}

const countWords = (plan: MovePlan): string => {
  const anew = plan.anew.length === 0 ? '没有要重新看的条目' : `${String(plan.anew.length)} 条要重新看`;
  const dropped = plan.dropped.length === 0 ? '' : `，${String(plan.dropped.length)} 条不再考核`;
  return plan.kept === 0 ? `两份标准没有内容相同的条目，${anew}${dropped}。` : `${String(plan.kept)} 条内容相同，核查结果带过去；${anew}${dropped}。`;
};

/** What happens to items and visits, a sentence each. */
function MoveFacts(props: { readonly move: RoundMove }) {
  const { plan, nameOf } = props.move;
  return (
    <ul className="standard-head-changes" aria-label="转换的影响">
      <li>{countWords(plan)}</li>
      <li>
        {plan.moving.length === 0 ? '没有正在核查的单位。' : `正在核查的 ${String(plan.moving.length)} 家一起转过去，情况说明和照片都保留。`}
        <VisitNames visits={plan.moving} nameOf={nameOf} />
      </li>
      <li>
        {plan.staying.length === 0 ? '没有已经完成的核查。' : `已完成核查或正在复验的 ${String(plan.staying.length)} 份结果不变，仍按开始时的版本计分。`}
        <VisitNames visits={plan.staying} nameOf={nameOf} />
      </li>
    </ul>
  );
}

function MoveActs(props: { readonly round: Round; readonly entry: LibraryEntry; readonly standard: Standard; readonly plan: MovePlan }) {
  const { round, entry, standard, plan } = props;
  const { store } = useServices();
  const navigate = useNavigate();
  const undoable = useUndoable();
  const permit = usePermit();
  const keep = useKeep();
  const [working, setWorking] = useState(false);
  const finish = async (withVisits: boolean) => {
    const along = await permit('move', [roundSubject(round.id)]);
    if (along === null) return;
    setWorking(true);
    const hash = await keep(entry);
    const drafts =
      hash === undefined ? [] : withVisits ? await draftsToMove(store, round, hash, standard, plan) : [changeRound(round.id, { standardHash: hash })];
    const moved = withVisits ? plan.moving.length : 0;
    const done = `${round.title}改用“${entry.title}”${entry.version} 版${moved === 0 ? '' : `，${String(moved)} 家正在核查的单位也转了过去`}`;
    const recorded = drafts.length > 0 && (await undoable([...drafts, ...along], done));
    setWorking(false);
    if (recorded) await navigate(`/standards?standard=${entry.hash}`);
  };
  return (
    <>
      {plan.kept === 0 && plan.moving.length > 0 ? (
        <Alert type="warning" showIcon title="这不像同一份标准的新版本：正在核查的单位转过去后，各条都要重新核查。" />
      ) : null}
      <div className="toolbar">
        <Button type="primary" loading={working} onClick={() => void finish(true)}>
          转到新版本
        </Button>
        {plan.moving.length === 0 ? null : (
          <Button disabled={working} onClick={() => void finish(false)}>
            只用于以后开始的核查
          </Button>
        )}
        <LinkButton to={`/standards?standard=${entry.hash}`}>不转</LinkButton>
        <span className="quiet">转过去以后可以撤销。</span>
      </div>
    </>
  );
}

const mostNamed = 12;

/** The units of visits, each a link to its checklist; only the first ones where there are many. */
function VisitNames(props: { readonly visits: readonly VisitRecord[]; readonly nameOf: (unitId: string) => string }) {
  const { visits, nameOf } = props;
  const ids = [...new Set(visits.map((visit) => visit.unitId))];
  if (ids.length === 0) return null;
  return (
    <div className="standard-move-units">
      {ids.slice(0, mostNamed).map((unitId) => (
        <Link key={unitId} to={`/visit/${unitId}`}>
          {nameOf(unitId)}
        </Link>
      ))}
      {ids.length > mostNamed ? <span className="quiet">等 {ids.length} 家</span> : null}
    </div>
  );
}
