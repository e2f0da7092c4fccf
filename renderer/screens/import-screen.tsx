import { ImportTask } from '#renderer/features/import/import-task.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

/** 导入: from submitted files to submissions in the books. */
export function ImportScreen() {
  return (
    <Page
      title="导入"
      hint="读取各单位报来的自评材料，核对单位和疑问，确认后归入本批次。原件不会改动。"
      actions={<LinkButton to="/import/check">形式审查</LinkButton>}
    >
      <ImportTask />
    </Page>
  );
}
