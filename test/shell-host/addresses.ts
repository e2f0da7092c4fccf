/** Chromium knows no `app:` scheme unless it is compiled in, so the host lends the page an https origin that no name server knows, and answers it itself. */
const lent = 'https://yanshoutai.invalid';
const own = 'app://yanshoutai';

/** An address as Chromium knows it here. */
export const toChromium = (url: string): string => (url.startsWith(own) ? lent + url.slice(own.length) : url);

/** An address as the shell knows it. */
export const toShell = (url: string): string => url.replace(lent, own);
