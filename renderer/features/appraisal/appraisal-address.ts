import { appraisalStates, type AppraisalState } from '#shared/rounds/appraisal-rows.ts';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';

/** Which units the list shows, and which one is open beside it, as the address holds it. */
interface AppraisalView {
  readonly state: AppraisalState | null;
  readonly unitId: string | null;
}

const form: AddressForm<AppraisalView> = {
  read: (params) => ({ state: appraisalStates.find((state) => state === params.get('state')) ?? null, unitId: params.get('open') }),
  write: ({ state, unitId }) => new URLSearchParams(Object.entries({ state, open: unitId }).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))),
};

/** The view in the address, and a way to change it. */
export const useAppraisalView = () => useAddressView(form);
