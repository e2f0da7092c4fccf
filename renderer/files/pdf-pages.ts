const pageObject = '/Type /Page';

/** How many pages a PDF has that the browser's engine wrote; 0 for what is no PDF. */
export function pdfPages(bytes: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.startsWith('%PDF-')) return 0;
  let pages = 0;
  for (let at = text.indexOf(pageObject); at >= 0; at = text.indexOf(pageObject, at + pageObject.length)) {
    if (!/[A-Za-z]/u.test(text.charAt(at + pageObject.length))) pages += 1;
  }
  return pages;
}
