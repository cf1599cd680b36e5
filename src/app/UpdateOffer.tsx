// Connects the service worker's "a new version waits" to the quiet line at the bottom.
import { useRegisterSW } from 'virtual:pwa-register/react';
import { UpdateLine } from '../ui/UpdateLine.tsx';

export function UpdateOffer() {
  const {
    needRefresh: [beschikbaar],
    updateServiceWorker,
  } = useRegisterSW();
  return <UpdateLine beschikbaar={beschikbaar} onVerversen={() => void updateServiceWorker(true)} />;
}
