import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** What a page shows when it has nothing yet: one sentence, and the act that fills it. */
export function EmptyPage(props: { readonly sentence: string; readonly action?: ReactNode }) {
  return (
    <Empty className="empty-page" image={Empty.PRESENTED_IMAGE_SIMPLE} description={props.sentence}>
      {props.action}
    </Empty>
  );
}
