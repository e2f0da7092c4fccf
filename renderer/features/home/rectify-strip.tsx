import { useMemo } from 'react';
import { Link } from 'react-router';
import { dayOfMs } from '#shared/days/days.ts';
import { boardRows, countBoard } from '#shared/rounds/rectify-board.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { RoundView } from './use-round-state.ts';

/** What rectification and objections wait for, counted; each count leads to its list. */
export function RectifyStrip(props: { readonly view: RoundView }) {
  const { round, units, unitOf } = props.view;
  const { nowMs } = useServices();
  const today = dayOfMs(nowMs());
  const rectifications = useLive((store) => store.rectifications(round.id), [round.id]);
  const counts = useMemo(() => countBoard(boardRows(units, rectifications ?? [], unitOf, today)), [units, rectifications, unitOf, today]);
  const disputed = units.reduce((sum, { first, re }) => sum + (first?.disputed ?? 0) + (re?.disputed ?? 0), 0);
  const cells = [
    { word: '待发整改通知', count: counts.unnoticed, to: '/decide/rectify?state=unnoticed' },
    { word: '整改中', count: counts.running, to: '/decide/rectify?state=running' },
    { word: '已逾期', count: counts.overdue, to: '/decide/rectify?state=overdue', late: true },
    {
      word: '待复验',
      count: counts.replied + counts.closed,
      to: counts.replied === 0 && counts.closed > 0 ? '/decide/rectify?state=closed' : '/decide/rectify?state=replied',
    },
    { word: '异议待处理', count: disputed, to: '/decide/objections' },
  ];
  return (
    <ul className="rectify-strip" aria-label="整改与异议">
      {cells.map(({ word, count, to, late }) => (
        <li key={word}>
          <Link to={to}>
            <span className="stage-word">{word}</span>
            <b className={count === 0 ? 'quiet' : late === true ? 'deadline-past' : undefined}>{count}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
