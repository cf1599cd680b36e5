// What a phone shows of the installed app: name, colours, shortcuts, icons. The icons are made by `npm run icons`.
import type { ManifestOptions } from 'vite-plugin-pwa';

export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Ruggespraak',
  short_name: 'Ruggespraak',
  description: 'Samen nadenken over zorgen om een kind, zonder namen. Werkt ook zonder verbinding.',
  lang: 'nl',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#f6f3ec',
  background_color: '#f6f3ec',
  categories: ['productivity'],
  shortcuts: [
    { name: 'Acuut gevaar', url: '/#/acuut', description: 'Bel 112 of Veilig Thuis' },
    { name: 'Mijn casussen', url: '/#/casussen' },
    { name: 'Meedoen', url: '/#/meedoen', description: 'Doe mee met een code' },
  ],
  icons: [
    { src: '/icoon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icoon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icoon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: '/icoon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ],
};
