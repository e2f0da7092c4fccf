import type { LedgerPackage } from '#shared/ledger/package.ts';
import { Standard } from '#shared/model/standard.ts';
import type { DocumentReader } from '#shared/projecting/document-reader.ts';
import { standardSubject } from '#shared/record/subject.ts';
import type { HubDatabase } from './hub-database.ts';

/** The words that standards of a county give as grades, of an item or of the whole; those that came now and those that are here. */
export async function gradeLetters(db: HubDatabase, county: number, { entries }: LedgerPackage, reader: DocumentReader): Promise<ReadonlySet<string>> {
  const letters = new Set(['lifted']);
  const add = (standard: Standard | undefined): void => {
    for (const { title } of standard?.bands ?? []) letters.add(title);
    for (const { rules } of standard?.sections.flatMap(({ items }) => items) ?? [])
      for (const rule of rules) if (rule.kind === 'grade') for (const letter of Object.keys(rule.shares)) letters.add(letter);
  };
  for (const { content } of await db.query<{ content: unknown }>('SELECT content FROM hub.standard WHERE county = $1', [county]))
    add(Standard.safeParse(content).data);
  const prefix = standardSubject('');
  const named = new Set(entries.flatMap(({ subject }) => (subject.startsWith(prefix) ? [subject.slice(prefix.length)] : [])));
  for (const hash of named) add(await reader.standard(hash));
  return letters;
}
