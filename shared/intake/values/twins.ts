/** Characters that traditional or scanned forms write differently in headings and labels, each followed by the one that is in the vocabulary. */
const pairs =
  '內内評评標标準准項项數数單单會会員员職职號号備备註注實实總总計计檢检驗验審审類类別别間间時时稱称據据點点報报負负責责聯联絡络電电話话機机構构學学鄉乡鎮镇組组織织規规範范設设業业務务處处應应該该滿满權权賦赋減减獎奖優优級级辦办給给記记結结論论證证資资圖图書书籤签簽签蓋盖統统區区縣县黨党團团體体發发動动開开關关從从與与為为個个條条達达進进過过說说請请對对護护貝员冈岗値值';

const twins = new Map(Array.from({ length: pairs.length / 2 }, (_, index) => [pairs.charAt(index * 2), pairs.charAt(index * 2 + 1)] as const));
const twinCharacters = new RegExp(`[${[...twins.keys()].join('')}]`, 'g');

/** The text in the characters of the vocabulary, one for one: “項目” and “项目” are the same heading. Only for comparing, never for keeping. */
export const foldTwins = (text: string): string => text.replace(twinCharacters, (character) => twins.get(character) ?? character);
