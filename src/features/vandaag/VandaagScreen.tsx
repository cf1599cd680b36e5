// The start: what you can do in users' words, the cases you last worked on, and one line on how safe the storage is.
import { IconAlertTriangle, IconChevronRight, IconFolders, IconListCheck, IconTicket } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import './vandaag.css';
import { casusRoute, OEFENCASUS } from '../../store/casus-route.ts';
import type { CasusRegel, Value } from '../../store/contract.ts';
import { describeBewaarstatus, describeMoment } from '../../store/describe.ts';
import { fixedValue, useRuggespraak, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Screen } from '../../ui/Screen.tsx';

const ENTRIES = [
  { href: '/casussen', titel: 'Mijn casussen', uitleg: 'Schrijf op wat je ziet, zonder namen.', Icon: IconFolders },
  { href: '/gidsen', titel: 'Stappenplannen', uitleg: 'Meldcode, kindcheck en signalen.', Icon: IconListCheck },
  { href: '/meedoen', titel: 'Meedoen met een code', uitleg: 'Een maatje deelt een casus met je.', Icon: IconTicket },
  { href: '/acuut', titel: 'Acuut gevaar', uitleg: '112 en Veilig Thuis.', Icon: IconAlertTriangle },
] as const;

/** Nothing is kept on this device yet. */
const NOG_GEEN = fixedValue<CasusRegel[]>([]);

export function VandaagScreen() {
  const ruggespraak = useRuggespraakIfLoaded();
  return (
    <Screen title="Vandaag" lead="Samen nadenken over zorgen om een kind. Zonder namen.">
      <Proberen casussen={ruggespraak?.casussen ?? NOG_GEEN} />
      <ul className="entries">
        {ENTRIES.map(({ href, titel, uitleg, Icon }) => (
          <li key={href}>
            <Link className="entry" href={href} data-gevaar={href === '/acuut' || undefined}>
              <Icon aria-hidden size={28} stroke={1.75} />
              <span className="row-text">
                <span className="row-title">{titel}</span>
                <span className="subtle small">{uitleg}</span>
              </span>
              <IconChevronRight aria-hidden size={22} />
            </Link>
          </li>
        ))}
      </ul>
      {ruggespraak && <Recent casussen={ruggespraak.casussen} />}
      {ruggespraak && <Bewaarregel />}
    </Screen>
  );
}

function Recent(props: { casussen: Value<CasusRegel[]> }) {
  const now = Date.now();
  const casussen = useValue(props.casussen);
  if (casussen.length === 0) return null;
  const recent = casussen.toSorted((a, b) => (b.gewijzigdOp ?? 0) - (a.gewijzigdOp ?? 0)).slice(0, 3);
  return (
    <section className="stack stack-sm" aria-labelledby="verder">
      <h2 id="verder">Verder waar je was</h2>
      <ul className="rows">
        {recent.map((casus) => (
          <li key={casus.id}>
            <RowLink href={casusRoute(casus.id)} title={casus.titel}>
              {casus.gewijzigdOp !== null && describeMoment(casus.gewijzigdOp, now)}
            </RowLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where there is nothing yet: a way to see what it can be, without setting anything up. */
function Proberen(props: { casussen: Value<CasusRegel[]> }) {
  if (useValue(props.casussen).length > 0) return null;
  return <LinkButton href={casusRoute(OEFENCASUS)}>Probeer het uit met een oefencasus</LinkButton>;
}

function Bewaarregel() {
  const ruggespraak = useRuggespraak();
  const status = useValue(ruggespraak.bewaarstatus);
  const casussen = useValue(ruggespraak.casussen);
  const [asked, setAsked] = useState(false);
  const regel = describeBewaarstatus(status, asked);
  // Nothing to keep yet: nothing to worry about.
  if (!regel || casussen.length === 0) return null;
  return (
    <div className="notice">
      <p>{regel.tekst}</p>
      {regel.actie?.kind === 'ga' && <LinkButton href={regel.actie.href}>{regel.actie.label}</LinkButton>}
      {regel.actie?.kind === 'vraag-belofte' && (
        <Button
          onClick={async () => {
            await ruggespraak.vraagBewaarbelofte();
            setAsked(true);
          }}
        >
          {regel.actie.label}
        </Button>
      )}
    </div>
  );
}
