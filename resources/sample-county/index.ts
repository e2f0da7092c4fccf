import type { SampleData } from '#shared/sample/sample-data.ts';
import county from './county.json' with { type: 'json' };
import notes from './notes.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };

/** What the sample county is made of. */
export const sampleData: SampleData = { county, people, notes };
