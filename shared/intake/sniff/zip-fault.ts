import type { Refusal } from '../refusals.ts';
import { inflatePart } from './inflated-size.ts';
import { partFault } from './part-bounds.ts';
import { readZipDirectory } from './zip-directory.ts';

/**
 * Why the parts of a zip are not handed to a library, which would wait for ever for the rest of a part that breaks off, and make room for whatever place is named; undefined where
 * nothing speaks against it.
 */
export function zipFault(bytes: Uint8Array): Refusal | undefined {
  for (const part of readZipDirectory(bytes) ?? []) {
    if (part.name.endsWith('/')) continue;
    const content = inflatePart(bytes, part, part.inflatedBytes);
    if (content?.length !== part.inflatedBytes) return { code: 'corrupt', what: `“${part.name.slice(0, 60)}”不完整` };
    const fault = partFault(part.name, content);
    if (fault !== undefined) return { code: 'too-large', what: fault };
  }
  return undefined;
}
