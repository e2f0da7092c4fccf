import { Button, Popover, Select } from 'antd';
import { useMemo, useState } from 'react';
import { shippedStandards } from '#resources/standards/index.ts';
import { setCounted } from '#shared/record/year-acts.ts';
import { targetTexts, usualCounted, type AcceptedTarget } from '#shared/programme/year-plan.ts';
import { useKnownStandards } from '#renderer/hooks/use-known-standards.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

/** By which standards acceptance reaches a target, and the way to change it from a year on. */
export function CountedEdit(props: { readonly year: number; readonly id: AcceptedTarget; readonly counted: readonly string[] }) {
  const { year, id, counted } = props;
  const [open, setOpen] = useState(false);
  const [next, setNext] = useState<readonly string[]>(counted);
  const undoable = useUndoable();
  const titles = useTitles();
  const save = async (to: readonly string[] | null) => {
    if (await undoable([setCounted(year, id, to)], '已修改计入的标准')) setOpen(false);
  };
  const edit = (
    <div className="year-counted-edit">
      <p className="quiet">从{year}年起，按哪些标准验收合格的算达到。按别的标准合格的不算。</p>
      <Select<string[]>
        mode="multiple"
        aria-label={`计入的标准：${targetTexts[id].word}`}
        value={[...next]}
        options={[...titles].map(([value, label]) => ({ value, label }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setNext}
      />
      <div className="toolbar">
        <Button type="primary" disabled={next.length === 0} onClick={() => void save(next)}>
          保存
        </Button>
        <Button onClick={() => void save(usualCounted[id])}>恢复默认</Button>
      </div>
    </div>
  );
  const words = counted.map((one) => titles.get(one) ?? one);
  return (
    <div className="quiet">
      计入：<span title={words.join('、')}>{words.length > 2 ? `${words.slice(0, 2).join('、')}等${String(words.length)}个标准` : words.join('、')}</span>{' '}
      <Popover
        trigger="click"
        open={open}
        onOpenChange={(shown) => {
          setNext(counted);
          setOpen(shown);
        }}
        destroyOnHidden
        content={edit}
      >
        <Button type="link" size="small" aria-label={`改计入的标准：${targetTexts[id].word}`}>
          改
        </Button>
      </Popover>
    </div>
  );
}

/** Titles of the standards by id: those that ship, and those of the ledger. */
function useTitles(): ReadonlyMap<string, string> {
  const known = useKnownStandards();
  return useMemo(() => new Map([...shippedStandards, ...(known?.values() ?? [])].map(({ id, title }) => [id, title])), [known]);
}
