/** What each check is worth, from -1 to 1: (right firings − wrong firings) ÷ firings, counted on the fixtures. */
export const weights: Readonly<Record<string, number>> = {
  'summary: most of its rows name parts of the other table': 0.8,
  'summary: none of its rows names a part of the other table': -0.95,
  'summary: its title says so': 0.5,
  'summary: no heading of its own for contents': 0.3,
  'new form: another title than the one before': 0.6,
  'new form: no title, or the same again': -0.95,
  'new form: the table before closes with a total': 0.5,
  'new form: it closes with a total itself': 0.3,
  'new form: its numbers begin again': 0.3,
  'new form: its numbers go on': -0.8,
};
