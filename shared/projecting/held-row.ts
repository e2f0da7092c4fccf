/** An entry that does not count in a locked round: it waits for a person, or was refused. */
export interface HeldRow {
  readonly device: string;
  readonly seq: number;
  readonly subject: string;
  readonly roundId: string;
  readonly state: 'waiting' | 'refused';
}
