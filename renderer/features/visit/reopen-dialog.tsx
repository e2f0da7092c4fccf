import { Input, Modal } from 'antd';
import { useState } from 'react';
import { closingOf, rulingsOf } from '#shared/record/read-visit-fields.ts';
import { outdatedByReopening } from '#shared/record/reopening.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { useLive } from '#renderer/store/services.tsx';

/** Asks why a completed visit is opened again, and says what that puts out of date. */
export function ReopenDialog(props: { readonly visit: VisitKey; readonly onCancel: () => void; readonly onReopen: (reason: string) => void }) {
  const { roundId, unitId, phase } = props.visit;
  const [reason, setReason] = useState('');
  const outdated = useLive(
    async (store) => {
      const [fields, decisions, rectifications] = await Promise.all([
        store.visitFields(roundId, unitId, phase),
        store.decisions(roundId),
        store.rectifications(roundId),
      ]);
      return outdatedByReopening({
        signatures: closingOf(fields).signatures,
        rulings: Object.keys(rulingsOf(fields)).length,
        decision: decisions.find((one) => one.unitId === unitId),
        rectification: rectifications.find((one) => one.unitId === unitId),
      });
    },
    [roundId, unitId, phase],
  );
  return (
    <Modal
      open
      title="重新打开核查"
      okText="确认重新打开"
      cancelText="不打开"
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => props.onReopen(reason.trim())}
      onCancel={props.onCancel}
    >
      {outdated === undefined || outdated.length === 0 ? null : (
        <>
          <p>重新打开并改动后：</p>
          <ul aria-label="会过时的内容">
            {outdated.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <label htmlFor="reopen-reason">理由</label>
      <Input.TextArea
        id="reopen-reason"
        autoFocus
        rows={2}
        maxLength={500}
        placeholder="为什么要改已经完成的核查，由谁提出"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
