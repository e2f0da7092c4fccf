import type { Closing } from '../closing/closing.ts';
import { signatureRoles, signatureRoleWords } from '../closing/closing.ts';
import { showDay } from '../days/days.ts';
import { outcomeWords, type Decision } from '../model/round.ts';
import type { Rectification } from '../rectify/rectification.ts';

/** What rests on a completed visit. */
export interface RestingOn {
  readonly signatures: Closing['signatures'];
  /** How many rulings on objections there are. */
  readonly rulings: number;
  readonly decision: Decision | undefined;
  readonly rectification: Rectification | undefined;
}

/** What becomes out of date when a visit is opened again and changed, a Chinese sentence each; none where nothing rests on it yet. */
export function outdatedByReopening({ signatures, rulings, decision, rectification }: RestingOn): readonly string[] {
  const signed = signatureRoles.flatMap((role) => {
    const signature = signatures[role];
    return signature === undefined ? [] : [`${signatureRoleWords[role]}${signature.name}${showDay(signature.signedOn)}的签字`];
  });
  return [
    ...(signed.length === 0 ? [] : [`${signed.join('、')}不再覆盖改动后的内容，要重新签。`]),
    ...(rulings === 0 ? [] : [`${String(rulings)} 条异议复核是按现在的得分作的，要再看一遍。`]),
    ...(decision === undefined ? [] : [`已作的决定“${outcomeWords[decision.outcome]}”是按现在的得分作的，得分变了要重新决定。`]),
    ...(rectification === undefined ? [] : [`${showDay(rectification.noticedOn)}发出的整改通知是按现在的记录写的，内容变了要修改通知。`]),
  ];
}
