/** A text as it stands between the tags of XML. */
export const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// Control characters but tab and line feed, the two non-characters that break XML, and halves of surrogate pairs that are alone.
// oxlint-disable-next-line no-control-regex
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as XML and file names can hold it: characters that break them taken out. */
export const withoutUnfit = (text: string): string => text.replace(unfit, '');
