import type { DeskRow } from '#shared/desk/desk-rows.ts';
import type { Meeting } from '#shared/model/review.ts';
import type { Round } from '#shared/model/round.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { meetingMinutes } from '#shared/output/papers/meeting-minutes.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';

/** 会议纪要 of a meeting out of the decisions that name it, in the order in which they were made. */
export function MeetingMinutes(props: { readonly round: Round; readonly rows: readonly DeskRow[]; readonly meeting: Meeting }) {
  const { round, rows, meeting } = props;
  const federation = useSetting('federation', 'name');
  if (federation === undefined) return null;
  const lines = rows
    .flatMap((row) => (row.decision?.meeting === meeting.id ? [{ row, decision: row.decision }] : []))
    .toSorted((a, b) => a.decision.decidedMs - b.decision.decidedMs)
    .map(({ row, decision }) => ({
      unitName: row.name,
      town: row.unit?.town ?? '',
      total: decision.basis === undefined || decision.basis.phase === 'none' ? null : decision.basis.total,
      recommended: decision.recommended,
      outcome: decision.outcome,
      adopted: decision.adopted,
      reason: decision.reason,
    }));
  const paper = meetingMinutes({
    federation: federationName(federation === '' ? undefined : federation, round.title),
    roundTitle: round.title,
    meeting,
    lines,
  });
  return (
    <section className="meeting-paper" aria-label="会议纪要">
      <PaperButtons paper={paper} size="large" />
      <div className="paper-stage">
        <PaperView paper={paper} />
      </div>
    </section>
  );
}
