// In a browser tab on an iPhone or iPad, in place of choosing a toegangszin: first the home screen, for what is made here does not last and the app there cannot see it.
import { IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { casusRoute, OEFENCASUS } from '../../store/casus-route.ts';
import type { Value } from '../../store/contract.ts';
import { welkeIosBrowser } from '../../store/ios-tab.ts';
import { useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useKopieer } from '../../ui/use-kopieer.ts';
import '../../ui/code.css';
import './beginscherm.css';
import { DrieStappen } from './DrieStappen.tsx';

/** `invitation` holds a code that came in by link. `onToch`: in the browser all the same. */
export function BeginschermScreen(props: { invitation: Value<string | null>; onToch: () => void }) {
  const code = useValue(props.invitation);
  return (
    <Screen title="Zet Ruggespraak op je beginscherm" lead="Dan blijven je notities bewaard.">
      {code !== null && <Code code={code} />}
      <section className="stack" aria-labelledby="zo">
        <h2 id="zo">Zo doe je dat</h2>
        <DrieStappen />
        <p>Open daarna Ruggespraak vanaf je beginscherm.</p>
        <HetLuktNiet />
      </section>
      <section className="stack" aria-labelledby="al">
        <h2 id="al">Heb je de app al?</h2>
        <p>
          Open hem daar, vanaf je beginscherm. De app heeft eigen notities.
          {code !== null && ' Kies ‘Meedoen met een code’ en plak de code.'}
        </p>
      </section>
      <section className="stack" aria-labelledby="gast">
        <h2 id="gast">Doe je maar één keer mee?</h2>
        <p>Met een code voor een gast kan dat hier. Er blijft dan niets staan op dit toestel.</p>
        <LinkButton href="/gast">Ik heb een code voor een gast</LinkButton>
      </section>
      <section className="stack" aria-labelledby="zonder">
        <h2 id="zonder">Dit werkt ook hier</h2>
        <div className="actions">
          <LinkButton href={casusRoute(OEFENCASUS)}>Oefencasus</LinkButton>
          <LinkButton href="/gidsen">Stappenplannen</LinkButton>
        </div>
      </section>
      <section className="stack" aria-labelledby="toch">
        <h2 id="toch">Mag er niets op het beginscherm van dit toestel?</h2>
        <p>
          Dan kan het in de browser. Die kan je notities wissen als je deze pagina een week niet opent. Maak daarom na
          elke keer een kopie. Wij herinneren je eraan.
        </p>
        <Button variant="rustig" onClick={props.onToch}>
          Toch in de browser
        </Button>
      </section>
    </Screen>
  );
}

function Code({ code }: { code: string }) {
  const { gezegd, kopieer } = useKopieer('Kopiëren lukt hier niet. Houd je vinger op de code en kies Kopieer.');
  return (
    <section className="surface stack" aria-labelledby="code">
      <h2 id="code">Je bent uitgenodigd</h2>
      <p>In Ruggespraak denk je samen na over zorgen om een kind, zonder namen. Een maatje deelt een casus met je.</p>
      <p>Neem deze code mee naar de app. Hij werkt één keer.</p>
      <p className="code-block" lang="zxx">
        {code}
      </p>
      <Button
        variant="primair"
        icon={<IconCopy aria-hidden size={22} />}
        onClick={() => void kopieer(code, 'De code is gekopieerd. Plak hem straks in de app.')}
      >
        Kopieer de code
      </Button>
      {gezegd && <p className="small">{gezegd}</p>}
    </section>
  );
}

const PER_BROWSER: { browsers: readonly ReturnType<typeof welkeIosBrowser>[]; naam: string; tekst: ReactNode }[] = [
  {
    browsers: ['safari'],
    naam: 'Safari',
    tekst:
      'De deelknop staat onderaan, op een iPad bovenaan. Zie je hem niet? Tik eerst op de knop met drie puntjes, of tik op de adresbalk.',
  },
  {
    browsers: ['chrome'],
    naam: 'Chrome',
    tekst: 'De deelknop staat in of naast de adresbalk.',
  },
  {
    browsers: ['firefox'],
    naam: 'Firefox',
    tekst: 'Open het menu (streepjes of puntjes) en kies delen. Daar staat ‘Zet op beginscherm’.',
  },
  {
    browsers: ['edge'],
    naam: 'Edge',
    tekst: 'Open het menu onderaan en kies delen. Daar staat ‘Zet op beginscherm’.',
  },
  {
    browsers: ['in-app', 'anders'],
    naam: 'Een andere app',
    tekst: 'Opende je dit vanuit je mail of een bericht? Open deze pagina dan eerst in Safari.',
  },
];

function HetLuktNiet() {
  const deze = welkeIosBrowser();
  const eerst = PER_BROWSER.toSorted((a, b) => Number(b.browsers.includes(deze)) - Number(a.browsers.includes(deze)));
  return (
    <details>
      <summary>Het lukt niet</summary>
      <div className="stack">
        <dl className="facts">
          {eerst.map(({ naam, tekst, browsers }) => (
            <div key={naam}>
              <dt>{browsers.includes(deze) ? `${naam} (gebruik je nu)` : naam}</dt>
              <dd>{tekst}</dd>
            </div>
          ))}
        </dl>
        <p>Staat het er niet bij? Open deze pagina in Safari, dan lukt het meestal wel.</p>
        <p>Is dit een toestel van je werk? Dan kan het uit staan. Vraag het aan wie het toestel beheert.</p>
      </div>
    </details>
  );
}
