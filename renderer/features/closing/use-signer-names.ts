import type { SignatureRole } from '#shared/closing/closing.ts';
import { closingOf } from '#shared/record/read-visit-fields.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { ClosingView } from '#renderer/hooks/use-closing.ts';

/** At most so many other visits are looked through for names. */
const visitsLookedAt = 12;

const distinct = (names: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(names.flatMap((name) => (name === undefined || name.trim() === '' ? [] : [name.trim()]))),
];

/** Who may be about to sign in a role: the inspectors and their team, or the unit's chair; then who signed in that role before, for this unit and for others of its town. */
export function useSignerNames(view: ClosingView, role: SignatureRole): readonly string[] {
  const { unit, round, record } = view;
  const names = useLive(
    async (store) => {
      const plan = await store.plan(round.id);
      const team = plan.teams.find(({ id }) => id === plan.teamOf.get(unit.id));
      const chair = unit.facts['chairName'];
      const towns = new Map((await store.units()).map(({ id, town }) => [id, town]));
      const visits = (await store.visits(round.id))
        .filter(({ unitId, phase, completedMs }) => completedMs !== null && (unitId !== unit.id || phase !== view.visit.phase))
        .filter(({ unitId }) => unitId === unit.id || (role !== 'unit' && towns.get(unitId) === unit.town))
        .toSorted((a, b) => b.changedMs - a.changedMs)
        .slice(0, visitsLookedAt);
      const fields = await Promise.all(visits.map(({ unitId, phase }) => store.visitFields(round.id, unitId, phase)));
      const before = fields.map((one) => closingOf(one).signatures[role]?.name);
      const own =
        role === 'inspector'
          ? [...record.inspectors, ...(team === undefined ? [] : [team.leader, ...team.members])]
          : role === 'unit' && typeof chair === 'string'
            ? [chair]
            : [];
      return distinct([...own, ...before]);
    },
    [round.id, unit, record, role, view.visit.phase],
  );
  return names ?? [];
}
