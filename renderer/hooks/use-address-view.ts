import { useMemo } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router';

/** How a screen's view is written in the address: `read` and `write` are each other's inverse except for what is left out as usual. */
export interface AddressForm<View> {
  readonly read: (params: URLSearchParams) => View;
  readonly write: (view: View) => URLSearchParams;
}

/** The query of the address as it is at this moment: what is drawn may still be an earlier one. */
export const presentQuery = (): URLSearchParams => new URLSearchParams(window.location.hash.split('?')[1] ?? '');

/** A view kept in the address, and a way to change parts of it. A change is laid over what the address holds at that moment, however late the screen is with drawing it. */
export function useAddressView<View extends object>(form: AddressForm<View>): readonly [View, (part: Partial<View>, how?: NavigateOptions) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => form.read(params), [form, params]);
  return [view, (part, how) => setParams(form.write({ ...form.read(presentQuery()), ...part }), how)];
}
