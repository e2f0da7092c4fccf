import { completenessStateWords, type CompletenessState } from '#shared/checks/completeness.ts';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';

/** Which units the list of 形式审查 shows, and which one is open beside it, as the address holds it. */
interface CheckView {
  readonly query: string;
  readonly town: string | null;
  readonly state: CompletenessState | null;
  readonly unitId: string | null;
}

/** The states in the order of the filter. */
export const completenessStates = Object.keys(completenessStateWords) as readonly CompletenessState[];

/** The view in the address, and a way to change it. */
export function useCheckView(): readonly [CheckView, (change: Partial<CheckView>) => void] {
  const [view, change] = useAddressView(form);
  return [view, (part) => change(part, { replace: 'query' in part })];
}

const form: AddressForm<CheckView> = {
  read: (params) => ({
    query: params.get('q') ?? '',
    town: params.get('town'),
    state: completenessStates.find((state) => state === params.get('state')) ?? null,
    unitId: params.get('unit'),
  }),
  write: ({ query, town, state, unitId }) => {
    const parts = Object.entries({ q: query === '' ? null : query, town, state, unit: unitId });
    return new URLSearchParams(parts.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  },
};

/** Whether a unit passes the filters; the search text is compared with it elsewhere. */
export const fitsCheckView = (unit: CheckedUnit, view: CheckView): boolean =>
  (view.town === null || unit.town === view.town) && (view.state === null || unit.state === view.state);
