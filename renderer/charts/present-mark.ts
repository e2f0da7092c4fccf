/** Frames the mark that the keyboard is on, in the page's own ink: laid over an entry of a series. */
export const markedBy = (present: number | null, index: number): { readonly stroke?: string; readonly strokeWidth?: number } =>
  present === index ? { stroke: 'var(--ink)', strokeWidth: 2 } : {};
