import { Button, Tag } from 'antd';
import { momentOf } from '#shared/days/moment-of.ts';
import { fingerprintOf } from '#shared/ledger/fingerprint.ts';
import { keyStandingOf, type KnownKey } from '#shared/record/device-keys.ts';
import { errorText } from '#shared/text/error-text.ts';
import { usePublicKey } from '#renderer/hooks/use-public-key.ts';
import { useServices } from '#renderer/store/services.tsx';
import { ConfirmKeyButton } from './confirm-key-button.tsx';
import { useKnownKeys } from './use-known-keys.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** 数据包签名: the fingerprint of this machine, and those of others with who compared them here. */
export function DeviceKeysPanel() {
  const { store } = useServices();
  const publicKey = usePublicKey();
  const others = Array.from(useKnownKeys()?.values() ?? []).filter(({ device }) => device !== store.device);
  return (
    <section className="panel" aria-label="数据包签名">
      <h2>数据包签名</h2>
      <p>
        本机指纹 <b className="fingerprint">{publicKey === undefined ? '' : fingerprintOf(publicKey)}</b>
      </p>
      <p className="quiet">
        本机导出的数据包都有签名。第一次收到别人的数据包时，当面或打电话对一次指纹，一致就点“核对过了”，以后合并时会写明“已核对”。指纹不是秘密，私钥不离开这台电脑；重装系统或清除浏览器数据后指纹会变，要重新核对。
      </p>
      {others.length === 0 ? null : (
        <ul aria-label="别的机器的签名" className="held-list">
          {others.map((known) => (
            <OtherKey key={known.device} known={known} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OtherKey(props: { readonly known: KnownKey }) {
  const { known } = props;
  const { announced, confirmed, device } = known;
  const { store } = useServices();
  const message = useMessage();
  const standing = keyStandingOf(known);
  const now = announced ?? confirmed;
  if (now === null) return null;
  const undo = async (batch: string) => {
    try {
      await store.undo(batch);
      message.success('已撤销核对');
    } catch (error) {
      message.error(`没有撤销：${errorText(error)}`);
    }
  };
  const batch = confirmed?.batch ?? null;
  return (
    <li className="held-thing">
      <div className="held-words">
        <span>
          机器 {device}
          {announced === null || announced.by === '' ? '' : `（${announced.by}）`} <b className="fingerprint">{fingerprintOf(now.publicKey)}</b>{' '}
          {standing === 'confirmed' ? <Tag color="success">已核对</Tag> : <Tag color={standing === 'changed' ? 'warning' : 'default'}>未核对</Tag>}
        </span>
        {standing === 'changed' ? <span>换了签名，可能重装过，请重新核对。</span> : null}
        {confirmed === null ? null : (
          <span className="quiet">
            {confirmed.by === '' ? '未署名' : confirmed.by} {momentOf(confirmed.ms)} 核对过 {fingerprintOf(confirmed.publicKey)}
          </span>
        )}
      </div>
      <div className="held-acts">
        {standing === 'confirmed' ? null : <ConfirmKeyButton device={device} publicKey={now.publicKey} />}
        {batch === null ? null : (
          <Button size="small" onClick={() => void undo(batch)}>
            撤销核对
          </Button>
        )}
      </div>
    </li>
  );
}
