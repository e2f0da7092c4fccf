import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { PaginationProps, TablePaginationConfig } from 'antd';

const arrows = { prev: ['上一页', LeftOutlined], next: ['下一页', RightOutlined] } as const;

/** Draws the arrows of a paged table with Chinese names, and what leads over several pages without one (its place in the list has it); the library's own are read out in English. */
export const turnPage: NonNullable<PaginationProps['itemRender']> = (_page, kind, usual) => {
  if (kind === 'jump-prev' || kind === 'jump-next') return <span aria-hidden>•••</span>;
  if (kind !== 'prev' && kind !== 'next') return usual;
  const [name, Arrow] = arrows[kind];
  return (
    <button type="button" className="ant-pagination-item-link" tabIndex={-1} aria-label={name}>
      <Arrow aria-hidden />
    </button>
  );
};

/**
 * How a long list turns its pages: Chinese arrows, so many rows a page, nothing at all where one page holds them. `of` tells the number in all (“共 180 个单位”);
 * `at` is for a list whose page is kept elsewhere, such as in the address.
 */
export const pagesOf = (pageSize: number, of?: string, at: Pick<TablePaginationConfig, 'current' | 'onChange'> = {}): TablePaginationConfig => ({
  itemRender: turnPage,
  pageSize,
  showSizeChanger: false,
  hideOnSinglePage: true,
  ...(of === undefined ? {} : { showTotal: (total) => `共 ${String(total)} ${of}` }),
  ...at,
});
