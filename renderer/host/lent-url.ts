/** A picture is asked for when its element is drawn, a saved file after the click; neither tells when the browser has read it all. */
const graceMs = 60_000;

/** An address of this page for `blob`, and how to give it back. The address holds for a minute longer, since an element just taken away, or the copy in the large view, may still be loading it. */
export function lendUrl(blob: Blob): { readonly url: string; readonly giveBack: () => void } {
  const url = URL.createObjectURL(blob);
  return {
    url,
    giveBack: () => {
      setTimeout(() => URL.revokeObjectURL(url), graceMs);
    },
  };
}
