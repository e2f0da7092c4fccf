import { Link } from 'react-router';
import type { VisitRecord } from '#renderer/store/records.ts';

const mostNamed = 12;

/** The units of visits, each a link to its checklist; only the first ones where there are many. */
export function VisitNames(props: { readonly visits: readonly VisitRecord[]; readonly nameOf: (unitId: string) => string }) {
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
