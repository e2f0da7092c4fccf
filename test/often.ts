/** How often a random test tries something: so many times in the ordinary run, ten times as often in `npm run laws`, `YST_LAWS=50` fifty times as often. */
export const often = (times: number): number => times * Number(process.env['YST_LAWS'] ?? 1);
