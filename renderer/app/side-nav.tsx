import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CheckSquareOutlined,
  ExportOutlined,
  HomeOutlined,
  ImportOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { navigationPages, type NavigationName } from './screens.ts';

const icons: Readonly<Record<NavigationName, ReactNode>> = {
  home: <HomeOutlined aria-hidden />,
  standards: <BookOutlined aria-hidden />,
  units: <BankOutlined aria-hidden />,
  import: <ImportOutlined aria-hidden />,
  visits: <CheckSquareOutlined aria-hidden />,
  compare: <BarChartOutlined aria-hidden />,
  decide: <AuditOutlined aria-hidden />,
  export: <ExportOutlined aria-hidden />,
  settings: <SettingOutlined aria-hidden />,
};

/** 主导航: the pages in the order of the work. Folded, it shows icons and keeps the words for screen readers and as tooltips. */
export function SideNav(props: { readonly folded: boolean; readonly onFold: (folded: boolean) => void }) {
  const { folded, onFold } = props;
  return (
    <div className="side">
      <div className="side-mark" aria-hidden>
        <span className="seal">验</span>
        {folded ? null : '验收台'}
      </div>
      <nav aria-label="主导航">
        <ul>
          {navigationPages.map((page) => (
            <li key={page.path}>
              <NavLink className="side-link" to={page.path} end={page.path === '/'} {...(folded ? { title: page.word } : {})}>
                {icons[page.name]}
                <span className={folded ? 'visually-hidden' : undefined}>{page.word}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="side-fold">
        <Button
          type="text"
          aria-label={folded ? '展开导航' : '收起导航'}
          aria-expanded={!folded}
          icon={folded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
          onClick={() => {
            onFold(!folded);
          }}
        >
          {folded ? null : '收起'}
        </Button>
      </div>
    </div>
  );
}
