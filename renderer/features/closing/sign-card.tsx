import { useSetting } from '#renderer/hooks/use-setting.ts';
import { sheetToKeep, validSignatures } from '#renderer/hooks/closing-sheet.ts';
import { Alert, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { signatureRoleWords, type Signature, type SignatureRole } from '#shared/closing/closing.ts';
import { isSignature, type Stroke } from '#shared/closing/strokes.ts';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { errorText } from '#shared/text/error-text.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useDocumentUrl } from '#renderer/hooks/use-document-url.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { inkAsPng } from './draw-ink.ts';
import { SignaturePad } from './signature-pad.tsx';
import { useSignerNames } from './use-signer-names.ts';
import type { ClosingActs } from './use-closing-acts.ts';
import type { ClosingView } from '#renderer/hooks/use-closing.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const posts: Readonly<Record<SignatureRole, string>> = { inspector: '验收组组长', unit: '工会主席', town: '主席', county: '分管副主席' };

/** One side's place to sign, or its signature. */
export function SignCard(props: { readonly role: SignatureRole; readonly view: ClosingView; readonly acts: ClosingActs; readonly readOnly: boolean }) {
  const { role, view, acts, readOnly } = props;
  const signature = view.closing.signatures[role];
  const outdated = view.progress.signatures[role] === 'outdated';
  const [anew, setAnew] = useState(false);
  return (
    <section className="closing-card closing-side" aria-label={`${signatureRoleWords[role]}签字`}>
      <h2>{signatureRoleWords[role]}</h2>
      {outdated ? (
        <Alert
          type="warning"
          showIcon
          title="签字后确认单上的内容有改动，这个签字对应的是改动以前的内容。签字时的确认单照原样存着。"
          action={
            readOnly || anew ? null : (
              <Button size="large" onClick={() => setAnew(true)}>
                重新签字
              </Button>
            )
          }
        />
      ) : null}
      {signature === undefined || (anew && outdated) ? (
        <SignForm role={role} view={view} acts={acts} readOnly={readOnly} />
      ) : (
        <Signed signature={signature} role={role} onWithdraw={readOnly ? null : () => acts.withdraw(role)} />
      )}
    </section>
  );
}

function Signed(props: { readonly signature: Signature; readonly role: SignatureRole; readonly onWithdraw: (() => void) | null }) {
  const { signature } = props;
  return (
    <>
      {signature.image === null ? (
        <p className="closing-large">在纸上签字</p>
      ) : (
        <Ink sha256={signature.image} words={`${signatureRoleWords[props.role]}的签字`} />
      )}
      <p>
        {[signature.name, signature.post].filter((word) => word !== '').join('，')} · {showDay(signature.signedOn)}
      </p>
      {props.onWithdraw === null ? null : (
        <div>
          <Button size="large" onClick={props.onWithdraw}>
            撤下签字
          </Button>
        </div>
      )}
    </>
  );
}

function Ink(props: { readonly sha256: string; readonly words: string }) {
  const url = useDocumentUrl(props.sha256);
  if (url === null) return <p>签字图片缺失</p>;
  return <div className="closing-ink">{url === undefined ? null : <img src={url} alt={props.words} />}</div>;
}

/** So many names are offered beside the one in the field. */
const offeredAtMost = 5;

function SignForm(props: { readonly role: SignatureRole; readonly view: ClosingView; readonly acts: ClosingActs; readonly readOnly: boolean }) {
  const { role, view, acts, readOnly } = props;
  const { nowMs } = useServices();
  const message = useMessage();
  const inspector = useInspector();
  const federation = useSetting('federation', 'name');
  const chair = view.unit.facts['chairName'];
  const [name, setName] = useState(
    role === 'inspector' ? (view.record.inspectors[0] ?? inspector.name) : role === 'unit' && typeof chair === 'string' ? chair : '',
  );
  const [post, setPost] = useState(posts[role]);
  const [onPaper, setOnPaper] = useState(false);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const offered = useSignerNames(view, role);
  const others = offered.filter((one) => one !== name.trim()).slice(0, offeredAtMost);
  const word = signatureRoleWords[role];
  const lacking = name.trim() === '' ? '请先填写签字人姓名。' : onPaper || isSignature(strokes) ? null : '请先在框里签名。';
  const sign = async () => {
    try {
      const png = onPaper ? null : ((await inkAsPng(strokes)) ?? null);
      const given = { name: name.trim(), post: post.trim(), signedOn: dayOfMs(nowMs()), seals: view.digest };
      await acts.sign(role, given, png, (signature) => sheetToKeep(view, federation ?? '', { ...validSignatures(view), [role]: signature }));
    } catch (error) {
      message.error(`签字没有保存：${errorText(error)}`);
    }
  };
  return (
    <>
      <div className="closing-names">
        <label>
          姓名
          <Input
            size="large"
            aria-label={`${word}签字人姓名`}
            maxLength={30}
            disabled={readOnly}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          职务
          <Input
            size="large"
            aria-label={`${word}签字人职务`}
            maxLength={30}
            disabled={readOnly}
            value={post}
            onChange={(event) => setPost(event.target.value)}
          />
        </label>
      </div>
      {readOnly || others.length === 0 ? null : (
        <div className="closing-offered" role="toolbar" aria-label={`${word}签字人`}>
          {others.map((one) => (
            <button key={one} type="button" className="closing-chip" onClick={() => setName(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
      <Radio.Group
        aria-label={`${word}怎样签字`}
        size="large"
        disabled={readOnly}
        value={onPaper}
        onChange={(event) => setOnPaper(event.target.value === true)}
        options={[
          { value: false, label: '在屏幕上签字' },
          { value: true, label: '在纸上签字' },
        ]}
      />
      {onPaper ? (
        <p>打印确认单后用笔签字，这里只记下签字人。</p>
      ) : (
        <SignaturePad label={`${word}签字区，用手指、笔或鼠标书写`} strokes={strokes} onStrokes={setStrokes} />
      )}
      <div>
        <Button size="large" type="primary" disabled={readOnly || lacking !== null || federation === undefined} onClick={() => void sign()}>
          {onPaper ? '记下在纸上签字' : '确认签字'}
        </Button>
        {readOnly || lacking === null ? null : <span className="quiet closing-lacking">{lacking}</span>}
      </div>
    </>
  );
}
