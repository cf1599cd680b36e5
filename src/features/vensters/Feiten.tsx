// Window 2: what is known, by whom, roughly when; what is an opinion stands apart, and so does what nobody knows.
import { useDeferredValue } from 'react';
import type { Item } from '../../domain/vensters/item.ts';
import { veldVan } from '../../domain/vensters/item.ts';
import { useRustig } from './beetje-bij-beetje.ts';
import type { Blad } from './blad.ts';
import { Lijst } from './Lijst.tsx';
import { Tijdlijn } from './Tijdlijn.tsx';

const TONEN = [
  { toon: 'zorg', kop: 'Zorgen', nieuw: 'Zorg', leeg: 'Er staan nog geen zorgen.' },
  { toon: 'kracht', kop: 'Krachten', nieuw: 'Kracht', leeg: 'Er staan nog geen krachten. Wanneer gaat het goed?' },
  { toon: '', kop: 'Andere feiten', nieuw: 'Feit', leeg: 'Feiten die geen zorg of kracht zijn, staan hier.' },
] as const;

const toonVan = (item: Item) => (['zorg', 'kracht'].includes(veldVan(item, 'toon')) ? veldVan(item, 'toon') : '');

export function Feiten({ blad }: { blad: Blad }) {
  const rustig = useRustig(blad.analyse);
  // The lists first; the picture of them a moment later.
  const eerst = useDeferredValue(true, false);
  const feiten = blad.analyse.items.filter(({ soort }) => soort === 'feit');
  return (
    <>
      <div className="kolommen">
        {TONEN.map(({ toon, ...rest }) => (
          <Lijst
            key={toon}
            blad={blad}
            soort="feit"
            items={feiten.filter((item) => toonVan(item) === toon)}
            velden={toon ? { toon } : {}}
            // Out of the worries or strengths: then it is neither.
            gesleept={{ toon: toon || 'neutraal' }}
            {...rest}
          />
        ))}
      </div>
      <Lijst blad={blad} soort="onbekend" />
      <Lijst blad={blad} soort="mening" />
      <Lijst blad={blad} soort="hulp" />
      {eerst && <Tijdlijn analyse={rustig} />}
    </>
  );
}
