/** Colours that mean the same thing on every page; distinguished also by people who do not see red and green (Okabe and Ito's set). */
export const chartColours = {
  /** What the inspectors found (考评). */
  assessed: '#0072b2',
  /** What the unit gave itself (自评). */
  self: '#d55e00',
  /** Lost points and other counts. */
  lost: '#b0568c',
  accept: '#00805c',
  rectify: '#a86b00',
  reject: '#b3261e',
  axis: 'var(--ink-quiet)',
  grid: 'var(--line)',
} as const;

/** Text of axes and labels: the page's own quiet ink and small type. */
export const axisText = { fill: 'var(--ink-quiet)', fontSize: 12 } as const;

/** Units beside each other, in the order in which they stand: eight that stay apart without red and green. */
export const sideColours = ['#0072b2', '#d55e00', '#009e73', '#b0568c', '#56b4e9', '#8c6d00', '#4a4a4a', '#7a3e9d'] as const;
