import { sampleData } from '#resources/sample-county/index.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { SamplePart } from '#shared/sample/earlier-round.ts';
import { sampleParts, type CountySize } from '#shared/sample/sample-county.ts';

/** The seed of the county that the program ships: everybody sees the same one. */
const seed = 2024;

/** What a sample county is made by. `size` is that of a smaller one. */
export interface SampleRequest {
  readonly standard: Standard;
  readonly standardHash: string;
  readonly size?: CountySize;
}

/** Makes the sample county 云溪县 part by part: the same one for the same request. */
export const makeSample = ({ standard, standardHash, size }: SampleRequest): Iterable<SamplePart> =>
  sampleParts(seed, standard, { standardHash, data: sampleData, ...(size === undefined ? {} : { size }) });

/** What the worker that makes a county sends: a part of it as soon as it is made, and at the end that all is made. */
export type SampleNews = { readonly kind: 'part'; readonly part: SamplePart } | { readonly kind: 'made' };
