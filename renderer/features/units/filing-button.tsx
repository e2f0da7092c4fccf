import { Button } from 'antd';
import { useState } from 'react';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useLive } from '#renderer/store/services.tsx';
import { FilingDialog } from './filing-dialog.tsx';

/** 免报、缓报 of one unit in the chosen round. Nothing once it has submitted, and in a locked round. */
export function FilingButton(props: { readonly round: Round; readonly unit: Unit }) {
  const { round, unit } = props;
  const [open, setOpen] = useState(false);
  const submissions = useLive((store) => store.submissionsOfUnit(unit.id), [unit.id]);
  const hasSubmitted = submissions?.some(({ roundId }) => roundId === round.id) ?? true;
  if (round.locked || hasSubmitted || !round.unitIds.includes(unit.id)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>免报、缓报</Button>
      {open ? (
        <FilingDialog round={round} unitIds={[unit.id]} whom={unit.name} present={round.filings?.[unit.id] ?? null} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
