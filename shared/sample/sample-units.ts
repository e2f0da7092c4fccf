import { addDays, dayNumber, dayOfNumber, type Day } from '../days/days.ts';
import type { Facts, Unit } from '../model/unit.ts';
import { creditCode, organisationCode } from './credit-code.ts';
import type { Random } from './random.ts';
import type { CountyNames, PeopleNames, SampleData } from './sample-data.ts';
import { namedUnits, personName, countyTowns, type NamedUnit } from './sample-names.ts';

/** A unit of the sample county. `care` (0 … 1) is how well its union is kept: it drives findings, and appears nowhere. */
export interface SampleUnit {
  readonly unit: Unit;
  readonly care: number;
}

/** The day with which terms are compared: the middle of the second round's visits. */
const today: Day = '2024-11-15';

/** The organisation part counts up from here: made-up numbers that repeat nowhere. */
const firstOrganisation = 10_000_000;

const share = (random: Random, middle: number): number => Math.min(0.97, Math.max(0.03, middle + (random.next() - 0.5) * 0.2));

/** A committee's size: odd, growing with the membership; now and then even, as found in the field. */
const committeeOf = (random: Random, members: number): number =>
  random.chance(0.04) ? random.pick([4, 6]) : members < 60 ? random.pick([3, 3, 5]) : random.pick([5, 5, 7]);

function peopleFacts(
  random: Random,
  named: NamedUnit,
): { readonly workers: number; readonly womenWorkers: number; readonly members: number; readonly womenMembers: number } {
  const workers = random.integer(...named.workers);
  const womenWorkers = Math.max(0, Math.round(workers * share(random, named.women)));
  // A few units report more members than workers, because retired members were never taken off the list.
  const rate = random.chance(0.04) ? 1.06 : random.chance(0.62) ? 1 : 0.82 + random.next() * 0.17;
  const members = Math.round(workers * rate);
  const womenMembers = Math.min(members, Math.round(womenWorkers * Math.min(rate, 1)));
  return { workers, womenWorkers, members, womenMembers };
}

function termFacts(random: Random, care: number): Facts {
  const established = dayOfNumber(random.integer(dayNumber('1996-03-01'), dayNumber('2019-09-30')));
  const termYears = random.chance(0.02) ? 4 : random.pick([3, 5, 5]);
  const overdue = random.chance(0.16 - care * 0.14);
  const ago = overdue ? termYears * 365 + random.integer(40, 700) : random.integer(120, termYears * 365 - 60);
  const lastElectedOn = dayOfNumber(Math.max(dayNumber(addDays(today, -ago)), dayNumber(established)));
  return { establishedOn: established, lastElectedOn, termYears, termOverdue: dayNumber(lastElectedOn) + termYears * 365.25 < dayNumber(today) };
}

function factsOf(random: Random, people: PeopleNames, named: NamedUnit, care: number): Facts {
  const { workers, womenWorkers, members, womenMembers } = peopleFacts(random, named);
  const needsWomen = womenWorkers >= 10;
  const womenCommittee = needsWomen ? !random.chance(0.16 - care * 0.12) : random.chance(0.06);
  return {
    workers,
    womenWorkers,
    members,
    womenMembers,
    membershipRate: workers === 0 ? null : Math.round((members / workers) * 10_000) / 10_000,
    ...termFacts(random, care),
    chairName: personName(random, people),
    phone: `1380000${String(random.integer(0, 9_999)).padStart(4, '0')}`,
    committeeSize: committeeOf(random, members),
    auditCommittee: !random.chance(0.05 - care * 0.04),
    auditCommitteeSize: random.chance(0.05) ? 2 : 3,
    womenCommittee,
    womenCommitteeSize: womenCommittee ? (random.chance(0.05) ? 4 : 3) : 0,
    separateAccount: !random.chance(0.1 - care * 0.09),
    legalPersonCert: random.chance(0.55 + care * 0.4),
  };
}

/** Adds and takes away so that towns differ: some lead, some lag. The same for the same seed. */
function townCare(random: Random, county: CountyNames): ReadonlyMap<string, number> {
  return new Map(countyTowns(county).map((town) => [town, (random.next() - 0.5) * 0.42]));
}

const kindCare: Readonly<Partial<Record<NamedUnit['kind'], number>>> = {
  school: 0.08,
  office: 0.1,
  institution: 0.05,
  enterprise: -0.07,
  community: -0.04,
  industry: -0.08,
};

/** The system (条) that a unit belongs to, beside its town (块). */
function systemOf({ kind, name }: NamedUnit): string {
  if (kind === 'school') return '教育系统';
  if (/卫生|医院|疾病|妇幼/u.test(name)) return '卫生健康系统';
  if (kind === 'office' || kind === 'institution') return '机关事业系统';
  if (kind === 'enterprise') return /物流|运输|建材|建筑|建设/u.test(name) ? '建设交通系统' : '工业商贸系统';
  return kind === 'industry' ? '行业商会' : '乡镇(街道)系统';
}

/** The units of the county with codes, people and the realistic faults of their papers. */
export function sampleUnits(random: Random, data: SampleData, count: number): readonly SampleUnit[] {
  const { county, people } = data;
  const towns = townCare(random.fork('towns'), county);
  return namedUnits(random.fork('names'), county, count).map((named, index) => {
    const own = random.fork(named.name);
    const care = Math.min(1, Math.max(0.05, 0.62 + (towns.get(named.town) ?? 0) + (kindCare[named.kind] ?? 0) + (own.next() + own.next() - 1) * 0.36));
    const organisation = organisationCode(String(firstOrganisation + index * 7 + 1));
    const employer = organisationCode(String(firstOrganisation * 2 + index * 11 + 1));
    return {
      care,
      unit: {
        id: `yunxi-${String(index + 1).padStart(3, '0')}`,
        name: named.name,
        aliases: named.shortName === null ? [] : [named.shortName],
        town: named.town,
        kind: named.kind,
        uscc: creditCode(`81${county.region}${organisation}`),
        orgUscc: named.employerPrefix === null ? null : creditCode(`${named.employerPrefix}${county.region}${employer}`),
        facts: { ...factsOf(own, people, named, care), system: systemOf(named) },
      },
    };
  });
}
