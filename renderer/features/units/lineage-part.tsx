import { Link } from 'react-router';
import { lineageEvents, type LineageEvent } from '#shared/model/lineage.ts';
import type { Unit } from '#shared/model/unit.ts';

function Sentence({ event }: { readonly event: LineageEvent }) {
  const other = event.other === undefined ? '台账中没有的单位' : <Link to={`/units/${event.other.id}`}>{event.other.name}</Link>;
  switch (event.kind) {
    case 'renamed':
      return (
        <>
          由“{event.names?.before}”更名为“{event.names?.after}”
        </>
      );
    case 'merged-into':
      return <>并入 {other}</>;
    case 'took-in':
      return <>{other} 并入本单位</>;
    case 'split-from':
      return <>由 {other} 拆分设立</>;
    case 'split-off':
      return <>拆分出 {other}</>;
    case 'closed':
      return <>注销</>;
  }
}

/** 来历: what became of a unit, with links to the units on the other side. Nothing where nothing did. */
export function LineagePart(props: { readonly unit: Unit; readonly units: readonly Unit[] }) {
  const events = lineageEvents(props.units, props.unit);
  if (events.length === 0) return null;
  return (
    <section className="panel">
      <h2>来历</h2>
      <ol className="lineage" aria-label="来历">
        {events.map((event) => (
          <li key={`${event.on}/${event.kind}/${event.other?.id ?? event.names?.before ?? ''}`}>
            <span className="quiet number">{event.on}</span>
            <span>
              <Sentence event={event} />
              {event.reason === '' ? null : <span className="quiet">（{event.reason}）</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
