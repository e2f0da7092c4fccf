import { Alert, Button } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { policyLineWords, showDistance } from '#shared/desk/decision-line.ts';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { matterSentence } from '#shared/desk/matter-sentence.ts';
import type { Meeting } from '#shared/model/review.ts';
import type { Round } from '#shared/model/round.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { isTyping, usePageKeys } from '#renderer/hooks/page-keys.ts';
import { useLive } from '#renderer/store/services.tsx';
import { SaveStateSign } from '#renderer/ui/save-state.tsx';
import { FailedItems } from '../failed-items.tsx';
import { FlipList } from '../flip-list.tsx';
import { ApprovalPart } from '../approval-part.tsx';
import { SecondLookPart } from '../second-look-part.tsx';
import { SectionBars } from '../section-bars.tsx';
import { CaseFacts } from '../case-facts.tsx';
import type { Desk } from '../use-desk-rows.ts';
import { useKeptOrder } from '../use-kept-order.ts';
import { useUnitCase } from '../use-unit-case.ts';
import { MeetingDecision } from './meeting-decision.tsx';
import { MeetingMinutes } from './meeting-minutes.tsx';
import { MeetingSetup } from './meeting-setup.tsx';

/** 会议模式: one unit at a time, big, what waits for a decision, nearest the line first. `→` and `←` go to the next and the last. */
export function MeetingMode(props: { readonly round: Round; readonly desk: Desk }) {
  const { round, desk } = props;
  const [params, setParams] = useSearchParams();
  const id = params.get('id');
  const meetings = useLive((store) => store.meetings(round.id), [round.id]);
  const meeting = meetings?.find((one) => one.id === id) ?? null;
  const [part, setPart] = useState<'units' | 'setup' | 'minutes'>('units');
  const waiting = desk.rows.filter(({ stage, decision }) => stage === 'open' || stage === 'reopened' || (id !== null && decision?.meeting === id));
  const units = useKeptOrder(id ?? '', waiting, desk.rows);
  const [at, setAt] = useState(0);
  const place = Math.min(at, Math.max(0, units.length - 1));
  const step = useCallback((by: number) => setAt((before) => Math.min(Math.max(0, before + by), Math.max(0, units.length - 1))), [units.length]);
  const hear = useCallback(
    (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      if (event.key === 'ArrowRight' || event.key === 'PageDown') step(1);
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') step(-1);
      else return;
      event.preventDefault();
    },
    [step],
  );
  usePageKeys(hear);
  const row = units[place];
  const decided = units.filter(({ decision }) => id !== null && decision?.meeting === id).length;
  if (meetings === undefined) return <p className="loading">正在读取会议</p>;
  return (
    <div className="meeting">
      <header className="meeting-head">
        <Link to="/decide">返回决定</Link>
        <h1>{meeting === null ? '会议模式' : meeting.title}</h1>
        <span className="quiet">
          {meeting === null ? round.title : `第 ${String(units.length === 0 ? 0 : place + 1)} / ${String(units.length)} 个，已决定 ${String(decided)} 个`}
        </span>
        <span className="meeting-tools">
          {meeting === null ? null : (
            <>
              <Button aria-pressed={part === 'setup'} onClick={() => setPart(part === 'setup' ? 'units' : 'setup')}>
                到会人员
              </Button>
              <Button aria-pressed={part === 'minutes'} onClick={() => setPart(part === 'minutes' ? 'units' : 'minutes')}>
                会议纪要
              </Button>
            </>
          )}
          <SaveStateSign />
        </span>
      </header>
      {round.locked ? (
        <Alert type="info" showIcon title="本批次已锁定，会议模式只能看。确需改动的，先到“决定”解除锁定并写明理由。" />
      ) : meeting === null || part === 'setup' ? (
        <>
          {meeting === null ? <EarlierMeetings meetings={meetings} onOpen={(next) => setParams({ id: next })} /> : null}
          <MeetingSetup
            key={meeting?.id ?? ''}
            round={round}
            meeting={meeting}
            onDone={(next) => {
              setPart('units');
              setParams({ id: next });
            }}
          />
        </>
      ) : null}
      {meeting !== null && part === 'minutes' ? <MeetingMinutes round={round} rows={desk.rows} meeting={meeting} /> : null}
      {meeting === null || part !== 'units' ? null : row === undefined ? (
        <p className="quiet">没有等待决定的单位。</p>
      ) : (
        <MeetingUnit key={row.unitId} round={round} desk={desk} row={row} meeting={meeting} place={place} of={units.length} onStep={step} />
      )}
    </div>
  );
}

/** The meetings of the round that were begun before: each can be gone on with. */
function EarlierMeetings(props: { readonly meetings: readonly Meeting[]; readonly onOpen: (id: string) => void }) {
  if (props.meetings.length === 0) return null;
  return (
    <section className="panel" aria-label="开过的会">
      <h2>开过的会</h2>
      <div className="toolbar">
        {props.meetings
          .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
          .map(({ id, title, heldOn }) => (
            <Button key={id} onClick={() => props.onOpen(id)}>
              {heldOn} {title}
            </Button>
          ))}
      </div>
    </section>
  );
}

function MeetingUnit(props: {
  readonly round: Round;
  readonly desk: Desk;
  readonly row: DeskRow;
  readonly meeting: Meeting;
  readonly place: number;
  readonly of: number;
  readonly onStep: (by: number) => void;
}) {
  const { round, desk, row, meeting, place, of, onStep } = props;
  const unitCase = useUnitCase(round, row, desk.rows, desk.near);
  const told = matterSentence(row, unitCase?.flips ?? [], unitCase?.disputed ?? new Set());
  const what = row.unit === undefined ? [] : [row.unit.town, unitKindWords[row.unit.kind]];
  return (
    <article className="meeting-unit" aria-label={row.name}>
      <div className="meeting-name">
        <div>
          <h2>{row.name}</h2>
          <span className="quiet">{what.filter((word) => word !== '').join(' · ')}</span>
        </div>
        <div className="meeting-points">
          <b>{row.finished === undefined ? '—' : showPoints(row.finished.total)}</b>
          <span className="quiet">
            {row.line === null ? '' : `${policyLineWords[row.line.line]} ${showPoints(row.line.at)}（${showDistance(row.line.distance)}）`}
          </span>
        </div>
      </div>
      <p className={`desk-matter desk-matter-${told.tone}`}>{unitCase === undefined ? '正在读取…' : told.text}</p>
      {unitCase === null || unitCase === undefined ? null : (
        <div className="meeting-grounds">
          <div>
            <FlipList unitCase={unitCase} />
            <FailedItems unitCase={unitCase} />
          </div>
          <div>
            <SectionBars peers={unitCase.peers} kind={row.unit?.kind ?? 'other'} />
            <CaseFacts row={row} unitCase={unitCase} />
            <ApprovalPart round={round} row={row} />
            <SecondLookPart round={round} row={row} />
          </div>
        </div>
      )}
      <footer className="meeting-acts">
        {round.locked ? null : <MeetingDecision key={`${row.unitId}/${row.decision?.meeting ?? ''}`} round={round} row={row} meetingId={meeting.id} />}
        <span className="meeting-steps">
          <Button size="large" disabled={place === 0} onClick={() => onStep(-1)}>
            上一个
          </Button>
          <Button size="large" disabled={place >= of - 1} onClick={() => onStep(1)}>
            下一个
          </Button>
        </span>
      </footer>
    </article>
  );
}
