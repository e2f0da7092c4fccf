/** What a shortcoming is about: something not handed in, figures that cannot all be right, a mark without proof, a cell that was not filled in as it should be. */
type ShortcomingKind = 'missing' | 'contradiction' | 'evidence' | 'mistake';

/** Chinese words for the kinds, in the order of lists. */
export const shortcomingKindWords: Readonly<Record<ShortcomingKind, string>> = {
  missing: '缺材料',
  contradiction: '有矛盾',
  mistake: '填写有误',
  evidence: '缺佐证',
};

/** One thing that a unit has to supply or put right before the visit: a line of 形式审查, of the 一次性告知书 and of the 必看清单. */
export interface Shortcoming {
  /** The same for the same matter each time it is found, so that a person's acts on the line stay with it. Unique within a unit. */
  readonly key: string;
  readonly kind: ShortcomingKind;
  /** One Chinese sentence: what is missing or cannot be right. */
  readonly found: string;
  /** One Chinese sentence: what the unit is asked to do. */
  readonly todo: string;
  /** True where it is ours to look at on site: the unit can supply nothing for it, and no notice tells it. */
  readonly ours?: true;
  /** Where it is in the submitted file, null where it is in no one place. */
  readonly cell: string | null;
  /** The standard's items that it concerns. */
  readonly itemIds: readonly string[];
  /** The facts that it concerns. */
  readonly facts: readonly string[];
}
