import { z } from 'zod';
import type { Agreement, Panel } from '../blind/panel.ts';
import type { StandingFields } from './registers.ts';

const itemFieldShape = /^item\/(.+)$/u;
const Noted = z.object({ take: z.string().nullable(), points: z.int().nullable(), argument: z.string(), reason: z.string() });

/** The minutes of a panel, out of what its fields say. */
export function projectPanel(fields: StandingFields): Panel {
  const agreements: Record<string, Agreement> = {};
  for (const [field, value] of Object.entries(fields)) {
    const itemId = itemFieldShape.exec(field)?.[1];
    const noted = Noted.safeParse(value).data;
    if (itemId !== undefined && noted !== undefined) agreements[itemId] = noted;
  }
  const { heldOn, present } = fields;
  return {
    heldOn: typeof heldOn === 'string' ? heldOn : null,
    present: Array.isArray(present) ? present.filter((name) => typeof name === 'string') : [],
    agreements,
  };
}
