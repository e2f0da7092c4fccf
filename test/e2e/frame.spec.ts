import { expect, test } from './harness/test.ts';
import { pageNames } from './harness/program.ts';

test('the navigation has the pages of the work in its order, and each leads to its heading', async ({ program }) => {
  const links = program.page.getByRole('navigation', { name: '主导航' }).getByRole('link');
  await expect(links).toHaveText([...pageNames]);
  for (const name of pageNames) await program.go(name);
});
