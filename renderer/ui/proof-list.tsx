import { CloseOutlined, DownloadOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Image } from 'antd';
import { proofSides, type KeptProof, type ProofSide } from '#shared/closing/objection.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { addProof, withdrawProof } from '#shared/record/visit-acts.ts';
import { asOne } from '#renderer/store/as-one.ts';
import { useServices } from '#renderer/store/services.tsx';
import { FileButton } from './file-button.tsx';
import { useDocumentUrl } from '#renderer/hooks/use-document-url.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import './proof-list.css';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useSaveDocument } from '#renderer/hooks/use-save-document.ts';

const largestBytes = 50 * 1024 * 1024;

/** Photos and files about the objection to one item: shown, saved, added by each of the given sides, taken back. */
export function ProofList(props: {
  readonly visit: VisitKey;
  readonly itemId: string;
  readonly proofs: readonly KeptProof[];
  /** Who may add here. */
  readonly sides: readonly ProofSide[];
  readonly readOnly: boolean;
}) {
  const { visit, itemId, proofs, readOnly } = props;
  const { store } = useServices();
  const message = useMessage();
  const undoable = useUndoable();
  const add = async (file: File, side: ProofSide) => {
    if (file.size === 0 || file.size > largestBytes) {
      message.error(`“${file.name}”${file.size === 0 ? '是空文件' : '超过 50 MB'}，没有附上。请换一个文件。`);
      return;
    }
    await asOne(store, async () => {
      const sha256 = await store.keepDocument(new Uint8Array(await file.arrayBuffer()));
      await undoable([addProof(visit, itemId, { sha256, name: file.name, size: file.size, side })], `已附上 ${file.name}`);
    });
  };
  return (
    <div className="proofs" role="group" aria-label="异议佐证">
      {proofs.map((proof) => (
        <span key={proof.sha256} className="proof">
          <ProofFile proof={proof} />
          <span className="quiet">{proofSides[proof.side]}</span>
          {readOnly ? null : (
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={`撤下 ${proof.name}`}
              onClick={() => void undoable([withdrawProof(visit, itemId, proof.sha256)], `已撤下 ${proof.name}`)}
            />
          )}
        </span>
      ))}
      {readOnly
        ? null
        : props.sides.map((side) => (
            <FileButton
              key={side}
              label={side === 'unit' ? '附单位佐证' : '附复核依据'}
              accept=""
              icon={<PaperClipOutlined aria-hidden />}
              onFile={(file) => void add(file, side)}
            />
          ))}
    </div>
  );
}

function ProofFile(props: { readonly proof: KeptProof }) {
  const { proof } = props;
  const save = useSaveDocument();
  if (/\.(?:jpe?g|png)$/iu.test(proof.name)) return <Picture proof={proof} />;
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save(proof)}>
      {proof.name}
    </Button>
  );
}

function Picture(props: { readonly proof: KeptProof }) {
  const url = useDocumentUrl(props.proof.sha256);
  if (url === null) return <span className="quiet">{props.proof.name}（文件缺失）</span>;
  return url === undefined ? null : <Image src={url} alt={props.proof.name} height={56} preview={{ cover: null }} />;
}
