import type { Host } from '#shared/host.ts';
import type { PackedDocument } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { DocumentShelf } from './document-shelf.ts';
import { documentsOfOthers } from '#shared/record/documents.ts';
import { chunked } from './document-chunks.ts';
import { pack } from './packing.ts';
import type { SigningKey } from './signing.ts';
import type { TeamUnits } from './store.ts';

/** What a package says of itself, and the entries it holds. */
export interface PackageAbout {
  readonly device: string;
  readonly by: string;
  readonly writtenMs: number;
  readonly entries: readonly Entry[];
}

/** How a package is made: signed with a key, encrypted with a passphrase, for a team. */
interface PackageMaking {
  readonly key: SigningKey;
  readonly passphrase: string | undefined;
  readonly team: TeamUnits | undefined;
}

/** A signed package of entries and of every document that the host keeps whole; for a team without the evidence of units that are not the team's. */
export async function packEverything(host: Host, shelf: DocumentShelf, about: PackageAbout, { key, passphrase, team }: PackageMaking): Promise<Uint8Array> {
  const leaveOut = team === undefined ? new Set<string>() : documentsOfOthers(about.entries, new Set(team.unitIds));
  const documents: PackedDocument[] = [];
  const listed = await host.documents.list();
  const taken = listed.filter(({ sha256 }) => !leaveOut.has(sha256));
  for (const few of chunked(taken, ({ size }) => size)) {
    const read = await shelf.bytesOf(few.map(({ sha256 }) => sha256));
    for (const [sha256, bytes] of read) documents.push({ sha256, bytes });
  }
  const leftOut = listed.length - taken.length;
  const made = { ...about, documents };
  return pack(team === undefined ? made : { ...made, team: { name: team.name, units: team.unitIds.length, leftOut } }, passphrase, key);
}
