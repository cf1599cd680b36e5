// How the app is built: hashed files under /assets, no inline script (the relay sends a strict CSP), everything precached so that flight mode needs nothing.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { noBrotli } from './scripts/no-brotli.ts';
import { manifest } from './scripts/pwa-manifest.ts';
import { sizeBudget } from './scripts/size-budget.ts';

export default defineConfig({
  base: '/',
  plugins: [
    react(),
    VitePWA({
      // The person chooses when the new version comes; an update never interrupts writing.
      registerType: 'prompt',
      // src/app registers it through virtual:pwa-register; an injected script would be inline.
      injectRegister: null,
      manifest,
      // The glob below already finds them.
      includeManifestIcons: false,
      workbox: {
        // txt: the lists the second reader reads with.
        globPatterns: ['**/*.{js,css,html,woff,woff2,icc,svg,png,ico,wasm,txt}'],
        navigateFallback: '/index.html',
        // These are the relay's, not the app's.
        navigateFallbackDenylist: [/^\/healthz$/, /^\/metrics$/],
        cleanupOutdatedCaches: true,
        // A chunk that is too large to precache would be missing in flight mode; the size budget guards growth.
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
    }),
    noBrotli(),
    sizeBudget(),
  ],
  build: {
    target: ['chrome137', 'safari17', 'firefox130'],
    modulePreload: { polyfill: false },
    manifest: true,
    // data: URLs for fonts and pictures would need a wider CSP.
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  worker: { format: 'es' },
  server: {
    // `npm run dev` beside `npm run relay`: room paths go to the relay, the rest is Vite's.
    proxy: { '^/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{1,43}$': { target: 'ws://127.0.0.1:8787', ws: true } },
  },
});
