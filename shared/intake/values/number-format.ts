/** Whether an Excel number format shows a date: its letters are y, m, d or 年, 月, 日 outside quotes and brackets. */
export function isDateFormat(format: string | null): boolean {
  if (format === null || format === 'General' || format === '@') return false;
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd年月日]/i.test(bare) || /m{1,5}/i.test(bare);
}

/** Whether an Excel number format shows a percentage. */
export const isPercentFormat = (format: string | null): boolean => format?.includes('%') ?? false;

/** How many decimal places a format like “0.0%” shows. */
export const placesOfFormat = (format: string): number => /\.(0+)/.exec(format)?.[1]?.length ?? 0;
