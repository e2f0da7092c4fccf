import type { Submission } from '../model/submission.ts';

/**
 * Of several submitted forms, the one whose items most of the others share: the likeliest copy of the federation's own form, and the default for
 * “用自评表作标准”. Undefined when none holds items. Where two are equal it is the first.
 */
export function chooseForm(submissions: readonly Submission[]): Submission | undefined {
  const forms = submissions.filter((submission) => submission.layout === 'form' && submission.items.length > 0);
  const holders = new Map<string, number>();
  const textsOf = (form: Submission) => new Set(form.items.map((item) => item.text));
  for (const form of forms) for (const text of textsOf(form)) holders.set(text, (holders.get(text) ?? 0) + 1);
  let chosen: { readonly form: Submission; readonly shared: number } | undefined;
  for (const form of forms) {
    let shared = 0;
    for (const text of textsOf(form)) shared += (holders.get(text) ?? 0) - 1;
    if (chosen === undefined || shared > chosen.shared) chosen = { form, shared };
  }
  return chosen?.form;
}
