import { sampleData } from '#resources/sample-county/index.ts';
import type { Standard } from '#shared/model/standard.ts';
import { sampleCounty, type CountySize } from '#shared/sample/sample-county.ts';

/** The seed of the county that the program ships: everybody sees the same one. */
const seed = 2024;

/** What a sample county is made by. `size` is that of a smaller one. */
export interface SampleRequest {
  readonly standard: Standard;
  readonly standardHash: string;
  readonly size?: CountySize;
}

/** Makes the sample county 云溪县: the same one for the same request. */
export const makeSample = ({ standard, standardHash, size }: SampleRequest) =>
  sampleCounty(seed, standard, { standardHash, data: sampleData, ...(size === undefined ? {} : { size }) });

/** A county that was made: its documents, and its acts by batch. */
export type MadeSample = ReturnType<typeof makeSample>;
