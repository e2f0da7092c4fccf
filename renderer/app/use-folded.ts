import { useEffect, useState } from 'react';
import { z } from 'zod';
import { remember, remembered } from '#renderer/hooks/remembered.ts';

const narrowQuery = '(width < 1200px)';

/** Whether the navigation is folded: as the person last chose on a wide window; on a narrow one folded until opened. */
export function useFolded(): readonly [boolean, (folded: boolean) => void] {
  const [narrow, setNarrow] = useState(() => matchMedia(narrowQuery).matches);
  const [wideChoice, setWideChoice] = useState(() => remembered('navigation', z.enum(['open', 'folded'])) === 'folded');
  const [narrowChoice, setNarrowChoice] = useState(true);

  useEffect(() => {
    const query = matchMedia(narrowQuery);
    const update = () => {
      setNarrow(query.matches);
    };
    query.addEventListener('change', update);
    return () => {
      query.removeEventListener('change', update);
    };
  }, []);

  const choose = (folded: boolean) => {
    if (narrow) {
      setNarrowChoice(folded);
      return;
    }
    setWideChoice(folded);
    remember('navigation', folded ? 'folded' : 'open');
  };
  return [narrow ? narrowChoice : wideChoice, choose];
}
