// One casus: its working title, who can see it, how it stands, who is looking along, and the notes.
import {
  IconClipboardText,
  IconFileText,
  IconLayoutGrid,
  IconListCheck,
  IconPencil,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import './casus.css';
import { dagVan } from '../../domain/dag.ts';
import { casusRoute, OEFENCASUS } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { describeLeven, describeStand, describeTerugkijk, describeToegang } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { IconButton, LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { BijHoeveel } from './BijHoeveel.tsx';
import { NaarVenster } from './NaarVenster.tsx';
import { Notities } from './Notities.tsx';
import { TitelDialog } from './TitelDialog.tsx';

interface Props {
  casus: CasusInBeeld;
  /** Says when one is on; of another room, so it is handed in. */
  intervisie?: ReactNode;
  /** Says why it stands in two kringen; of another room too. */
  onderweg?: ReactNode;
}

export function CasusScreen({ casus, intervisie, onderweg }: Props) {
  const ruggespraak = useRuggespraak();
  const appStand = useValue(ruggespraak.stand);
  const regel = useValue(ruggespraak.casussen).find(({ id }) => id === casus.id);
  const titel = useValue(casus.titel);
  const stand = useValue(casus.stand);
  const aanwezig = useValue(casus.aanwezig);
  const problemen = useValue(casus.problemen);
  const leven = useValue(casus.leven.nu);
  const terugkijk = describeTerugkijk(leven);
  const einde = describeLeven(leven);
  const [passage, setPassage] = useState<string | null>(null);
  const [renaming, setRenaming] = useState(false);
  const part = casusRoute(casus.id).replace('/casus/', '');
  // Made up and kept nowhere: there is nothing to share or to delete.
  const oefenen = casus.id === OEFENCASUS;
  const gast = useValue(ruggespraak.gast.bezoek) !== null;
  /** To share, move or throw away: not for who only reads or is a guest. */
  const eigen = !oefenen && !regel?.alleenLezen && !gast;
  return (
    <Screen
      title={titel}
      aside={
        <IconButton label="Verander de werktitel" onClick={() => setRenaming(true)}>
          <IconPencil aria-hidden size={22} />
        </IconButton>
      }
    >
      <div className="casus-facts">
        <Link className="toon small casus-toegang" href={`${casusRoute(casus.id)}/toegang`}>
          <IconUsers aria-hidden size={18} />
          <span>
            <span className="visually-hidden">Wie kan erbij: </span>
            {describeToegang(regel?.anderen ?? [])}
            {!oefenen && (regel?.anderen.length ?? 0) > 0 && <BijHoeveel casus={casus.id} />}
          </span>
        </Link>
        <Link className="small casus-einde" href={`${casusRoute(casus.id)}/einde`}>
          Bestaat tot {dagVan(leven.einde)}
        </Link>
        {/* Only what the app's own line above does not say; two lines that differ about "alles" would confuse. */}
        {stand.kind !== appStand.kind && stand.kind !== 'bijgewerkt' && <StatusLine {...describeStand(stand)} />}
        {aanwezig.length > 0 && (
          <ul className="present" aria-label="Nu ook in deze casus">
            {aanwezig.map(({ id, functie, kleur }) => (
              <li key={id} className="present-one small" data-kleur={kleur % 6}>
                {functie || 'Maatje'} kijkt mee
              </li>
            ))}
          </ul>
        )}
      </div>
      {onderweg}
      {einde.toon !== 'goed' && (
        <div className="notice" data-toon={einde.toon}>
          <p>{einde.tekst}</p>
          <LinkButton href={`${casusRoute(casus.id)}/einde`}>Bekijk de einddatum</LinkButton>
        </div>
      )}
      {terugkijk && (
        <div className="notice" data-toon={terugkijk.toon}>
          <p>{terugkijk.tekst}</p>
          <LinkButton href={`${casusRoute(casus.id)}/terugblik`}>Kijk terug</LinkButton>
        </div>
      )}
      {intervisie}
      {problemen > 0 && (
        <p className="notice" data-toon="let-op" role="status">
          Een deel van wat binnenkwam, kon niet gelezen worden. Wat er wel staat, klopt. Er is niets van jou verdwenen.
        </p>
      )}
      <Notities bron={casus.notities} label={`Notities van ${titel}`} casus={casus} onPassage={setPassage} />
      <div className="actions">
        <LinkButton
          variant="primair"
          href={`${casusRoute(casus.id)}/vensters`}
          icon={<IconLayoutGrid aria-hidden size={22} />}
        >
          Viervensters
        </LinkButton>
        <LinkButton href={`${casusRoute(casus.id)}/stappen`} icon={<IconListCheck aria-hidden size={22} />}>
          Stappen en feiten
        </LinkButton>
        <LinkButton href={`${casusRoute(casus.id)}/intervisie`} icon={<IconUsersGroup aria-hidden size={22} />}>
          Intervisie
        </LinkButton>
        <LinkButton href={`${casusRoute(casus.id)}/verslag`} icon={<IconFileText aria-hidden size={22} />}>
          Verslag
        </LinkButton>
        <LinkButton href={`${casusRoute(casus.id)}/voorbereiden`} icon={<IconClipboardText aria-hidden size={22} />}>
          Voorbereiden
        </LinkButton>
        {regel && eigen && (
          <LinkButton href={`/delen/${regel.kring}/${part}`} icon={<IconUserPlus aria-hidden size={22} />}>
            Deel met een maatje
          </LinkButton>
        )}
        <LinkButton variant="rustig" href={`${casusRoute(casus.id)}/einde`}>
          Fase en einddatum
        </LinkButton>
        <LinkButton variant="rustig" href={`${casusRoute(casus.id)}/geschiedenis`}>
          Geschiedenis
        </LinkButton>
        {eigen && (
          <>
            <LinkButton variant="rustig" href={`/verplaats/${part}`}>
              Verplaats naar een andere kring
            </LinkButton>
            <LinkButton variant="rustig" href={`/casussen/verwijder/${part}`}>
              Verwijder deze casus
            </LinkButton>
          </>
        )}
      </div>
      {passage !== null && (
        <NaarVenster passage={passage} vensters={() => casus.vensters()} onClose={() => setPassage(null)} />
      )}
      {renaming && (
        <TitelDialog
          titel={titel}
          lees={(tekst) => casus.meelezer().lees(tekst)}
          onTitel={casus.setTitel}
          onClose={() => setRenaming(false)}
        />
      )}
    </Screen>
  );
}
