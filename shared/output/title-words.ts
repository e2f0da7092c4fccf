/** A title in quotation marks, unless it begins with some of its own: “先进职工之家”, “八好”社区工会. */
export const inQuotes = (award: string): string => (award.startsWith('“') ? award : `“${award}”`);
