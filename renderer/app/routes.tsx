import { lazy } from 'react';
import { createHashRouter } from 'react-router';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { BareFrame } from './bare-frame.tsx';
import { Frame } from './frame.tsx';
import { screens, type Screen } from './screens.ts';

function UnknownAddress() {
  return (
    <Page title="找不到这一页" hint="地址可能写错了。">
      <div>
        <LinkButton to="/" type="primary">
          回到工作台
        </LinkButton>
      </div>
    </Page>
  );
}

/** The route of a screen, whose code comes when it is first opened. */
function routeOf({ path, load }: Screen) {
  const Shown = lazy(async () => ({ default: await load() }));
  return { path, element: <Shown /> };
}

const isBare = (screen: Screen): boolean => screen.bare === true;

/** The addresses of the program. They come after `#`, so that the same files work from `app://` and from a loopback address. */
export const createRoutes = () =>
  createHashRouter([
    { element: <BareFrame />, children: screens.filter(isBare).map(routeOf) },
    { element: <Frame />, children: [...screens.filter((screen) => !isBare(screen)).map(routeOf), { path: '*', element: <UnknownAddress /> }] },
  ]);
