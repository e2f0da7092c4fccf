import { EvidenceDesk } from '#renderer/features/evidence/evidence-desk.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

/** 佐证: the photos and files of the round to hand on, and what to look at again about them. */
export function EvidenceScreen() {
  const { round } = useServices();
  return (
    <Page title="佐证" hint="导出本批次的照片和附件，并查看哪些满分项没有佐证、哪些照片重复使用。" actions={<LinkButton to="/export">返回导出</LinkButton>}>
      {round === undefined ? (
        <EmptyPage sentence="还没有验收批次，没有照片和附件。" action={<LinkButton to="/">回到工作台</LinkButton>} />
      ) : (
        <EvidenceDesk key={round.id} round={round} />
      )}
    </Page>
  );
}
