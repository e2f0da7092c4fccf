/** What the title of a standard ends in and a round is not called. */
const paperWord = /(?:评分表|细则|标准|办法)$/u;

/** What is done by a standard, where its title says so. */
const doing = /(?:考核|考评|评审|验收|检查|创建)$/u;

/**
 * The usual title of a round, after the standard it goes by, so that the rounds of several systems are told apart in lists and on papers: “2024年“八好”社区工会考核”. What a
 * title adds in brackets at its end is left out.
 */
export function usualRoundTitle(year: number, standardTitle: string): string {
  const named = standardTitle
    .trim()
    .replace(/（[^（）]*）$|\([^()]*\)$/u, '')
    .replace(paperWord, '');
  const subject = named === '' ? '基层工会规范化建设' : named;
  return `${String(year)}年${subject}${doing.test(subject) ? '' : '验收'}`;
}
