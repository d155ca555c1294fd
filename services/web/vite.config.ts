import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { roomsPlugin } from './build/rooms-plugin.ts';

/** Of these nothing happens by their being there: what is not used is left out. */
const pure = /\/packages\/(contracts|domain|kernel|texts)\/src\//;

/** Nothing inline and nothing from elsewhere: the page is served under a strict content policy. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), roomsPlugin()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [{ test: pure, sideEffects: false }],
      },
      output: {
        // What stands in it runs before all that declares a schema.
        codeSplitting: {
          groups: [{ name: 'schemas', test: /\/(zod|no-code-at-run-time)[/.]/, priority: 1 }],
        },
        // What lies there the API gives to nobody but an ombud.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => id.includes('/src/inside/'))
            ? 'assets/inside/[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
});
