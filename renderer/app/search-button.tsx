import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense, lazy, useCallback, useEffect, useRef, useState } from 'react';
import { isDialogOpen } from '#renderer/hooks/page-keys.ts';
import { navigationPages } from './screens.ts';

const SearchDialog = lazy(async () => ({ default: (await import('#renderer/features/search/search-dialog.tsx')).SearchDialog }));

/** Opens the search over everything, also with Ctrl+K. */
export function SearchButton() {
  const [open, setOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const show = useCallback(() => {
    before.current = document.activeElement;
    setOpen(true);
  }, []);
  const close = (gone: boolean) => {
    setOpen(false);
    const { current } = before;
    // Where the search leads elsewhere the focus goes with it; otherwise work goes on where it was.
    if (!gone && current instanceof HTMLElement) requestAnimationFrame(() => current.focus({ preventScroll: true }));
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      if (!isDialogOpen()) show();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [show]);
  return (
    <div className="top-search">
      <Button icon={<SearchOutlined aria-hidden />} aria-keyshortcuts="Control+K" onClick={show}>
        <span className="top-search-words">查找单位、条目、页面</span>
        <kbd>Ctrl K</kbd>
      </Button>
      {open ? (
        <Suspense>
          <SearchDialog pages={navigationPages} onClose={close} />
        </Suspense>
      ) : null}
    </div>
  );
}
