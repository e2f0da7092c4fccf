import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether the page is scrolled past an empty part of it, which is to carry the ref: what stays on top below it can be smaller then. */
export function useScrolledUnder(): readonly [ref: RefObject<HTMLDivElement | null>, under: boolean] {
  const ref = useRef<HTMLDivElement>(null);
  const [under, setUnder] = useState(false);
  useEffect(() => {
    const top = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--top-height')) || 0;
    const observer = new IntersectionObserver(([entry]) => setUnder(entry?.isIntersecting === false), { rootMargin: `-${String(top)}px 0px 0px` });
    if (ref.current !== null) observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, under];
}
