import type { WebContents } from 'electron';

/** The page as an A4 PDF, by the page's own print styles. */
export async function printPage(contents: Pick<WebContents, 'printToPDF'>): Promise<Uint8Array> {
  const pdf = await contents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true });
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}
