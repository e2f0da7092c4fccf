import { NavLink } from 'react-router';
import './decide-tabs.css';

const tabs = [
  { to: '/decide', word: '验收决定' },
  { to: '/decide/rectify', word: '整改' },
  { to: '/decide/objections', word: '异议' },
  { to: '/decide/titles', word: '公示命名' },
] as const;

/** The pages of 决定: the decisions themselves, the rectification they ask for, the objections to them, and what follows: the public, titles, money. */
export const DecideTabs = () => (
  <nav className="decide-tabs" aria-label="决定分页">
    {tabs.map(({ to, word }) => (
      <NavLink key={to} to={to} end={to === '/decide'}>
        {word}
      </NavLink>
    ))}
  </nav>
);
