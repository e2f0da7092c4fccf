/** The files of docs/formats.md as plain JSON, points decimal: all that the recomputation knows. */
type FactValue = number | string | boolean | null;
export type FactsFile = Readonly<Record<string, FactValue>>;

export interface ConditionFile {
  readonly fact: string;
  readonly is: string;
  readonly value?: number | readonly number[] | undefined;
  readonly of?: string | undefined;
}

export interface RuleFile {
  readonly kind: string;
  readonly when?: readonly ConditionFile[] | undefined;
  readonly scope?: string | undefined;
  readonly fact?: string | undefined;
  readonly points?: number | undefined;
  readonly cap?: number | undefined;
  readonly threshold?: number | undefined;
  readonly step?: number | undefined;
  readonly proportional?: boolean | undefined;
  readonly tiers?: readonly { readonly atLeast: number; readonly points: number }[] | undefined;
  readonly shares?: Readonly<Record<string, number>> | undefined;
  readonly parts?: readonly number[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly group?: string | undefined;
  readonly gives?: string | undefined;
}

export interface ItemFile {
  readonly id: string;
  readonly max: number;
  readonly rules?: readonly RuleFile[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly classes?: readonly string[] | undefined;
}

export interface SectionFile {
  readonly id: string;
  readonly floor?: number | undefined;
  readonly weight?: number | undefined;
  readonly items: readonly ItemFile[];
}

export interface StandardFile {
  readonly total: number;
  readonly sections: readonly SectionFile[];
  readonly notApplicable?: string | undefined;
  readonly leastRated?: number | undefined;
  readonly places?: number | undefined;
  readonly bonusCap?: number | undefined;
  readonly bonusInGrade?: boolean | undefined;
  readonly gates?: readonly { readonly requires: readonly ConditionFile[] }[] | undefined;
  readonly scorers?: readonly { readonly share: number; readonly own?: boolean | undefined; readonly fact?: string | undefined }[] | undefined;
  readonly rollUp?: { readonly percent: number } | undefined;
  readonly bands?: readonly { readonly title: string; readonly atLeast: number; readonly requires?: readonly ConditionFile[] | undefined }[] | undefined;
  readonly policy: { readonly accept: number; readonly rectify: number; readonly mandatoryOpen?: string | undefined };
}

export type AnswerFile = number | boolean | string | readonly number[];

export interface FindingFile {
  readonly verdict?: string | null | undefined;
  readonly answers?: Readonly<Record<string, AnswerFile>> | undefined;
  readonly points?: number | null | undefined;
}

export interface ScoreFile {
  readonly standard: StandardFile;
  readonly findings: Readonly<Record<string, FindingFile>>;
  readonly facts: FactsFile;
  readonly subordinates?: readonly number[] | undefined;
}
