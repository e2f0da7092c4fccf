import { createCache } from '@ant-design/cssinjs';

/** What the component library works out for each of its components: rules and variables. */
const ofComponents = /^(style|cssVar)%/u;

/**
 * What the component library has worked out of the styles of its components, kept for as long as the program runs. Its own cache forgets a component's style with the last one on the screen and works it out anew on the next page.
 * Here each has one user more, who never goes.
 */
export function keptStyles(): ReturnType<typeof createCache> {
  const cache = createCache();
  const update = cache.opUpdate.bind(cache);
  cache.opUpdate = (path, valueOf) =>
    update(path, (held) => {
      const value = valueOf(held);
      const isFirst = (held ?? null) === null;
      return isFirst && value !== null && ofComponents.test(path) ? [value[0] + 1, value[1]] : value;
    });
  return cache;
}
