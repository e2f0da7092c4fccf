import { importFiles, importSubmission } from '../record/import-acts.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Day } from '../days/days.ts';
import { canonicalJson } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import type { Unit } from '../model/unit.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import type { Random } from './random.ts';
import type { PeopleNames } from './sample-data.ts';
import { hashOfStandard } from '../model/standard-hash.ts';
import { selfAssessment, submissionJson } from './self-assessment.ts';

/** A document of the sample under its hash. */
export interface SampleDocument {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** One handing-in of forms: the acts that import them, and the files and readings behind them. */
interface SampleImport {
  readonly drafts: readonly Draft[];
  readonly documents: readonly SampleDocument[];
  /** The forms by unit id. */
  readonly forms: ReadonlyMap<string, Submission>;
}

/** A unit that hands in a form: the form follows what the unit really is (`truth`), seen with its own eyes. */
export interface Applicant {
  readonly unit: Unit;
  readonly truth: ScoreResult;
  readonly date: Day;
  readonly random: Random;
}

const documentOf = (text: string): SampleDocument => {
  const bytes = utf8ToBytes(text);
  return { sha256: bytesToHex(sha256(bytes)), bytes };
};

/** Imports the forms of these units in one go. */
export function importOf(
  roundId: string,
  importId: string,
  basis: { readonly standard: Standard; readonly people: PeopleNames },
  applicants: readonly Applicant[],
): SampleImport {
  const standardHash = hashOfStandard(basis.standard);
  const forms = applicants.map(({ unit, truth, date, random }) => {
    const form = selfAssessment(random, basis.people, basis.standard, unit, truth, date);
    return { unit, date, form, file: documentOf(form.file), document: documentOf(canonicalJson(submissionJson(form.submission))) };
  });
  return {
    documents: forms.flatMap(({ file, document }) => [file, document]),
    forms: new Map(forms.map(({ unit, form }) => [unit.id, form.submission])),
    drafts: [
      importFiles(
        roundId,
        importId,
        forms.map(({ form, file }) => ({ name: form.fileName, sha256: file.sha256 })),
      ),
      ...forms.map(({ unit, date, form, file, document }) =>
        importSubmission(roundId, {
          id: `${roundId}-${unit.id}`,
          importId,
          unitId: unit.id,
          document: document.sha256,
          file: file.sha256,
          fileName: form.fileName,
          date,
          selfTotal: form.submission.statedTotal,
          layout: 'form',
          standardHash,
        }),
      ),
    ],
  };
}
