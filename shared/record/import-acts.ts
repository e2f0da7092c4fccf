import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { ActName } from './act-words.ts';
import { draftOf } from './draft-of.ts';
import type { RegisterRow } from './fact-origin.ts';
import type { SubmissionRecord } from './records.ts';
import { importSubject, submissionSubject } from './subject.ts';

const importDraft = (round: string, subject: string, act: ActName, fields: { readonly [field: string]: Json }): Draft => ({ round, subject, act, fields });

/** One import: the files that were read together. `files` is name and hash of each. */
export const importFiles = (roundId: string, importId: string, files: readonly { readonly name: string; readonly sha256: string }[]): Draft =>
  importDraft(roundId, importSubject(importId), 'files-imported', { roundId, files: files.map((file) => ({ name: file.name, sha256: file.sha256 })) });

/** What an import's registers said of units, a line a row: which unit, which file, and each fact with the cell that it stands in. It belongs to no round: the books are everybody's. */
export const importRegister = (importId: string, rows: readonly RegisterRow[]): Draft =>
  draftOf(
    null,
    importSubject(importId),
    'register-imported',
    Object.fromEntries(rows.map((row, index) => [`facts/${String(index)}`, { ...row, facts: { ...row.facts } }])),
  );

/** One confirmed submission. `document` is the hash of the stored Submission (JSON), `file` that of the submitted file, `standardHash` the round's standard now. */
export const importSubmission = (roundId: string, submission: Omit<SubmissionRecord, 'roundId' | 'importedMs' | 'importedBy'>): Draft =>
  importDraft(roundId, submissionSubject(submission.id), 'submission-imported', { ...submission, roundId });
