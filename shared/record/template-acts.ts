import type { Draft } from '../model/ledger.ts';
import { draftOf } from './draft-of.ts';
import { versionField } from './project-template.ts';
import { templateSubject } from './subject.ts';

/** What an act keeps of one version of a template: its document, the name it came with, what it is. */
interface VersionToKeep {
  readonly sha256: string;
  readonly file: string;
  readonly format: 'docx' | 'xlsx';
}

/** Keeps a version of a template with a round; the first one makes it, a later one takes its place and leaves it in the list of versions. A template that was dropped is there again. */
export const keepTemplate = (roundId: string, templateId: string, name: string, { sha256, file, format }: VersionToKeep): Draft =>
  draftOf(null, templateSubject(roundId, templateId), 'template-kept', { name, dropped: null, [versionField(sha256)]: { file, format } });

/** Says whether what a template makes is shown to the public. */
export const sayPublished = (roundId: string, templateId: string, published: boolean): Draft =>
  draftOf(null, templateSubject(roundId, templateId), 'template-audience', { published });

/** Drops a template; its versions stay documents of the round. */
export const dropTemplate = (roundId: string, templateId: string): Draft =>
  draftOf(null, templateSubject(roundId, templateId), 'template-dropped', { dropped: true });
