import { Button, Drawer } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { fieldsOfYear, fieldsToldIn, undatedFacts } from '#shared/facts/ballot-facts.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import type { OptionWorth } from '#shared/programme/appraisal.ts';
import { changeUnit, dateFacts } from '#shared/record/unit-acts.ts';
import { appraisalStates, appraisalStateWords, otherScorers, sidesOf, type AppraisalRow, type ballotedScorer } from '#shared/rounds/appraisal-rows.ts';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { CountFilter } from '#renderer/ui/count-filter.tsx';
import { FactEdit } from '#renderer/ui/fact-edit.tsx';
import { ListTable } from '#renderer/ui/list-table.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useAppraisalView } from './appraisal-address.ts';
import { appraisalColumns, AppraisalStateTag } from './appraisal-table.tsx';
import { CountForm } from './count-form.tsx';
import { WorthButton } from './worth-button.tsx';
import './appraisal.css';
import { LockedAlert } from '#renderer/ui/locked-alert.tsx';

/** 民主评议 of a round: who has both sides and who lacks which; one unit opens beside the list to count its ballot and see the result. */
export function AppraisalDesk(props: {
  readonly round: Round;
  readonly standard: Standard;
  readonly scorer: NonNullable<ReturnType<typeof ballotedScorer>>;
  readonly rows: readonly AppraisalRow[];
  readonly worth: OptionWorth;
}) {
  const { round, standard, scorer, rows, worth } = props;
  const [view, change] = useAppraisalView();
  const { state } = view;
  const undoable = useUndoable();
  const shown = useMemo(() => rows.filter((row) => state === null || row.state === state), [rows, state]);
  const sides = useMemo(() => sidesOf(standard), [standard]);
  const all = appraisalColumns(sides, (unitId) => change({ unitId }));
  const { columns, told, tools } = useShownTable({ name: '民主评议', columns: all, rows: shown, about: [standard.title] });
  const opened = rows.find(({ unitId }) => unitId === view.unitId);
  const stale = rows.flatMap(({ unitId, allFacts, count, state: is }) => (is === 'stale' && count.kind === 'counted' ? [{ unitId, allFacts, count }] : []));
  const recount = () =>
    undoable(
      stale.map(({ unitId, allFacts, count }) => changeUnit(unitId, fieldsOfYear(allFacts, round.year, { [scorer.fact]: toPoints(count.points) }))),
      `已重新计票 ${String(stale.length)} 个单位`,
    );
  const undated = rows.filter(({ allFacts }) => Object.keys(undatedFacts(allFacts)).length > 0);
  const dateAll = () =>
    undoable(
      undated.map(({ unitId }) => dateFacts(unitId, round.year)),
      `已写明 ${String(undated.length)} 个单位的票数和得分是${String(round.year)}年的`,
    );
  return (
    <>
      <CountFilter
        label="按进展筛选"
        all={rows.length}
        value={state}
        choices={appraisalStates.map((value) => ({
          value,
          word: appraisalStateWords(sides)[value],
          count: rows.filter((row) => row.state === value).length,
          late: value === 'wrong' || value === 'stale',
        }))}
        onChange={(next) => change({ state: next })}
      />
      <LockedAlert round={round} what="评议只能查看，不能计票" />
      <div className="toolbar">
        <span>
          {standard.scorers.map(({ title, share }) => `${title} ${String(share)}%`).join(' + ')}
          <span className="quiet">，各方面都有才出结果；只计 {round.year} 年的票数和得分</span>
        </span>
        <span className="toolbar-end">
          {tools}
          {round.locked ? null : <WorthButton worth={worth} />}
          {undated.length === 0 || round.locked ? null : (
            <Button onClick={() => void dateAll()}>
              未注明年度的按 {round.year} 年计（{undated.length}）
            </Button>
          )}
          {stale.length === 0 || round.locked ? null : <Button onClick={() => void recount()}>全部重新计票（{stale.length}）</Button>}
        </span>
      </div>
      <ListTable label="民主评议" rowKey="unitId" rows={shown} columns={columns} onSorted={told} pageSize={50} counted="个单位" empty="没有符合条件的单位" />
      {opened === undefined ? null : (
        <Drawer
          open
          size={560}
          mask={false}
          title={opened.name}
          extra={<AppraisalStateTag state={opened.state} sides={sides} />}
          onClose={() => change({ unitId: null })}
        >
          <div className="appraisal-one">
            {round.locked ? null : (
              <CountForm key={opened.unitId} row={opened} fact={scorer.fact} full={standard.total} worth={worth} title={scorer.title} year={round.year} />
            )}
            <section aria-label={sides.upper}>
              <h3>{sides.upper}</h3>
              <p>
                {opened.upper !== null
                  ? `${showPoints(opened.upper)} 分`
                  : opened.visit !== undefined && opened.visit.completedMs !== null
                    ? '已完成，得分见核查清单'
                    : '还没有完成'}{' '}
                <Link to={`/visit/${opened.unitId}`}>去核查清单</Link>
              </p>
            </section>
            {otherScorers(standard).map(({ title, fact }) => (
              <section key={fact} aria-label={title}>
                <h3>{title}</h3>
                <FactEdit
                  fact={fact}
                  value={opened.facts[fact] ?? null}
                  shown={typeof opened.facts[fact] === 'number' ? `${String(opened.facts[fact])} 分` : '未填'}
                  disabled={round.locked}
                  onSave={(value) => void undoable([changeUnit(opened.unitId, fieldsToldIn(opened.allFacts, round.year, { [fact]: value }))], `已记下${title}`)}
                />
              </section>
            ))}
            <section aria-label="综合结果">
              <h3>综合结果</h3>
              <p className="appraisal-line">
                {opened.total === null ? '各方面没有齐全，不出结果。' : `${showPoints(opened.total)} 分${opened.grade === null ? '' : `，${opened.grade}`}`}
              </p>
              <LinkButton to={`/visit/appraisal/${opened.unitId}`} size="large">
                评议票和结果表
              </LinkButton>
            </section>
          </div>
        </Drawer>
      )}
    </>
  );
}
