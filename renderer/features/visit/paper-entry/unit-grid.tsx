import { UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { noFinding } from '#shared/model/finding.ts';
import type { Round, SheetPhase, VisitKey } from '#shared/model/round.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { kindOfRule } from '#shared/scoring/kinds/rule-kinds.ts';
import { isForOthers } from '#shared/scoring/score-item.ts';
import { askedRules, paperColumns, paperColumnWords, paperText, type PaperColumn } from '#shared/visit/paper-entry.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { TotalOf } from '#renderer/ui/total-of.tsx';
import { isReopened } from '../re-inspection.ts';
import { useUndoAct } from '../use-undo-act.tsx';
import { useVisitSession } from '../use-visit-session.ts';
import { useVisitSheet, type VisitSheet } from '../use-visit-sheet.ts';
import { EntryCell } from './entry-cell.tsx';
import { RefusedList } from './refused-list.tsx';
import { useUnitEntry } from './use-unit-entry.ts';

const quickVerdicts = /^[0-3]$/;

const hints: Readonly<Record<PaperColumn, string>> = {
  verdict: '1 符合，2 部分符合，3 不符合，0 不适用',
  answer: '',
  points: '只在纸上直接写了分数时填；不填按规则计算',
  note: '情况说明',
};

/** 按纸质记录录入 of one unit: its items as rows, typed in by keyboard. */
export function UnitGrid(props: { readonly round: Round; readonly unitId: string; readonly phase: SheetPhase }) {
  const { round, unitId, phase } = props;
  const sheet = useVisitSheet(round, unitId, phase);
  const visit = useMemo(() => ({ roundId: round.id, unitId, phase }), [round.id, unitId, phase]);
  if (sheet === 'loading') return <div className="loading">正在读取核查清单</div>;
  if (sheet === 'missing')
    return <EmptyPage sentence="本批次里没有这个单位，或者它的考核标准不在这台电脑上。" action={<LinkButton to="/visit/paper">返回</LinkButton>} />;
  return <OpenGrid round={round} visit={visit} sheet={sheet} />;
}

function OpenGrid(props: { readonly round: Round; readonly visit: VisitKey; readonly sheet: VisitSheet }) {
  const { visit, sheet, round } = props;
  const { standard, facts, reInspection } = sheet;
  const { session, view } = useVisitSession(visit, sheet);
  const undo = useUndoAct(session, visit, standard);
  const lines = useMemo(() => itemsOf(standard), [standard]);
  const readOnly = round.locked || view.completedMs !== null;
  const opens = useCallback((itemId: string) => isReopened(reInspection, itemId), [reInspection]);
  const { refused, onCommit, onPaste, closeRefused } = useUnitEntry(session, visit, facts, lines, opens);
  const scores = new Map(view.result.items.map((score) => [score.itemId, score]));
  return (
    <section className="panel paper-entry" aria-label={`${sheet.unit.name}按纸质记录录入`}>
      <header className="toolbar">
        <h2>{sheet.unit.name}</h2>
        <span role="status" aria-label="考评总分">
          <TotalOf result={view.result} />
        </span>
        <span className="toolbar-end">
          <Button icon={<UndoOutlined aria-hidden />} disabled={readOnly} onClick={undo}>
            撤销
          </Button>
          <LinkButton to={`/visit/${encodeURIComponent(visit.unitId)}${visit.phase === 're' ? '?phase=re' : ''}`}>打开核查清单</LinkButton>
        </span>
      </header>
      <p className="quiet">
        回车到下一行，Tab 到右一格；结论按 1 符合、2 部分符合、3 不符合、0 不适用；可以从表格里复制一块粘贴进来。
        {readOnly ? '这家单位的核查已经完成或批次已锁定，不能修改。' : ''}
      </p>
      <RefusedList refused={refused} onClose={closeRefused} />
      <div className="paper-grid-scroll">
        <table className="paper-grid" data-grid aria-label="录入表">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">考核内容</th>
              <th scope="col">分值</th>
              {paperColumns.map((column) => (
                <th key={column} scope="col" className={`paper-${column}`}>
                  {paperColumnWords[column]}
                </th>
              ))}
              <th scope="col">得分</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ section, item }, row) => {
              const finding = view.findings[item.id] ?? noFinding;
              const score = scores.get(item.id);
              const asked = askedRules(item, facts).map(({ rule }) => kindOfRule(rule).words(rule));
              const closed = readOnly || !opens(item.id) || isForOthers(item, facts);
              return (
                <tr key={item.id} className={lines[row - 1]?.section === section ? '' : 'paper-section-first'}>
                  <td>{item.no}</td>
                  <td className="paper-item" title={`${section.title}：${item.text}`}>
                    {item.text}
                    {asked.length === 0 ? null : (
                      <span className="quiet">{asked.map((words, at) => `${asked.length > 1 ? `（${String(at + 1)}）` : ''}${words}`).join('；')}</span>
                    )}
                  </td>
                  <td className="paper-number">{showPoints(item.max)}</td>
                  {paperColumns.map((column, place) => (
                    <td key={column} className={`paper-${column}`}>
                      <EntryCell
                        row={row}
                        column={place}
                        label={`${item.no} ${paperColumnWords[column]}`}
                        value={paperText(item, facts, finding, column)}
                        hint={column === 'answer' ? asked.join('；') : hints[column]}
                        disabled={closed || (column === 'answer' && asked.length === 0)}
                        {...(column === 'verdict' ? { quickKeys: quickVerdicts } : {})}
                        onCommit={onCommit}
                        onPaste={onPaste}
                      />
                    </td>
                  ))}
                  <td className="paper-number">{score === undefined || !score.judged ? '—' : showPoints(score.points + score.bonus)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
