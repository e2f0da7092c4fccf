import { useEffect } from 'react';
import { screens, type Screen } from './screens.ts';

/** The program is given so long to show its first screen, in milliseconds. */
const firstScreenMs = 2_000;

const isPage = (screen: Screen): boolean => screen.purpose !== undefined;

/** Fetches the code of the navigation's pages while nothing else is to be done, one after another: whoever goes there finds it. What cannot be fetched now is fetched when it is opened. */
export function useNextScreens(): void {
  useEffect(() => {
    const pages = screens.filter(isPage).values();
    let idle: number | undefined;
    const next = (): void => {
      idle = requestIdleCallback(() => {
        const page = pages.next();
        if (page.done !== true) page.value.load().then(next, () => undefined);
      });
    };
    const timer = setTimeout(next, firstScreenMs);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, []);
}
