import type { UnitKind } from '../model/standard.ts';
import type { Random } from './random.ts';
import type { CountyNames, PeopleNames, TownNames } from './sample-data.ts';

/** A unit by name, before it has figures: where it is, of which kind, how many work there, which share of them are women, what its employer's code begins with. */
export interface NamedUnit {
  readonly name: string;
  readonly shortName: string | null;
  readonly town: string;
  readonly kind: UnitKind;
  readonly workers: readonly [number, number];
  readonly women: number;
  readonly employerPrefix: string | null;
}

/** Towns of the invented county in the order of its books, the park last. */
export const countyTowns = (county: CountyNames): readonly string[] => [...county.towns.map((town) => town.name), county.park];

const unit = (
  name: string,
  town: string,
  kind: UnitKind,
  workers: readonly [number, number],
  women: number,
  employerPrefix: string | null,
  shortName: string | null = null,
): NamedUnit => ({
  name,
  shortName,
  town,
  kind,
  workers,
  women,
  employerPrefix,
});

function unitsOfTown(county: CountyNames, town: TownNames): readonly NamedUnit[] {
  return [
    unit(town.federation, town.name, 'township', [60, 180], 0.4, null),
    unit(`${town.school}工会`, town.name, 'school', [24, 86], 0.66, '12', town.name === county.seat ? '城关小学工会' : null),
    unit(`${town.middle}工会`, town.name, 'school', [38, 150], 0.52, '12'),
    unit(`${town.clinic}工会`, town.name, 'institution', [22, 95], 0.68, '12'),
    ...town.communities.map((community) => unit(`${town.name}${community}工会联合会`, town.name, 'community', [8, 60], 0.55, null, `${community}工会`)),
  ];
}

const countyUnits = (county: CountyNames): readonly NamedUnit[] => [
  ...county.offices.map((name) => unit(`${name}工会`, county.seat, 'office', [18, 140], 0.36, '11')),
  ...county.schools.map((name) => unit(`${name}工会`, county.seat, 'school', [28, 260], 0.6, '12', `${name.replace(county.name, '')}工会`)),
  ...county.institutions.map((name) => unit(`${name}工会`, county.seat, 'institution', [20, 480], 0.6, '12', `${name.replace(county.name, '县')}工会`)),
  ...county.industries.map((name) => unit(name, county.seat, 'industry', [40, 300], 0.4, '51')),
];

/** How many of the enterprises are in the park and in the seat; the rest go round the other towns. */
const inPark = 20;
const inSeat = 9;

function enterprises(random: Random, county: CountyNames, count: number): readonly NamedUnit[] {
  const brands = random.shuffle(county.brands);
  const others = county.towns.map((town) => town.name).filter((name) => name !== county.seat);
  return brands.slice(0, count).map((brand, index) => {
    const trade = random.pick(county.trades);
    const town = index < inPark ? county.park : index < inPark + inSeat ? county.seat : (others[index % others.length] ?? county.seat);
    const [low = 0, high = 0] = trade.workers;
    return unit(
      `${county.name.slice(0, 2)}${brand}${trade.word}${random.pick(county.enterpriseForms)}工会`,
      town,
      'enterprise',
      [low, high],
      trade.women,
      '91',
      `${brand}${trade.word}工会`,
    );
  });
}

/** All units of the invented county: 13 towns with township, schools, clinic and communities; the county's offices, schools, institutions and industries; enterprises up to the number asked for. */
export function namedUnits(random: Random, county: CountyNames, count: number): readonly NamedUnit[] {
  const fixed = [...county.towns.flatMap((town) => unitsOfTown(county, town)), ...countyUnits(county)];
  return [...fixed, ...enterprises(random, county, count - fixed.length)];
}

/** A person's name. */
export const personName = (random: Random, people: PeopleNames): string => `${random.pick(people.surnames)}${random.pick(people.given)}`;
