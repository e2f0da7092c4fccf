import { outcomeWords } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { useServices } from '#renderer/store/services.tsx';
import { momentOf } from '#shared/days/moment-of.ts';
import type { RoundView } from './use-round-state.ts';

interface Event {
  readonly key: string;
  readonly ms: number;
  readonly text: string;
}

const shown = 12;

/** What happened last in the round: imports, visits, decisions. */
export function RecentEvents(props: { readonly view: RoundView }) {
  const today = dayOfMs(useServices().nowMs());
  const events = eventsOf(props.view)
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, shown);
  return (
    <section className="panel" aria-label="最近动态">
      <h2>最近动态</h2>
      {events.length === 0 ? <p className="quiet">还没有。</p> : null}
      <ol className="recent-events">
        {events.map((event) => (
          <li key={event.key}>
            <span className="quiet">{dayOfMs(event.ms) === today ? momentOf(event.ms) : dayOfMs(event.ms)}</span>
            <span>{event.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function eventsOf(view: RoundView): readonly Event[] {
  const nameOf = (unitId: string) => view.unitOf.get(unitId)?.name ?? '已撤销的单位';
  const imports = view.imports.map((one): Event => ({
    key: one.id,
    ms: one.importedMs,
    text: `${one.importedBy === '' ? '未署名' : one.importedBy}导入 ${one.files.length} 个文件`,
  }));
  const visits = view.units.flatMap((unit) =>
    [unit.first, unit.re].flatMap((visit): readonly Event[] => {
      if (visit === undefined) return [];
      const who = visit.inspectors.join('、');
      const word = visit.phase === 're' ? '复验' : '核查';
      const name = nameOf(unit.unitId);
      return visit.completedMs === null
        ? [{ key: visit.id, ms: visit.changedMs, text: `${who}正在${word}${name}` }]
        : [{ key: visit.id, ms: visit.completedMs, text: `${who}完成${word}${name}，${showPoints(visit.total)} 分` }];
    }),
  );
  const decisions = view.decisions.map((decision): Event => ({
    key: `decision-${decision.unitId}`,
    ms: decision.decidedMs,
    text: `${decision.decidedBy}决定${nameOf(decision.unitId)}${outcomeWords[decision.outcome]}${decision.adopted ? '' : '（改判）'}`,
  }));
  return [...imports, ...visits, ...decisions];
}
