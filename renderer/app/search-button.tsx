import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense, lazy, useEffect, useState } from 'react';
import { navigationPages } from './pages.ts';

const SearchDialog = lazy(async () => ({ default: (await import('#renderer/features/search/search-dialog.tsx')).SearchDialog }));

/** Opens the search over everything, also with Ctrl+K. */
export function SearchButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
  return (
    <div className="top-search">
      <Button
        icon={<SearchOutlined aria-hidden />}
        aria-keyshortcuts="Control+K"
        onClick={() => {
          setOpen(true);
        }}
      >
        <span className="top-search-words">查找单位、条目、页面</span>
        <kbd>Ctrl K</kbd>
      </Button>
      {open ? (
        <Suspense>
          <SearchDialog
            pages={navigationPages}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
