// Front door: shows the shell at once, fetches the store behind it, connects the two. Knows no details of any room.
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/buttons.css';
import '../ui/fields.css';
import '../ui/blocks.css';
import './shell.css';
import './bars.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { hasDatabase, hasMarker } from '../disk/marker.ts';
import type { Ruggespraak } from '../store/contract.ts';
import type { Doorlopen } from '../store/doorlopen.ts';
import { App } from './App.tsx';
import { beginAgainAfterWipe } from './begin-opnieuw.ts';
import { coverWhenHidden } from './cover.ts';
import { GewistScreen } from './GewistScreen.tsx';
import { takeInvitationFromUrl } from './invitation-in-url.ts';
import { UpdateOffer } from './UpdateOffer.tsx';
import { followWeergave } from './weergave.ts';

// The relay that serves the app carries its documents too; a build for elsewhere names another one.
const relayUrl: string = import.meta.env.VITE_RELAY_URL ?? location.origin.replace(/^http/, 'ws');

coverWhenHidden(window);
takeInvitationFromUrl(window);

// A guest whose tab went left what nobody can open: it goes before anything else is kept here.
let cleaning: Promise<void> | null = null;
const schoon = (): Promise<void> => {
  cleaning ??= hasDatabase()
    .then(
      async (found) => found && (await import('../store/gast/schoon.ts')).beginSchoon(navigator.locks),
      // A browser that cannot tell: the store finds out.
      () => undefined,
    )
    .then(() => undefined);
  return cleaning;
};

// The store is most of the code. The shell, the start screen of a first visit and *Acuut gevaar* do without, and stay
// when it cannot be had. It is fetched for who was here before, else by the first screen that needs it.
let loading: Promise<Ruggespraak> | null = null;
const load = (): Promise<Ruggespraak> => {
  loading ??= Promise.all([import('../store/ruggespraak.ts'), schoon()]).then(([{ createRuggespraak }]) => {
    const ruggespraak = createRuggespraak({ relayUrl });
    followWeergave(ruggespraak, document.documentElement);
    followLock(ruggespraak);
    return ruggespraak;
  });
  return loading;
};

// Guides need a small part of it: where answers are kept. Once a lock opens, what lay open goes behind it.
let loadingDoorlopen: Promise<Doorlopen> | null = null;
const loadDoorlopen = (): Promise<Doorlopen> => {
  loadingDoorlopen ??= Promise.all([import('../store/doorlopen.ts'), schoon()]).then(([{ openDoorlopen }]) =>
    openDoorlopen(),
  );
  return loadingDoorlopen;
};
const followLock = (ruggespraak: Ruggespraak) => {
  const follow = () => {
    if (!ruggespraak.slotRijen.get()) return;
    stop();
    void loadDoorlopen().then((doorlopen) => doorlopen.followSlot(ruggespraak.slotRijen));
  };
  const stop = ruggespraak.slotRijen.subscribe(follow);
  follow();
};

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
const react = createRoot(root);
const draw = (wasHere: boolean) =>
  react.render(
    <StrictMode>
      <App load={load} loadDoorlopen={loadDoorlopen} wasHere={wasHere} update={<UpdateOffer />} />
    </StrictMode>,
  );
beginAgainAfterWipe(window, () => react.render(<GewistScreen />));
draw(hasMarker());
// A browser that cannot tell shows the start screen; the first screen that needs the store finds out.
hasDatabase().then(
  (found) => found && draw(true),
  () => undefined,
);
