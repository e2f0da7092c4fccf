/** Which of two texts comes first in Chinese, as `localeCompare` with `zh-CN` says and several times as fast: for lists of thousands. */
export const inChineseOrder: (a: string, b: string) => number = new Intl.Collator('zh-CN').compare;
