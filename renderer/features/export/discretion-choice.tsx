import { Checkbox } from 'antd';
import { useState } from 'react';
import type { Discretion } from '#shared/output/discretion.ts';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { papersSetting, useDiscretion } from '#renderer/hooks/use-discretion.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

interface Chosen {
  readonly masks?: boolean;
  readonly marks?: boolean;
}

/** How papers that stay in the house are written, kept for the whole county: what is published never tells numbers of persons, whatever is chosen here. */
export function DiscretionChoice() {
  const undoable = useUndoable();
  const discretion = useDiscretion();
  // A tick shows at once; what is kept follows.
  const [said, setSaid] = useState<{ readonly of: Discretion | undefined; readonly fields: Chosen }>({ of: undefined, fields: {} });
  const chosen = said.of === discretion ? said.fields : {};
  if (discretion === undefined) return null;
  const choose = async (fields: Chosen, done: string) => {
    setSaid({ of: discretion, fields });
    if (!(await undoable([changeSetting(papersSetting, { ...fields })], done))) setSaid({ of: undefined, fields: {} });
  };
  return (
    <div className="toolbar discretion-choice" role="group" aria-label="内部文书">
      <span>内部文书：</span>
      <Checkbox
        checked={chosen.masks ?? discretion.masks}
        onChange={({ target }) => void choose({ masks: target.checked }, target.checked ? '内部文书遮盖姓名和号码' : '内部文书照写姓名和号码')}
      >
        遮盖姓名和号码（张*，138****1234）
      </Checkbox>
      <Checkbox
        checked={chosen.marks ?? discretion.marks}
        onChange={({ target }) => void choose({ marks: target.checked }, target.checked ? '内部文书标注“内部资料”' : '内部文书不再标注“内部资料”')}
      >
        页眉标注“内部资料”
      </Checkbox>
      <span className="quiet">公示、通报、命名等公开的文书一律不写电话、证件号、账号；发给单位和要签字的文书照原样。</span>
    </div>
  );
}
