import { Alert, Button } from 'antd';
import { useLocation } from 'react-router';
import { goOnUnsigned } from '#shared/record/rights-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useRecord } from '#renderer/ui/use-record.ts';
import { useSigner } from '#renderer/ui/use-signer.ts';

/** The pages on which decisions are made and papers go out. */
const signingPages = /^\/(?:decide|export|import\/check)/u;

/** Where decisions, notices and papers would carry nobody's name: says so, and lets the person give it or go on as 未署名, which is recorded. It hinders nothing. */
export function SignerNotice() {
  const { pathname } = useLocation();
  const { store } = useServices();
  const signer = useSigner();
  const record = useRecord();
  if (signer === undefined || signer.answered || !signingPages.test(pathname)) return null;
  const missing = [...(signer.name === '' ? ['由谁操作'] : []), ...(signer.federation === '' ? ['总工会名称'] : [])];
  return (
    <Alert
      className="start-notice"
      type="warning"
      showIcon
      title={`还没有写明${missing.join('和')}，在这里作的决定和发的文书会缺署名。`}
      action={
        <span className="notice-acts">
          <LinkButton to="/">去写明</LinkButton>
          <Button onClick={() => void record([goOnUnsigned(store.device)])}>以“未署名”继续</Button>
        </span>
      }
    />
  );
}
