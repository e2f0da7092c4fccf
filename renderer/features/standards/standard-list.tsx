import { Tag } from 'antd';
import { Link } from 'react-router';
import type { LibraryEntry } from './library.ts';

/** The library: every standard known, the open one and the round's one marked. */
export function StandardList(props: { readonly library: readonly LibraryEntry[]; readonly openKey: string | undefined; readonly roundHash: string | null }) {
  return (
    <nav className="standard-list panel" aria-label="标准库">
      <ul>
        {props.library.map((entry) => (
          <li key={entry.key}>
            <Link to={`/standards?standard=${encodeURIComponent(entry.key)}`} aria-current={entry.key === props.openKey ? 'true' : undefined}>
              <span className="standard-list-title">{entry.title}</span>
              <span className="standard-list-facts quiet">
                {entry.version}
                {entry.hash !== null && entry.hash === props.roundHash ? <Tag color="processing">本批次</Tag> : null}
                {entry.shipped === null ? <Tag>本县</Tag> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
