import { digestOf, meetingSides, seals, type AcceptanceBody, type Closing, type Sealed, type SignatureRole } from './closing.ts';
import type { Shortfall } from '../scoring/shortfalls.ts';

/** The state of one side's signature: none yet, under what is known now, or under something that was changed since (`outdated`). */
type SignatureState = 'none' | 'signed' | 'outdated';

/** How far a closing meeting has come. */
export interface ClosingProgress {
  /** Shortfalls that the unit has answered to, of all. */
  readonly replied: number;
  readonly of: number;
  readonly disputed: number;
  readonly signatures: Readonly<Record<SignatureRole, SignatureState>>;
  /** How many of those who are to sign did so under what is known now. */
  readonly signed: number;
  /** How many are to sign. */
  readonly signers: number;
}

/** How far a closing meeting has come. `sealed` is what a signature given now would cover, `bodies` are those that sign besides the two sides. */
export function closingProgress(shortfalls: readonly Shortfall[], closing: Closing, sealed: Sealed, bodies: readonly AcceptanceBody[] = []): ClosingProgress {
  const digest = digestOf(sealed);
  const replies = shortfalls.flatMap(({ item }) => closing.replies[item.id] ?? []);
  const stateOf = (role: SignatureRole): SignatureState => {
    const signature = closing.signatures[role];
    if (signature === undefined) return 'none';
    return seals(signature, sealed, digest) ? 'signed' : 'outdated';
  };
  const signatures = { inspector: stateOf('inspector'), unit: stateOf('unit'), town: stateOf('town'), county: stateOf('county') };
  const signers: readonly SignatureRole[] = [...meetingSides, ...bodies];
  return {
    replied: replies.length,
    of: shortfalls.length,
    disputed: replies.filter(({ stance }) => stance === 'disputed').length,
    signatures,
    signed: signers.filter((role) => signatures[role] === 'signed').length,
    signers: signers.length,
  };
}
