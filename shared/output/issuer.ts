/** What is written in a paper where the issuing body's name belongs and nobody has given one: what is missing and where to give it, instead of a blank. */
const issuerMissing = '（发文单位未填写，请先在“设置”里写明总工会名称）';

/** The issuing body as a paper names it. */
export const issuerWords = (federation: string): string => (federation.trim() === '' ? issuerMissing : federation);
