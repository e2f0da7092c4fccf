/** Reasons of 不适用 that are offered, one tap each. */
export const notApplicablePhrases: readonly string[] = ['本单位没有这项业务', '本单位没有这类人员', '建会不满一年，尚未到期', '上级统一办理，不由本单位承担'];
