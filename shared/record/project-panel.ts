import { noAgreement, type Agreement, type Panel } from '../blind/panel.ts';
import type { Json } from '../json.ts';
import type { StandingFields } from '../ledger/registers.ts';

const itemFieldShape = /^item\/(.+)\/(take|points|argument|reason)$/u;

/** The minutes of a panel, out of what its fields say. */
export function projectPanel(fields: StandingFields): Panel {
  const agreements: Record<string, Agreement> = {};
  for (const [field, value] of Object.entries(fields)) {
    const [, itemId, part] = itemFieldShape.exec(field) ?? [];
    if (itemId !== undefined) agreements[itemId] = { ...(agreements[itemId] ?? noAgreement), ...partOf(part, value) };
  }
  const { heldOn, present } = fields;
  return {
    heldOn: typeof heldOn === 'string' ? heldOn : null,
    present: Array.isArray(present) ? present.filter((name) => typeof name === 'string') : [],
    agreements,
  };
}

function partOf(part: string | undefined, value: Json): Partial<Agreement> {
  if (part === 'points') return typeof value === 'number' ? { points: value } : {};
  return part !== undefined && typeof value === 'string' ? { [part]: value } : {};
}
