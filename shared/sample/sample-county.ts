import { usualCounted } from '../programme/year-plan.ts';
import { registerUnit } from '../record/unit-acts.ts';
import { setCounted } from '../record/year-acts.ts';
import type { Standard } from '../model/standard.ts';
import { currentOpening, currentRound } from './current-round.ts';
import { earlierOpening, earlierRound, type SamplePart } from './earlier-round.ts';
import { randomFrom } from './random.ts';
import type { SampleData } from './sample-data.ts';
import { countyTowns } from './sample-names.ts';
import { sampleUnits } from './sample-units.ts';

/** The invented county 云溪县 as acts and documents, ready to be recorded. */
export type SampleCounty = SamplePart;

/** What the sample county needs from outside: under which hash the standard was kept, and what the county is made of. */
export interface SampleOptions {
  readonly standardHash: string;
  readonly data: SampleData;
  /** How many units; left out, the county that the program ships. */
  readonly size?: CountySize;
}

/** How many units a county has, how many of them were in the round of 2023, and how far that of 2024 has come. */
export interface CountySize {
  readonly units: number;
  readonly applying2023: number;
  readonly progress2024: { readonly submitted: number; readonly visited: number; readonly underWay: number; readonly decided: number };
}

const whole: CountySize = { units: 180, applying2023: 160, progress2024: { submitted: 150, visited: 95, underWay: 7, decided: 60 } };

/**
 * A believable county: 13 towns and a park, 180 units with codes, people and faults, a finished round of 2023 and one of 2024 at work.
 * The same seed and standard give the same county to the byte. Findings obey the rules of the standard, whichever it is.
 */
export function sampleCounty(seed: number, standard: Standard, options: SampleOptions): SampleCounty {
  const parts = [...sampleParts(seed, standard, options)];
  return { batches: parts.flatMap(({ batches }) => batches), documents: parts.flatMap(({ documents }) => documents) };
}

/** So many parts a county comes in. */
export const samplePartCount = 4;

/** {@link sampleCounty} part by part, each as soon as it is made: what is made can be kept and recorded while the rest is being made. */
export function* sampleParts(seed: number, standard: Standard, options: SampleOptions): Generator<SamplePart> {
  const { standardHash, data, size = whole } = options;
  const random = randomFrom(seed);
  const county = sampleUnits(random.fork('units'), data, size.units).slice(0, size.units);
  const basis = { hard: random.fork('hard items'), notes: data.notes, people: data.people, towns: countyTowns(data.county), standard, standardHash, county };
  const [of2023, of2024] = [
    { ...basis, random: random.fork('2023') },
    { ...basis, random: random.fork('2024') },
  ];
  // The invented county takes acceptance by its standard for that of a workers' home.
  const counted = setCounted(2023, 'homes', [...usualCounted.homes, standard.id]);
  const opened = [...county.map(({ unit }) => registerUnit(unit)), counted, earlierOpening(of2023, size.applying2023), currentOpening(of2024)];
  yield { batches: [opened], documents: [] };
  yield earlierRound(of2023, size.applying2023);
  yield* currentRound(of2024, size.progress2024);
}
