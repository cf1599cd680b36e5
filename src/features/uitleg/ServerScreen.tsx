// What the server sees of us: the live facts of this device, and beside them what it can and cannot see. Also readable while locked.
import { type ReactNode, useCallback } from 'react';
import type { Ruggespraak } from '../../store/contract.ts';
import { closeIt, useOpened, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ServerFeiten } from './ServerFeiten.tsx';

export function ServerScreen() {
  const ruggespraak = useRuggespraakIfLoaded();
  return (
    <Screen
      title="Wat ziet de server van ons?"
      lead="De server bewaart verzegelde stukjes en geeft ze door. Wat erin staat, kan hij niet lezen."
    >
      {ruggespraak && <Feiten ruggespraak={ruggespraak} />}
      <Ziet />
      <ZietNiet />
      <KanNiet />
    </Screen>
  );
}

function Feiten({ ruggespraak }: { ruggespraak: Ruggespraak }) {
  const toegang = useValue(ruggespraak.toegang).kind;
  const onleesbaar = useValue(ruggespraak.onleesbaar);
  // What cannot be looked at stays on its way; the rest of this page needs none of it.
  const open = useCallback(() => ruggespraak.openServerBeeld().catch(() => null), [ruggespraak]);
  const kijker = useOpened(toegang === 'open' ? open : null, closeIt);
  if (toegang === 'op-slot')
    return (
      <Nu>
        <p>Ontgrendel Ruggespraak om te zien wat er van jouw kringen op de server staat.</p>
        <LinkButton href="/kring">Ontgrendel</LinkButton>
      </Nu>
    );
  if (toegang === 'verloren')
    return (
      <Nu>
        <p>
          De notities op dit toestel zijn weg. Daardoor weet het niet meer wat er van jouw kringen op de server staat.
        </p>
      </Nu>
    );
  if (toegang === 'nieuw')
    return (
      <Nu>
        <p>Van dit toestel staat er niets op de server. Dat verandert als je een casus maakt of ergens aan meedoet.</p>
      </Nu>
    );
  return (
    <Nu>
      {kijker ? <ServerFeiten bron={kijker.beeld} onleesbaar={onleesbaar} /> : <p role="status">Een ogenblik…</p>}
    </Nu>
  );
}

const Nu = ({ children }: { children: ReactNode }) => (
  <section className="stack" aria-labelledby="nu">
    <h2 id="nu">Wat er nu staat</h2>
    {children}
  </section>
);

function Ziet() {
  return (
    <section className="stack" aria-labelledby="ziet">
      <h2 id="ziet">Dit ziet de server</h2>
      <ul className="plain-list">
        <li>Hoeveel stukjes er bij een casus horen, hoe groot ze ongeveer zijn en wanneer ze komen.</li>
        <li>
          Hoeveel toestellen er in een kring zitten, wat elk toestel mag, en wanneer er een bij komt of weggaat. Elk
          toestel heeft daar een eigen kenmerk. Er staat geen naam of functie bij.
        </li>
        <li>
          Als je meer toestellen koppelt: dat die op hetzelfde moment in dezelfde kringen komen. Daaraan kan hij merken
          dat die kringen van één persoon zijn.
        </li>
        <li>Welke codes er openstaan om mee te doen, en tot wanneer. De code zelf ziet hij niet.</li>
        <li>Welke toestellen tegelijk in dezelfde casus zijn.</li>
        <li>
          Het internetadres waar je vandaan komt, zolang je verbonden bent. Onze server schrijft dat niet op. Wie de
          server beheert, kan het buiten de app om wel zien.
        </li>
        <li>Dat een casus er was en gewist is. De stukjes zijn dan weg, het kenmerk blijft.</li>
      </ul>
    </section>
  );
}

function ZietNiet() {
  return (
    <section className="stack" aria-labelledby="ziet-niet">
      <h2 id="ziet-niet">Dit ziet de server niet</h2>
      <ul className="plain-list">
        <li>Wat jullie schrijven: notities, vensters, stappenplannen en cijfers.</li>
        <li>De titels van casussen. De server kent alleen een reeks willekeurige tekens.</li>
        <li>Jullie functies. Een naam of e-mailadres vraagt de app nergens.</li>
        <li>Wie er aan het typen is, en waar.</li>
        <li>Je toegangszin. Die verlaat dit toestel nooit.</li>
        <li>
          Dat jij in twee kringen zit. In elke kring heeft je toestel een ander kenmerk. Aan tijd en internetadres kan
          iemand het soms wel raden.
        </li>
      </ul>
    </section>
  );
}

function KanNiet() {
  return (
    <section className="stack" aria-labelledby="vertrouwen">
      <h2 id="vertrouwen">En als we de server niet kunnen vertrouwen?</h2>
      <p>
        De server kan stukjes achterhouden of weggooien. Wat op jouw toestel staat, blijft daar. Stukjes veranderen of
        zelf iets schrijven kan hij niet: je toestel merkt dat en laat het weg.
      </p>
      <p className="subtle small">
        De app zelf komt ook van een server. Wie die beheert, kan een andere app geven. Daarom is het belangrijk wie dat
        is.
      </p>
    </section>
  );
}
