/** What stands for a name that was taken out. */
export const masked = '○○';

/** Takes names out of a text, the longest first, so that no part of a longer one stays. Names of fewer than two characters are left, since they are words of other things too. */
export function maskText(text: string, names: Iterable<string>): string {
  const known = [...new Set(names)].filter((name) => name.trim().length >= 2).sort((a, b) => b.length - a.length);
  return known.reduce((rest, name) => rest.replaceAll(name, masked), text);
}

const endings = /(?:工会委员会|工会联合会|总工会|工会|委员会)$/u;
const forms = /(?:股份有限公司|有限责任公司|有限公司|集团公司|集团)$/u;

/** The ways in which a text may name a unit: its whole name, the name of its employer, and that without its legal form. */
export function namesOfUnit(name: string): readonly string[] {
  const employer = name.replace(endings, '');
  return [...new Set([name, employer, employer.replace(forms, '')])].filter((one) => one.length >= 2);
}
