import { z } from 'zod';
import type { RoundPlan, Team } from '../model/round-plan.ts';
import type { StandingFields } from '../ledger/registers.ts';

const teamFieldShape = /^team\/([^/]+)\/(name|leader|route|packed|(?:member|day|section)\/(.+))$/u;
const unitFieldShape = /^unit\/(.+)\/(team|lead|day)$/u;
const Route = z.array(z.string());
const Packed = z.object({ on: z.string(), units: z.number() });

type GrowingTeam = { -readonly [Key in keyof Team]: Team[Key] };

/** Who visits what in a round, out of what the fields of its teams say. Teams are in the order of their names. */
export function projectTeams(fields: StandingFields): RoundPlan {
  const teams = new Map<string, GrowingTeam>();
  for (const [field, value] of Object.entries(fields)) {
    const [, id, part = '', key] = teamFieldShape.exec(field) ?? [];
    if (id === undefined) continue;
    const team = teams.get(id) ?? { id, name: '', leader: '', members: [], route: [], days: {}, sections: {}, packed: null };
    teams.set(id, team);
    const text = typeof value === 'string' ? value : '';
    if (part === 'name') team.name = text;
    else if (part === 'leader') team.leader = text;
    else if (part === 'route') team.route = Route.safeParse(value).data ?? [];
    else if (part === 'packed') team.packed = Packed.safeParse(value).data ?? null;
    else if (key !== undefined && part.startsWith('member/')) team.members = [...team.members, key].sort();
    else if (key !== undefined && part.startsWith('day/')) team.days = { ...team.days, [key]: text };
    else if (key !== undefined) team.sections = { ...team.sections, [key]: text };
  }
  const standing = [...teams.values()]
    .filter((team) => team.name !== '')
    .sort((a, b) => byName.compare(numbered(a.name), numbered(b.name)) || (a.id < b.id ? -1 : 1));
  const ids = new Set(standing.map(({ id }) => id));
  return {
    teams: standing,
    teamOf: ofUnits(fields, 'team', (id) => ids.has(id)),
    leadOf: ofUnits(fields, 'lead', () => true),
    dayOf: ofUnits(fields, 'day', (day) => /^\d{4}-\d{2}-\d{2}$/u.test(day)),
  };
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** A name with Chinese numerals as digits, so that 第二组 comes after 第一组. */
const numbered = (name: string): string =>
  name.replace(/[一二三四五六七八九]/gu, (numeral) => String('一二三四五六七八九'.indexOf(numeral) + 1)).replace('十', '10');

function ofUnits(fields: StandingFields, part: 'team' | 'lead' | 'day', holds: (value: string) => boolean): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [field, value] of Object.entries(fields)) {
    const [, unitId, own] = unitFieldShape.exec(field) ?? [];
    if (unitId !== undefined && own === part && typeof value === 'string' && holds(value)) found.set(unitId, value);
  }
  return found;
}
