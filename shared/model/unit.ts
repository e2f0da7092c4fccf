import { z } from 'zod';
import { UnitKind } from './standard.ts';

/** What is known about a unit in numbers and words. Values are plain; where each came from is in the submission that brought it. */
export const Facts = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
export type Facts = z.infer<typeof Facts>;

/** How a unit ended: merged into another, or closed (注销) without one. `on` is the day, `YYYY-MM-DD`; `into` the id of the unit that it became a part of. */
export const UnitEnd = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merged'), into: z.string(), on: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('closed'), on: z.string(), reason: z.string() }),
]);
export type UnitEnd = z.infer<typeof UnitEnd>;

/** Where a unit comes from that was split off from another (拆分): the id of that one, the day, the reason. */
export const UnitOrigin = z.object({ from: z.string(), on: z.string(), reason: z.string() });
export type UnitOrigin = z.infer<typeof UnitOrigin>;

/** A name that a unit had until a day (更名). It is one of the aliases too, so that it is found and matched by it. */
export const FormerName = z.object({ name: z.string(), until: z.string(), reason: z.string() });
export type FormerName = z.infer<typeof FormerName>;

/** A unit (基层工会) on the federation's books. */
export const Unit = z.object({
  id: z.string(),
  name: z.string(),
  /** Other names it was seen under; matching uses them. */
  aliases: z.array(z.string()),
  town: z.string(),
  kind: UnitKind,
  /** The union's own code (81…). */
  uscc: z.string().nullable(),
  /** The employer's code. */
  orgUscc: z.string().nullable(),
  facts: Facts,
  /** Present where it no longer exists. */
  ended: UnitEnd.optional(),
  /** Present where it was split off from another unit. */
  origin: UnitOrigin.optional(),
  /** Names that it had before, left out for none. */
  formerNames: z.array(FormerName).readonly().optional(),
});
export type Unit = z.infer<typeof Unit>;
