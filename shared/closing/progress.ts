import { digestOf, seals, signatureRoles, type Closing, type Sealed, type SignatureRole } from './closing.ts';
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
  /** How many sides signed under what is known now. */
  readonly signed: number;
}

/** How far a closing meeting has come. `sealed` is what a signature given now would cover. */
export function closingProgress(shortfalls: readonly Shortfall[], closing: Closing, sealed: Sealed): ClosingProgress {
  const digest = digestOf(sealed);
  const replies = shortfalls.flatMap(({ item }) => closing.replies[item.id] ?? []);
  const stateOf = (role: SignatureRole): SignatureState => {
    const signature = closing.signatures[role];
    if (signature === undefined) return 'none';
    return seals(signature, sealed, digest) ? 'signed' : 'outdated';
  };
  const signatures = { inspector: stateOf('inspector'), unit: stateOf('unit') };
  return {
    replied: replies.length,
    of: shortfalls.length,
    disputed: replies.filter(({ stance }) => stance === 'disputed').length,
    signatures,
    signed: signatureRoles.filter((role) => signatures[role] === 'signed').length,
  };
}
