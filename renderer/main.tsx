import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { faultWords } from '#shared/text/fault-words.ts';
import { noteRun } from './hooks/run-log.ts';
import { Program } from './app/program.tsx';
import './app/tokens.css';
import './app/base.css';
import './app/frame.css';
import './app/page.css';
import './app/start.css';

window.addEventListener('error', ({ error }) => noteRun(`error ${faultWords(error)}`));
window.addEventListener('unhandledrejection', ({ reason }) => noteRun(`rejection ${faultWords(reason)}`));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Program />
  </StrictMode>,
);
