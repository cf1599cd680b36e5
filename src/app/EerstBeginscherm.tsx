// On an iPhone or iPad the app makes nothing in a browser tab before the person knows what that means. Held in memory: a tab that opens anew asks anew, until there is something here.
import { useState } from 'react';
import { inIosTab } from '../store/ios-tab.ts';
import { useValue } from '../store/react.tsx';
import { createValue } from '../store/value.ts';
import { later } from '../ui/later.tsx';
import { heldInvitation } from './invitation-in-url.ts';

const BeginschermScreen = later(() =>
  import('../features/beginscherm/BeginschermScreen.tsx').then((m) => m.BeginschermScreen),
);

const toch = createValue(false);

/** Must the home screen come first, here and now? */
export function useEerstBeginscherm(): boolean {
  const gekozen = useValue(toch);
  // It stays what it is for as long as the page does.
  const [tab] = useState(inIosTab);
  return tab && !gekozen;
}

/** A guest need not: of a visit nothing stays, so there is nothing for the browser to wipe (`blijftNiets` of a route). */
export const EerstBeginscherm = () => <BeginschermScreen invitation={heldInvitation} onToch={() => toch.set(true)} />;
