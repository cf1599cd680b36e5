// The start: what you can do in users' words, the cases you last worked on, and one line on how safe the storage is.
import {
  IconAlertTriangle,
  IconChevronRight,
  IconFolders,
  IconListCheck,
  IconMap2,
  IconMessages,
  IconTicket,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import './vandaag.css';
import { casusRoute, OEFENCASUS } from '../../store/casus-route.ts';
import type { CasusRegel, Ruggespraak, Value } from '../../store/contract.ts';
import { describeBewaarstatus, describeMoment, describeVragen, describeWachtenden } from '../../store/describe.ts';
import { fixedValue, useRuggespraak, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WachtRegels } from '../../ui/WachtRegels.tsx';

const ENTRIES = [
  {
    href: '/overleg',
    titel: 'Ik wil overleggen',
    uitleg: 'Vraag een maatje, of praat met z’n tweeën.',
    Icon: IconMessages,
  },
  { href: '/casussen', titel: 'Mijn casussen', uitleg: 'Schrijf op wat je ziet, zonder namen.', Icon: IconFolders },
  { href: '/gidsen', titel: 'Stappenplannen', uitleg: 'Meldcode, kindcheck en signalen.', Icon: IconListCheck },
  { href: '/acuut', titel: 'Acuut gevaar', uitleg: '112 en Veilig Thuis.', Icon: IconAlertTriangle },
  { href: '/routekaart', titel: 'Routekaart', uitleg: 'Wie doet wat in de buurt.', Icon: IconMap2 },
] as const;

/** Says nothing when it cannot be fetched: the list of questions says it too. */
const WachtOpJou = later(() => import('./WachtOpJou.tsx').then((m) => m.WachtOpJou), null);

/** Nothing is kept on this device yet. */
const NOG_GEEN = fixedValue<CasusRegel[]>([]);

export function VandaagScreen() {
  const ruggespraak = useRuggespraakIfLoaded();
  return (
    <Screen title="Vandaag" lead="Samen nadenken over zorgen om een kind. Zonder namen.">
      <Proberen casussen={ruggespraak?.casussen ?? NOG_GEEN} />
      {ruggespraak && <AanDeDeur ruggespraak={ruggespraak} />}
      {ruggespraak && <MetMaatjes ruggespraak={ruggespraak} />}
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
      <LinkButton href="/meedoen" icon={<IconTicket aria-hidden size={22} />}>
        Meedoen met een code
      </LinkButton>
      <TweedeToestel casussen={ruggespraak?.casussen ?? NOG_GEEN} />
      {ruggespraak && <Recent casussen={ruggespraak.casussen} />}
      {ruggespraak && <Bewaarregel />}
    </Screen>
  );
}

function AanDeDeur({ ruggespraak }: { ruggespraak: Ruggespraak }) {
  const kringen = useValue(ruggespraak.kringen);
  const vragen = useValue(ruggespraak.vragen);
  return <WachtRegels regels={[...describeWachtenden(kringen), ...describeVragen(vragen)]} />;
}

/** Where there is nobody else, nobody waits. */
function MetMaatjes({ ruggespraak }: { ruggespraak: Ruggespraak }) {
  const samen = useValue(ruggespraak.kringen).some(({ leden }) => leden.length > 1);
  return samen && <WachtOpJou ruggespraak={ruggespraak} />;
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

/** Who works here already links the other one from here. */
function TweedeToestel(props: { casussen: Value<CasusRegel[]> }) {
  if (useValue(props.casussen).length > 0) return null;
  return (
    <LinkButton variant="rustig" href="/tweede-toestel">
      Dit is mijn tweede toestel
    </LinkButton>
  );
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
