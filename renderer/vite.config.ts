import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Builds the screens into dist/renderer with relative addresses, so that `app://` and a loopback address serve the same files. */
export default defineConfig({
  root,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  cacheDir: process.env['YST_VITE_CACHE'] ?? '../node_modules/.vite',
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: { index: `${root}index.html`, crash: `${root}crash/index.html` } },
  },
});
