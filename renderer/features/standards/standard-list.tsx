import { Tag } from 'antd';
import { Link } from 'react-router';
import { applicationWords } from './application-words.ts';
import type { LibraryEntry } from './library.ts';

/** The library: every standard known with its version, whom it applies to, total and items; the open one and the round's one marked. */
export function StandardList(props: { readonly library: readonly LibraryEntry[]; readonly openHash: string | undefined; readonly roundHash: string | null }) {
  return (
    <nav className="standard-list panel" aria-label="标准库">
      <h2>标准库</h2>
      <ul>
        {props.library.map((entry) => (
          <li key={entry.hash}>
            <Link to={`/standards?standard=${entry.hash}`} aria-current={entry.hash === props.openHash ? 'true' : undefined}>
              <span className="standard-list-title">{entry.title}</span>
              <span className="standard-list-facts quiet">
                {entry.version} 版，{applicationWords(entry)}
              </span>
              {entry.hash === props.roundHash ? <Tag color="processing">本批次</Tag> : null}
              {entry.shipped ? null : <Tag>本县</Tag>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
