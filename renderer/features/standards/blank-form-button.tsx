import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Standard } from '#shared/model/standard.ts';
import { useIssueForms } from '#renderer/ui/use-issue-forms.ts';

/** 下载空白自评表: the standard as a form that any unit can fill in. */
export function BlankFormButton(props: { readonly standard: Standard }) {
  const { issue, underWay } = useIssueForms();
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={underWay !== null} onClick={() => void issue(props.standard, null, '')}>
      下载空白自评表
    </Button>
  );
}
