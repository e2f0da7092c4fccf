import { z } from 'zod';
import { clockMs } from '../ledger/clock.ts';
import { fieldsUnder, textOf, valueOf, type Registers } from '../ledger/registers.ts';

const Version = z.object({ file: z.string(), format: z.enum(['docx', 'xlsx']) });

/** One version of a template, with who brought it and when in milliseconds since 1970-01-01 UTC. */
export interface TemplateVersion extends Readonly<z.infer<typeof Version>> {
  readonly sha256: string;
  readonly by: string;
  readonly keptMs: number;
}

/** A county's own template as it is kept with a round. */
export interface KeptTemplate {
  readonly id: string;
  readonly roundId: string;
  readonly name: string;
  /** Whether what it makes is shown to the public: as was said, or as its name tells. */
  readonly published: boolean;
  /** The latest first: that one is filled. */
  readonly versions: readonly [TemplateVersion, ...TemplateVersion[]];
}

const prefix = 'version/';

/** The field of one version of a template. */
export const versionField = (sha256: string): string => `${prefix}${sha256}`;

/** The document that a field of a template is about; undefined for other fields. */
export const templateVersionHash = (field: string): string | undefined => (field.startsWith(prefix) ? field.slice(prefix.length) : undefined);

const publicName = /公示|公告|公布|通报|命名|表彰|决定/u;

function publishedIn(registers: Registers, name: string): boolean {
  const said = valueOf(registers, 'published');
  return typeof said === 'boolean' ? said : publicName.test(name);
}

/** A template out of the fields of its subject `template/<round>/<template>`; undefined where it was dropped or its import was taken back. */
export function projectTemplate(subject: string, registers: Registers): KeptTemplate | undefined {
  const [, roundId = '', id = ''] = subject.split('/');
  const name = textOf(registers, 'name');
  const versions = fieldsUnder(registers, prefix)
    .flatMap(([sha256, { value, at, by }]): readonly TemplateVersion[] => {
      const version = Version.safeParse(value);
      return version.success ? [{ ...version.data, sha256, by, keptMs: clockMs(at) }] : [];
    })
    .sort((a, b) => b.keptMs - a.keptMs || (a.sha256 < b.sha256 ? -1 : 1));
  const [latest, ...earlier] = versions;
  return name === null || latest === undefined || valueOf(registers, 'dropped') === true
    ? undefined
    : { id, roundId, name, published: publishedIn(registers, name), versions: [latest, ...earlier] };
}
