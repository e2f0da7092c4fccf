/** The towns that a list's filter offers: each once, in Chinese order, without the unnamed. */
export const townsOf = (places: readonly { readonly town: string }[]): readonly string[] =>
  [...new Set(places.map(({ town }) => town).filter((town) => town !== ''))].sort((a, b) => a.localeCompare(b, 'zh-CN'));
