import { signatureRoleWords, type AcceptanceBody } from '../../closing/closing.ts';
import { recommendationWord } from '../../scoring/recommendation-word.ts';
import type { ScoreResult } from '../../scoring/score-result.ts';
import { showPoints } from '../../points.ts';

/** 验收意见 of the bodies that accept a unit together, as one Chinese sentence: what they sign. */
export const opinionSentence = (result: ScoreResult, bodies: readonly AcceptanceBody[]): string =>
  `验收意见：${bodies.map((body) => signatureRoleWords[body]).join('和')}${bodies.length > 1 ? '联合' : ''}验收，考评得分${showPoints(result.total)}分（满分${showPoints(result.max)}分），程序建议${recommendationWord(result)}，结论以验收决定为准。`;
