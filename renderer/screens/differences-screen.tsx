import { DifferenceDesk } from '#renderer/features/differences/difference-desk.tsx';
import { useDifferenceNames } from '#renderer/features/differences/use-difference-names.ts';
import { useMatters } from '#renderer/features/differences/use-matters.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/differences/differences.css';

/** 设置 › 记录不同: where several machines recorded one thing differently, and a person settles it. */
export function DifferencesScreen() {
  const matters = useMatters();
  const names = useDifferenceNames();
  return (
    <Page
      title="记录不同"
      hint="几台机器对同一处记得不一样，逐处定一个，另一个仍留在历史里。↑ ↓ 换一条，1 采用甲，2 采用乙，Ctrl+Z 撤销。"
      actions={<LinkButton to="/settings">回到设置</LinkButton>}
    >
      {matters === undefined || names === undefined ? null : matters.open.length === 0 && matters.settled.length === 0 ? (
        <EmptyPage
          sentence="各台机器的记录没有不一致的地方。合并别的笔记本的数据包以后，两边记得不同的会列在这里。"
          action={<LinkButton to="/settings">去合并数据包</LinkButton>}
        />
      ) : (
        <DifferenceDesk matters={matters} names={names} />
      )}
    </Page>
  );
}
