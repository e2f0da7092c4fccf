import { Button } from 'antd';
import { useState } from 'react';
import type { Ruling } from '#shared/closing/rulings.ts';
import { sheetWord, type Round } from '#shared/model/round.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { objectionRuling } from '#shared/output/papers/objection-ruling.ts';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import type { Objection } from './use-objections.ts';

/** 异议复核意见 of a ruling that was given, to be handed to the unit. */
export function RulingPaper(props: { readonly round: Round; readonly objection: Objection; readonly ruling: Ruling }) {
  const { round, objection, ruling } = props;
  const { item, place, points, note, reply, unit, visit, papers } = objection;
  const federation = useSetting('federation', 'name');
  const [open, setOpen] = useState(false);
  if (federation === undefined) return null;
  const paper = objectionRuling({
    federation: federationName(federation === '' ? undefined : federation, round.title),
    roundTitle: round.title,
    unitName: unit.name,
    phaseWord: sheetWord(visit.phase),
    item: { place, text: item.text, max: item.max },
    found: { points, note },
    words: reply?.words ?? ruling.words,
    papers,
    ruling,
    openMatters: objection.openMatters,
  });
  return (
    <>
      <div className="toolbar">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          异议复核意见
        </Button>
        {open ? <PaperButtons paper={paper} /> : null}
      </div>
      {open ? (
        <div className="paper-stage">
          <PaperView paper={paper} />
        </div>
      ) : null}
    </>
  );
}
