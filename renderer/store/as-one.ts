import type { Store } from './store.ts';

/** Does something of several steps, such as documents first and then the act that names them: nothing is called 已保存 before all of it is done, or it failed. */
export async function asOne<T>(store: Pick<Store, 'underWay'>, work: () => Promise<T>): Promise<T> {
  const over = store.underWay();
  try {
    return await work();
  } finally {
    over();
  }
}
