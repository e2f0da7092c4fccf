import { z } from 'zod';
import { signatureRoles, type Closing, type ItemReply, type Signature, type SignatureRole } from '../closing/closing.ts';
import { noPapers, type ObjectionPapers } from '../closing/objection.ts';
import type { Ruling, Rulings } from '../closing/rulings.ts';
import type { AttachedFile, Evidence, Photo } from '../evidence/evidence.ts';
import type { Json } from '../json.ts';
import { clockMs } from '../ledger/clock.ts';
import type { Registers, StandingFields } from '../ledger/registers.ts';
import { noFinding, type Finding, type Findings } from '../model/finding.ts';
import type { Marks } from '../model/marks.ts';
import { LackException, type LackExceptions } from '../checks/lacking.ts';
import { itemField, readExceptionField, readItemField, visitItemFields, visitOwnFields, type VisitItemPart } from './visit-fields.ts';

/** A value of a part, or undefined where this program does not know it. */
const valueOfPart = <Part extends VisitItemPart>(part: Part, value: Json): z.infer<(typeof visitItemFields)[Part]['value']> | undefined =>
  visitItemFields[part].value.safeParse(value).data as z.infer<(typeof visitItemFields)[Part]['value']> | undefined; // zod loses the tie between part and schema

/** What was found on site, by item, as the fields of a visit say. Photos are in the order they were added. */
export function findingsOf(registers: Registers): Findings {
  const written = Object.entries(registers).flatMap(([field, { winner }]) => (winner.value === null ? [] : [{ field, winner }]));
  written.sort((a, b) => (a.winner.at < b.winner.at ? -1 : a.winner.at > b.winner.at ? 1 : a.field < b.field ? -1 : 1));
  const findings: Record<string, Finding> = {};
  for (const { field, winner } of written) {
    const name = readItemField(field);
    if (name === undefined) continue;
    const finding = findings[name.itemId] ?? noFinding;
    const changed = withPart(finding, name.part, name.key, winner.value);
    if (changed !== finding) findings[name.itemId] = changed;
  }
  return findings;
}

/**
 * Findings with what fields of a visit write, before or after the ledger holds them. Null takes a value back; one that this program does not know changes nothing.
 * Findings of other items keep their identity, so that their rows need no new drawing.
 */
export const withFields = (findings: Findings, fields: StandingFields): Findings =>
  Object.entries(fields).reduce((all, [field, value]) => withField(all, field, value), findings);

function withField(findings: Findings, field: string, value: Json): Findings {
  const name = readItemField(field);
  if (name === undefined) return findings;
  const finding = findings[name.itemId] ?? noFinding;
  const changed = withPart(finding, name.part, name.key, value);
  return changed === finding ? findings : { ...findings, [name.itemId]: changed };
}

function withPart(finding: Finding, part: VisitItemPart, key: string, value: Json): Finding {
  switch (part) {
    case 'verdict':
      return { ...finding, verdict: valueOfPart(part, value) ?? (value === null ? null : finding.verdict) };
    case 'answer': {
      const answer = valueOfPart(part, value);
      const others = Object.fromEntries(Object.entries(finding.answers).filter(([place]) => place !== key));
      return value !== null && answer === undefined ? finding : { ...finding, answers: answer === undefined ? others : { ...finding.answers, [key]: answer } };
    }
    case 'points':
      return { ...finding, points: valueOfPart(part, value) ?? (value === null ? null : finding.points) };
    case 'note':
      return { ...finding, note: valueOfPart(part, value) ?? (value === null ? '' : finding.note) };
    case 'photo':
      return { ...finding, photos: [...finding.photos.filter((photo) => photo !== key), ...(value === null ? [] : [key])] };
    case 'marks':
    case 'file':
    case 'reply':
    case 'ruling':
    case 'correction':
    case 'proof':
      return finding;
  }
}

/** The closing meeting, out of what a visit's fields say. */
export function closingOf(fields: StandingFields): Closing {
  const replies: Record<string, ItemReply> = {};
  const signatures: Partial<Record<SignatureRole, Signature>> = {};
  for (const [field, value] of Object.entries(fields)) {
    const name = readItemField(field);
    const reply = name?.part === 'reply' ? valueOfPart(name.part, value) : undefined;
    if (name !== undefined && reply !== undefined) replies[name.itemId] = reply;
  }
  for (const role of signatureRoles) {
    const signature = visitOwnFields[`signature/${role}`].value.safeParse(fields[`signature/${role}`]).data;
    if (signature !== undefined) signatures[role] = signature;
  }
  return { replies, signatures, leftOut: visitOwnFields['sheet/leftOut'].value.safeParse(fields['sheet/leftOut']).data ?? [] };
}

/** The named exceptions for what a visit lacks, out of what its fields say. */
export const exceptionsOf = (fields: StandingFields): LackExceptions =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      const key = readExceptionField(field);
      const exception = key === undefined ? undefined : LackException.safeParse(value).data;
      return key === undefined || exception === undefined ? [] : [[key, exception] as const];
    }),
  );

/** The rulings on objections, out of what a visit's fields say. */
export function rulingsOf(fields: StandingFields): Rulings {
  const rulings: Record<string, Ruling> = {};
  for (const [field, value] of Object.entries(fields)) {
    const name = readItemField(field);
    const ruling = name?.part === 'ruling' ? valueOfPart(name.part, value) : undefined;
    if (name !== undefined && ruling !== undefined) rulings[name.itemId] = ruling;
  }
  return rulings;
}

/** What was added to the unit's objections, by item: papers in the order of their names, and corrections of its words. */
export function objectionPapersOf(fields: StandingFields): Readonly<Record<string, ObjectionPapers>> {
  const papers: Record<string, ObjectionPapers> = {};
  for (const [field, value] of Object.entries(fields)) {
    const name = readItemField(field);
    if (name === undefined || value === null || (name.part !== 'proof' && name.part !== 'correction')) continue;
    const held = papers[name.itemId] ?? noPapers;
    if (name.part === 'correction') papers[name.itemId] = { ...held, correction: valueOfPart(name.part, value) ?? null };
    else {
      const proof = valueOfPart(name.part, value) ?? { name: '', size: 0, side: 'unit' as const };
      papers[name.itemId] = { ...held, proofs: [...held.proofs, { ...proof, sha256: name.key }].toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
    }
  }
  return papers;
}

/** The evidence of a visit. Whatever an older or newer program wrote, a photo is not lost over its caption. */
export function evidenceOf(registers: Registers): Evidence {
  const photos: Photo[] = [];
  const files: AttachedFile[] = [];
  for (const [field, { winner }] of Object.entries(registers)) {
    const name = readItemField(field);
    if (name === undefined || winner.value === null) continue;
    const { itemId, key: sha256 } = name;
    const added = { by: winner.by, addedMs: clockMs(winner.at) };
    if (name.part === 'file') files.push({ itemId, sha256, ...(valueOfPart('file', winner.value) ?? { name: '', size: 0 }), ...added });
    if (name.part === 'photo') {
      const value = valueOfPart('photo', winner.value) ?? { name: '', takenOn: null, print: null };
      photos.push({ itemId, sha256, ...value, marks: marksOver(registers, itemId, sha256), ...added });
    }
  }
  return { photos: photos.sort(inOrder), files: files.sort(inOrder) };
}

const marksOver = (registers: Registers, itemId: string, sha256: string): Marks =>
  valueOfPart('marks', registers[itemField.marks(itemId, sha256)]?.winner.value ?? []) ?? [];

const inOrder = (a: Photo | AttachedFile, b: Photo | AttachedFile): number => a.addedMs - b.addedMs || (a.sha256 < b.sha256 ? -1 : 1);

/** The items that a re-inspection looks at again; null where its opening did not say (a re-inspection of the whole list). */
export const openItemsOf = (re: StandingFields): readonly string[] | null => visitOwnFields.openItems.value.safeParse(re['openItems']).data ?? null;
