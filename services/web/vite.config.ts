import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { roomsPlugin } from './build/rooms-plugin.ts';
import { toldPlugin } from './build/told-plugin.ts';

/** Of these nothing happens by their being there: what is not used is left out. */
const pure = /\/packages\/(contracts|domain|kernel|texts)\/src\//;

/** What tells of a client. */
const ofClients =
  /\/src\/inside\/|\/domain\/src\/uppdrag\/|\/contracts\/src\/(access|uppdrag-\w+)\.ts$|inside-texts$/;

/** What is known of an uppdrag outside. */
const ofUppdrag = /\/src\/(outside|uppdrag)\/|virtual:uppdrag-in-codes$/;

/** Nothing inline and nothing from elsewhere: the page is served under a strict content policy. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), toldPlugin(), roomsPlugin()],
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
        // What lies below a room's name the API gives to nobody but who works there.
        chunkFileNames: ({ moduleIds }) => {
          const holds = (part: RegExp) => moduleIds.some((id) => part.test(id));
          if (holds(ofClients)) return 'assets/inside/[name]-[hash].js';
          if (holds(ofUppdrag)) return 'assets/outside/[name]-[hash].js';
          return 'assets/[name]-[hash].js';
        },
      },
    },
  },
});
