/** A day, month or year (`2024-10-28`, `2024-10`, `2024`) as people write it: 2024年10月28日, 2024年10月, 2024年. */
export function showDayText(day: string): string {
  const [year = '', month, date] = day.split('-');
  return `${year}年${month === undefined ? '' : `${String(Number(month))}月`}${date === undefined ? '' : `${String(Number(date))}日`}`;
}
