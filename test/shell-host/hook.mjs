import { register } from 'node:module';

// Makes `import … from 'electron'` in the built shell mean this folder's host.
const host = new URL('./electron.ts', import.meta.url).href;
const hooks = `export const resolve = (specifier, context, next) => next(specifier === 'electron' ? ${JSON.stringify(host)} : specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
