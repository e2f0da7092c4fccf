import type { TableColumnType } from 'antd';

/** How the cells of a column look: its own class, and the side on which they stand. */
export const cellClass = <Row>({ className, align, ellipsis }: TableColumnType<Row>): string =>
  [className ?? '', align === 'right' ? 'plain-table-right' : align === 'center' ? 'plain-table-centre' : '', ellipsis === true ? 'plain-table-cut' : '']
    .filter((name) => name !== '')
    .join(' ');
