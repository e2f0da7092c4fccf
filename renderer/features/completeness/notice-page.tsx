import { Alert } from 'antd';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { dayOfMs } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { supplementNotice } from '#shared/output/papers/supplement-notice.ts';
import { fromRecord } from '#shared/output/papers/kept-paper.ts';
import { restsOn } from '#shared/record/kept-papers.ts';
import { completenessSubject } from '#shared/record/subject.ts';
import { papersOnSubject } from '#renderer/store/kept-papers.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaperChoice } from '#renderer/ui/paper-choice.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { NoticeActs } from './notice-acts.tsx';
import { noticeToShow, usualDue } from '#shared/rounds/planned-notice.ts';
import './completeness.css';

/** The 一次性告知书 of one unit as it prints: as it was issued, or as it would be issued today. */
export function NoticePage(props: { readonly round: Round; readonly unit: CheckedUnit }) {
  const { round, unit } = props;
  const today = dayOfMs(useServices().nowMs());
  const federation = useSetting('federation', 'name');
  const issued = unit.check.notice;
  const papers = useLive(
    (store) => papersOnSubject(store, completenessSubject(round.id, unit.unitId), issued === null ? null : restsOn.supplementNotice(issued)),
    [round.id, unit.unitId, issued],
  );
  if (federation === undefined) return null;
  const notice = noticeToShow(unit, today, usualDue(today));
  if (unit.check.notice === null && notice.lines.length === 0)
    return (
      <EmptyPage
        sentence={`${unit.name}的材料没有要补正的事项，不必发告知书。`}
        action={<LinkButton to={`/units/${encodeURIComponent(unit.unitId)}`}>看这个单位</LinkButton>}
      />
    );
  const paper = supplementNotice({ federation, roundTitle: round.title, unitName: unit.name, notice });
  return (
    <>
      <div className="panel check-notice">
        {federation === '' ? (
          <Alert type="warning" showIcon title="还没有填写总工会名称，告知书的落款空着。" action={<LinkButton to="/settings">去填写</LinkButton>} />
        ) : null}
        {unit.check.notice === null ? <Alert type="info" showIcon title="这是预览，还没有发出。核对事项和期限后再发出。" /> : null}
        <NoticeActs unit={unit} readOnly={round.locked} onPaper />
      </div>
      {unit.check.notice === null ? (
        <PaperView paper={paper} />
      ) : papers === undefined ? null : (
        <PaperChoice
          key={papers.inForce?.ref.sha256 ?? ''}
          word="发出"
          kept={papers.all}
          first={papers.inForce?.ref.sha256 ?? null}
          now={papers.inForce === undefined ? { word: '按现有记录', paper: fromRecord(paper) } : null}
        />
      )}
    </>
  );
}
