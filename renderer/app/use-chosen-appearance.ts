import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { remember, remembered } from '#renderer/hooks/remembered.ts';
import { AppearanceWish, type Appearance, type AppearanceChoice } from '#renderer/hooks/use-appearance.ts';

const contrast = '(prefers-contrast: more), (forced-colors: active)';
const dark = '(prefers-color-scheme: dark)';

function onSystemChange(changed: () => void): () => void {
  const queries = [contrast, dark].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/** What the system of this machine asks for. */
const systemAppearance = (): Appearance => (matchMedia(contrast).matches ? 'contrast' : matchMedia(dark).matches ? 'dark' : 'light');

/** The appearance that was chosen on this machine, and as long as none was, the one its system asks for. The page's root element names it in `data-appearance`. */
export function useChosenAppearance(): AppearanceChoice {
  const [wish, setWish] = useState(() => remembered('appearance', AppearanceWish) ?? 'system');
  const system = useSyncExternalStore(onSystemChange, systemAppearance);
  const appearance = wish === 'system' ? system : wish;
  useEffect(() => {
    document.documentElement.dataset['appearance'] = appearance;
  }, [appearance]);
  return useMemo(
    () => ({
      appearance,
      wish,
      choose: (next: AppearanceWish) => {
        setWish(next);
        remember('appearance', next);
      },
    }),
    [appearance, wish],
  );
}
