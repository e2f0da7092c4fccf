import { noAgreement, type Agreement, type Panel } from '../blind/panel.ts';
import type { Json } from '../json.ts';
import type { StandingFields } from '../ledger/registers.ts';
import { itemFieldReader } from './field-names.ts';

/** What a panel notes of each item, in its fields. */
export const panelItemFields = {
  take: { key: 'none' },
  points: { key: 'none' },
  argument: { key: 'none' },
  reason: { key: 'none' },
} as const satisfies Readonly<Record<keyof Agreement, { readonly key: 'none' }>>;

/** Takes the name of a panel's field of an item apart; undefined for its other fields. */
export const readPanelField = itemFieldReader(panelItemFields);

/** The minutes of a panel, out of what its fields say. */
export function projectPanel(fields: StandingFields): Panel {
  const agreements: Record<string, Agreement> = {};
  for (const [field, value] of Object.entries(fields)) {
    const name = readPanelField(field);
    if (name !== undefined) agreements[name.itemId] = { ...(agreements[name.itemId] ?? noAgreement), ...partOf(name.part, value) };
  }
  const { heldOn, present } = fields;
  return {
    heldOn: typeof heldOn === 'string' ? heldOn : null,
    present: Array.isArray(present) ? present.filter((name) => typeof name === 'string') : [],
    agreements,
  };
}

function partOf(part: keyof Agreement, value: Json): Partial<Agreement> {
  if (part === 'points') return typeof value === 'number' ? { points: value } : {};
  return typeof value === 'string' ? { [part]: value } : {};
}
