import { CompareVersions } from '#renderer/features/standards/compare/compare-versions.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import '#renderer/features/standards/standards.css';

/** 标准 › two versions compared with each other. */
export function StandardCompareScreen() {
  return (
    <Page
      title="标准"
      hint="比较两个版本：选原来的和现在的，看新增、删去和改动的条目、分值、评分办法和等次。"
      actions={<LinkButton to="/standards">回到标准库</LinkButton>}
    >
      <CompareVersions />
    </Page>
  );
}
