import { Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { unitKindWords } from '#shared/model/standard.ts';
import { finishedScore, type AcceptanceInput, type AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { townsOf } from '#shared/text/towns-of.ts';

const all = 'all';

const groups: readonly { readonly value: string; readonly label: string; readonly has: (unit: AcceptanceUnit) => boolean }[] = [
  { value: all, label: '全部单位', has: () => true },
  { value: 'finished', label: '已核查单位', has: (unit) => finishedScore(unit) !== undefined },
  { value: 'accepted', label: '合格单位', has: ({ decision }) => decision?.outcome === 'accepted' },
  { value: 'rectify', label: '限期整改单位', has: ({ decision }) => decision?.outcome === 'rectify' },
  { value: 'rejected', label: '不合格单位', has: ({ decision }) => decision?.outcome === 'rejected' },
];

/** Which of the round's units go into the table: by what was decided, kind and town. */
export function ReportedUnits(props: { readonly input: AcceptanceInput; readonly onChosen: (chosen: AcceptanceInput) => void }) {
  const { input, onChosen } = props;
  const [group, setGroup] = useState(all);
  const [kind, setKind] = useState(all);
  const [town, setTown] = useState(all);
  const chosen = useMemo(() => {
    const has = groups.find(({ value }) => value === group)?.has ?? (() => true);
    return { ...input, units: input.units.filter((unit) => has(unit) && (kind === all || unit.kind === kind) && (town === all || unit.town === town)) };
  }, [input, group, kind, town]);
  useEffect(() => onChosen(chosen), [chosen, onChosen]);
  const kinds = [...new Set(input.units.map((unit) => unit.kind))];
  return (
    <>
      <Select
        aria-label="单位范围"
        className="report-choice"
        value={group}
        options={groups.map(({ value, label }) => ({ value, label }))}
        onChange={setGroup}
      />
      <Select
        aria-label="类别"
        className="report-choice"
        value={kind}
        options={[{ value: all, label: '全部类别' }, ...kinds.map((one) => ({ value: one as string, label: unitKindWords[one] }))]}
        onChange={setKind}
      />
      <Select
        aria-label="乡镇"
        className="report-choice"
        value={town}
        options={[{ value: all, label: '全部乡镇' }, ...townsOf(input.units).map((one) => ({ value: one, label: one }))]}
        onChange={setTown}
      />
      <span className="quiet">{chosen.units.length} 个单位</span>
    </>
  );
}
