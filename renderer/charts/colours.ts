/** Colours that mean the same thing on every page; distinguished also by people who do not see red and green (Okabe and Ito's set). */
export const chartColours = {
  /** What the inspectors found (考评). */
  assessed: '#0072b2',
  /** What the unit gave itself (自评). */
  self: '#d55e00',
  /** Lost points and other counts. */
  lost: '#b0568c',
  /** The unit that a page is about, among others. */
  own: 'var(--ink)',
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

/** The ground and the ink of a share, from under a half over five steps to nearly all; the style sheet's `heat-0` to `heat-5`. */
export const heatColours = [
  ['#f6e3d3', '#1f1f1f'],
  ['#eef3f8', '#1f1f1f'],
  ['#d3e3f1', '#1f1f1f'],
  ['#a9c9e4', '#1f1f1f'],
  ['#2b7ab8', '#ffffff'],
  ['#00508a', '#ffffff'],
] as const;

/** The ground and the ink of a leaning: purple is stricter, gold more lenient, as the words beside them; none where chance explains it. */
export const leanColours = {
  none: ['#ffffff', '#5c6575'],
  strict: ['#e3d5ee', '#1f1f1f'],
  veryStrict: ['#7a3e9d', '#ffffff'],
  lenient: ['#f5e2b0', '#1f1f1f'],
  veryLenient: ['#8c6d00', '#ffffff'],
} as const;

/** The ground and the ink of lost points, from nothing to all; the style sheet's `matrix-0` to `matrix-4`. */
export const lossColours = [
  ['#ffffff', '#1f1f1f'],
  ['#f3dcea', '#1f1f1f'],
  ['#e0aecb', '#1f1f1f'],
  ['#b0568c', '#ffffff'],
  ['#7a2f5d', '#ffffff'],
] as const;
