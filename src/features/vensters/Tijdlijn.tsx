// Facts and help on a line of time: an ordered list that is the picture itself, downwards on a phone and to the right where there is room.
import { IconAlertCircle, IconLifebuoy, IconPin, IconSeedling } from '@tabler/icons-react';
import { memo, useDeferredValue, useId, useMemo } from 'react';
import { TOONWOORDEN } from '../../content/vensters.ts';
import type { Analyse } from '../../domain/vensters/analyse.ts';
import { type Item, veldVan } from '../../domain/vensters/item.ts';
import { describeTijdlijn } from '../../domain/vensters/tijdlijn.ts';
import { useOverflow } from './mensen/use-overflow.ts';
import './tijdlijn.css';

const SOORT = {
  zorg: { Icon: IconAlertCircle, woord: TOONWOORDEN.zorg },
  kracht: { Icon: IconSeedling, woord: TOONWOORDEN.kracht },
  neutraal: { Icon: IconPin, woord: 'Feit' },
  hulp: { Icon: IconLifebuoy, woord: 'Hulp' },
} as const;

function soortVan(item: Item): keyof typeof SOORT {
  if (item.soort === 'hulp') return 'hulp';
  const toon = veldVan(item, 'toon');
  return toon === 'zorg' || toon === 'kracht' ? toon : 'neutraal';
}

/** The list above has it whole. */
function short(item: Item): string {
  const tekst = item.tekst.trim();
  if (tekst === '') return 'nog leeg';
  return tekst.length > 160 ? `${[...tekst.slice(0, 160)].slice(0, -2).join('').trimEnd()}…` : tekst;
}

function Gebeurtenis({ item, moment = '' }: { item: Item; moment?: string }) {
  const soort = soortVan(item);
  const { Icon, woord } = SOORT[soort];
  return (
    <li className="tijdlijn-item" data-toon={soort}>
      <Icon aria-hidden size={18} />
      <span>
        <span className="small tijdlijn-soort">{[woord, moment].filter(Boolean).join(', ')}</span>
        <span className="visually-hidden">: </span>
        <span className="tijdlijn-tekst">{short(item)}</span>
      </span>
    </li>
  );
}

export const Tijdlijn = memo(function Tijdlijn({ analyse }: { analyse: Analyse }) {
  // Whoever types a word does not wait for the picture.
  const items = useDeferredValue(analyse.items);
  const { perioden, zonderMoment } = useMemo(() => describeTijdlijn(items), [items]);
  const id = useId();
  const { ref, overflows } = useOverflow();
  if (perioden.length === 0 && zonderMoment.length === 0) return null;
  return (
    <section className="tijdlijn-blok stack stack-sm" aria-labelledby={id}>
      <h3 id={id}>Tijdlijn</h3>
      {perioden.length === 0 && (
        <p className="subtle small">Kies bij een feit wanneer het ongeveer was. Dan komt het hier op volgorde.</p>
      )}
      {perioden.length > 0 && (
        <section
          ref={ref}
          className="tijdlijn-vlak"
          aria-label="De tijdlijn, van vroeger naar nu"
          tabIndex={overflows ? 0 : undefined}
        >
          <ol className="tijdlijn">
            {perioden.map(({ wanneer, label, items: hier, later, ruimte }) => (
              <li key={wanneer} className="tijdlijn-periode" data-ruimte={ruimte}>
                {later !== '' && <p className="subtle small tijdlijn-later">{later}</p>}
                <p className="tijdlijn-moment">
                  <time dateTime={wanneer}>{label}</time>
                </p>
                <ul className="tijdlijn-items">
                  {hier.map((item) => (
                    <Gebeurtenis key={item.id} item={item} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      )}
      {zonderMoment.length > 0 && (
        <div className="stack stack-sm">
          <h4 className="small">Zonder moment</h4>
          <ul className="tijdlijn-items">
            {zonderMoment.map((item) => (
              <Gebeurtenis key={item.id} item={item} moment={veldVan(item, 'moment').slice(0, 60)} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
});
