import { Button } from 'antd';
import { useState } from 'react';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import type { Grid } from '#shared/intake/grid.ts';
import type { Result } from '#shared/result.ts';
import { SheetPicture } from './sheet-picture.tsx';
import type { Picture } from './use-picture.ts';

/** The sheet at the foot of 读取结果, around the cell that was asked for last. It can be made large, to see a whole table. */
export function PictureFoot(props: {
  readonly row: PlannedRow;
  readonly sheets: Result<readonly Grid[], string> | undefined;
  readonly cell: string;
  readonly picture: Picture;
}) {
  const { row, cell, picture } = props;
  const [large, setLarge] = useState(false);
  const speaks = row.submission?.madeFrom === undefined && row.state !== 'known';
  return (
    <footer className={large ? 'import-picture import-picture-large' : 'import-picture'}>
      <p className="import-picture-head import-quiet">
        <span>
          {`原表 ${cell}`}
          {picture.naming.picking ? '：请点单位名称所在的一格。' : speaks ? '。列读错了点列头；表头、末行不对点行号。' : ''}
        </span>
        <Button size="small" aria-expanded={large} onClick={() => setLarge(!large)}>
          {large ? '缩小原表' : '放大原表'}
        </Button>
      </p>
      <div className="sheet-place">
        <SheetPicture file={row.file} sheets={props.sheets} cell={cell} speaks={speaks} {...picture} />
      </div>
    </footer>
  );
}
