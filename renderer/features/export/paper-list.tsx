import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import { papersOf, type RoundDocument } from '#shared/output/round-documents.ts';

interface PaperListProps {
  readonly input: AcceptanceInput;
  readonly shown: RoundDocument | undefined;
  readonly writing: RoundDocument | undefined;
  readonly blocked: boolean;
  readonly onShow: (paper: RoundDocument) => void;
  readonly onExport: (paper: RoundDocument) => void;
}

/** The documents that can be made, each with its button; a click on a name shows what it will hold. */
export function PaperList(props: PaperListProps) {
  return (
    <ul className="paper-list" aria-label="可导出的文书">
      {papersOf(props.input.standard).map((paper) => (
        <PaperRow key={paper.id} paper={paper} {...props} />
      ))}
    </ul>
  );
}

function PaperRow(props: PaperListProps & { readonly paper: RoundDocument }) {
  const { paper, input, shown, writing } = props;
  const units = paper.units(input);
  const isShown = shown?.id === paper.id;
  return (
    <li className={isShown ? 'paper paper-shown' : 'paper'}>
      <button type="button" className="paper-name" title={paper.purpose} aria-pressed={isShown} onClick={() => props.onShow(paper)}>
        <b>{paper.name}</b>
        <span className="quiet">
          {units} 个单位，{paper.format}
        </span>
      </button>
      <Button
        type={paper.id === 'results' ? 'primary' : 'default'}
        icon={<DownloadOutlined aria-hidden />}
        aria-label={paper.button}
        title={units === 0 ? '没有可写的单位' : paper.button}
        disabled={props.blocked || units === 0 || (writing !== undefined && writing.id !== paper.id)}
        loading={writing?.id === paper.id}
        onClick={() => props.onExport(paper)}
      >
        {paper.id === 'results' ? paper.button : '导出'}
      </Button>
    </li>
  );
}
