const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The organisation part of a code: eight digits and their check character (GB 11714-1997: weights 3 7 9 10 5 8 4 2 modulo 11). */
export function organisationCode(digits: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  const check = 11 - (sum % 11);
  return `${digits}${check === 10 ? 'X' : check === 11 ? '0' : String(check)}`;
}

/** A unified social credit code from its first 17 characters, completed by the check character (GB 32100-2015: weights 3^(i-1) modulo 31). */
export function creditCode(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return `${first17}${alphabet.charAt((31 - (sum % 31)) % 31)}`;
}
