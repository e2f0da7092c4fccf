/** More points than any standard has, in points; sums of them stay exact. */
export const mostPoints = 1_000_000;

/** More than anything that is measured (10,000 亿元); arithmetic with it stays finite. */
export const mostMeasured = 1_000_000_000_000;
