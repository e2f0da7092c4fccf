// With `#empty` the page is the yardstick of a start, and holds nothing of the program; otherwise it fills the program of its origin with a county.
if (location.hash === '#empty') void import('./empty-page.tsx').then(({ drawEmptyPage }) => drawEmptyPage());
else void import('./fill-county.ts').then(({ offerFilling }) => offerFilling());
