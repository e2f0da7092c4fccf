import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { embeddedSeries } from './embedded-series.ts';
import { HubPage } from './hub-page.tsx';
import '#renderer/app/tokens.css';
import '#renderer/app/base.css';
import '#renderer/app/page.css';
import './hub.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
const series = embeddedSeries();
createRoot(root).render(
  <StrictMode>
    {series === undefined ? <p className="hub-page">这个页面的数据损坏了，请用 npm run hub -- report 重新生成。</p> : <HubPage series={series} />}
  </StrictMode>,
);
