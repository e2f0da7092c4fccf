/** Names and figures that the county is made of: `resources/sample-county/county.json`. */
export interface CountyNames {
  readonly name: string;
  /** Six digits for credit codes that no real place has. */
  readonly region: string;
  readonly seat: string;
  readonly park: string;
  readonly towns: readonly TownNames[];
  readonly offices: readonly string[];
  readonly schools: readonly string[];
  readonly institutions: readonly string[];
  readonly industries: readonly string[];
  readonly brands: readonly string[];
  /** What enterprises make: least and most workers, and the share of women. */
  readonly trades: readonly { readonly word: string; readonly workers: readonly number[]; readonly women: number }[];
  readonly enterpriseForms: readonly string[];
}

/** A town with the units that every town has. */
export interface TownNames {
  readonly name: string;
  readonly federation: string;
  readonly school: string;
  readonly middle: string;
  readonly clinic: string;
  readonly communities: readonly string[];
}

/** Names of people, and the teams of inspectors, the leader first: `people.json`. */
export interface PeopleNames {
  readonly surnames: readonly string[];
  readonly given: readonly string[];
  readonly teams: readonly (readonly string[])[];
}

/** What inspectors and leaders write: `notes.json`. */
export interface NotePhrases {
  /** Phrases for a rule that struck, found by words of the rule or the item. */
  readonly struck: readonly { readonly words: string; readonly notes: readonly string[] }[];
  readonly fallback: readonly string[];
  readonly good: readonly string[];
  readonly overrides: { readonly accepted: readonly string[]; readonly rectify: readonly string[]; readonly rejected: readonly string[] };
  readonly afterRectify: readonly string[];
  /** What a unit says of a deduction that it disputes. */
  readonly disputes: readonly string[];
  /** What a unit writes in its rectification reply. */
  readonly replies: readonly string[];
}

/** All data of the sample county. */
export interface SampleData {
  readonly county: CountyNames;
  readonly people: PeopleNames;
  readonly notes: NotePhrases;
}
