import type { ReactNode } from 'react';

const ariaSort = { ascend: 'ascending', descend: 'descending' } as const;
const sortHints = { none: '点击升序', ascend: '点击降序', descend: '取消排序' } as const;

/** The head of a column; one that sorts is pressed by mouse or Enter, and says how the list is sorted. */
export function SortedHead(props: {
  readonly title: ReactNode;
  readonly className: string;
  readonly order: 'ascend' | 'descend' | null;
  readonly onPress: (() => void) | null;
}) {
  const { title, order, onPress } = props;
  // A head without a name is none: it would be read out as an empty one.
  if (title === '' || title === null || title === undefined) return <td className={props.className} />;
  if (onPress === null) {
    return (
      <th scope="col" className={props.className}>
        {title}
      </th>
    );
  }
  return (
    <th
      scope="col"
      className={`plain-table-sorter ${props.className}`}
      tabIndex={0}
      title={sortHints[order ?? 'none']}
      {...(typeof title === 'string' ? { 'aria-label': title } : {})}
      {...(order === null ? {} : { 'aria-sort': ariaSort[order] })}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onPress();
      }}
    >
      <span className="plain-table-title">
        <span>{title}</span>
        <span className={`plain-table-order${order === null ? '' : ` plain-table-${order}`}`} aria-hidden />
      </span>
    </th>
  );
}

/** A box by which a row, or all rows of a page, are chosen. */
export interface ChoiceBoxProps {
  readonly label: string;
  readonly checked: boolean;
  /** Some of what it stands for is chosen. */
  readonly partly?: boolean;
  readonly disabled?: boolean;
  /** `withShift` where the shift key was held: everything since the last press is meant. */
  readonly onChoose: (checked: boolean, withShift: boolean) => void;
}

/** Draws a box. */
export function ChoiceBox(props: ChoiceBoxProps) {
  const { checked, partly = false } = props;
  return (
    <input
      type="checkbox"
      aria-label={props.label}
      checked={checked}
      disabled={props.disabled ?? false}
      ref={(box) => {
        if (box !== null) box.indeterminate = partly;
      }}
      onChange={({ target, nativeEvent }) => props.onChoose(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  );
}
