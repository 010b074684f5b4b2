import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** d3's transitions patch its selections on import, which keeps both in every bundle; nothing here selects with d3. */
const withoutTransitions: Plugin = {
  name: 'd3-without-transitions',
  transform: {
    filter: { id: /\/d3-transition\// },
    handler: (code) => ({ code, map: null, moduleSideEffects: false }),
  },
};

export default defineConfig({
  // Everything is found relative to the page, so that the built folder works under any address.
  base: './',
  plugins: [react(), withoutTransitions],
  build: { target: 'es2022', rolldownOptions: { input: { index: 'index.html', embed: 'embed.html' } } },
  // A frame in a sandbox has no origin: its host has to let everybody read the page's scripts. `insecure.test` is this
  // machine under a name that no browser trusts, for a test.
  preview: { cors: true, allowedHosts: ['insecure.test'] },
});
