import { Tag } from 'antd';
import type { Day } from '#shared/days/days.ts';
import { publishedStateWords, type PublishedState } from '#shared/programme/publication.ts';
import { titleState, titleStateWords, type Title, type TitleState } from '#shared/programme/title.ts';
import type { TitleRow } from '#shared/rounds/title-rows.ts';

const publishedColors: Readonly<Record<PublishedState, string>> = {
  unlisted: 'default',
  shown: 'processing',
  disputed: 'warning',
  upheld: 'error',
  clear: 'success',
};

/** How a unit stands with the public; before that what is in the way. */
export const PublishedTag = (props: { readonly row: Pick<TitleRow, 'hindrance' | 'published'> }) =>
  props.row.hindrance === null ? (
    <Tag color={publishedColors[props.row.published]}>{publishedStateWords[props.row.published]}</Tag>
  ) : (
    <Tag color="warning">{props.row.hindrance}</Tag>
  );

const titleColors: Readonly<Record<TitleState, string>> = { proposed: 'processing', held: 'success', expired: 'warning', revoked: 'error' };

/** How a title stands today. */
export const TitleTag = (props: { readonly title: Title; readonly today: Day }) => {
  const state = titleState(props.title, props.today);
  return <Tag color={titleColors[state]}>{titleStateWords[state]}</Tag>;
};
