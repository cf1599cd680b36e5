// One casus: its working title, who can see it, how it stands, who is looking along, and the notes.
import { IconListCheck, IconPencil, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import './casus.css';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import { describeStand, describeToegang } from '../../store/describe.ts';
import { useCasus, useRuggespraak, useValue } from '../../store/react.tsx';
import { IconButton, LinkButton } from '../../ui/Button.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { Notities } from './Notities.tsx';
import { TitelDialog } from './TitelDialog.tsx';

export function CasusScreen(props: { id: string }) {
  const ruggespraak = useRuggespraak();
  const opening = useCasus(ruggespraak, props.id);
  // Deleted while on screen, here or by a colleague.
  const listed = useValue(ruggespraak.casussen).some(({ id }) => id === props.id);
  if (!listed || opening.kind === 'weg')
    return (
      <Screen
        title="Deze casus is hier niet"
        lead="Misschien is hij verwijderd, of heb je geen toegang meer. Misschien staat hij nog niet op dit toestel."
      >
        <LinkButton variant="primair" href="/casussen">
          Naar je casussen
        </LinkButton>
      </Screen>
    );
  return opening.kind === 'open' ? <OpenCasus key={opening.casus.id} casus={opening.casus} /> : <Loading />;
}

function OpenCasus({ casus }: { casus: CasusInBeeld }) {
  const ruggespraak = useRuggespraak();
  const appStand = useValue(ruggespraak.stand);
  const regel = useValue(ruggespraak.casussen).find(({ id }) => id === casus.id);
  const titel = useValue(casus.titel);
  const stand = useValue(casus.stand);
  const aanwezig = useValue(casus.aanwezig);
  const problemen = useValue(casus.problemen);
  const [renaming, setRenaming] = useState(false);
  const part = casusRoute(casus.id).replace('/casus/', '');
  return (
    <Screen
      title={titel}
      aside={
        <IconButton label="Verander de werktitel" onClick={() => setRenaming(true)}>
          <IconPencil aria-hidden size={22} />
        </IconButton>
      }
    >
      <p className="print-only small">Vertrouwelijk werkdocument. Geen dossier.</p>
      <div className="casus-facts">
        <span className="toon small">
          <IconUsers aria-hidden size={18} />
          <span>
            <span className="visually-hidden">Wie kan erbij: </span>
            {describeToegang(regel?.anderen ?? [])}
          </span>
        </span>
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
      {problemen > 0 && (
        <p className="notice" data-toon="let-op" role="status">
          Een deel van wat binnenkwam, kon niet gelezen worden. Wat er wel staat, klopt. Er is niets van jou verdwenen.
        </p>
      )}
      <Notities bron={casus.notities} label={`Notities van ${titel}`} />
      <div className="actions">
        <LinkButton href={`${casusRoute(casus.id)}/stappen`} icon={<IconListCheck aria-hidden size={22} />}>
          Stappen en feiten
        </LinkButton>
        {regel && (
          <LinkButton href={`/delen/${regel.kring}/${part}`} icon={<IconUserPlus aria-hidden size={22} />}>
            Deel met een maatje
          </LinkButton>
        )}
        <LinkButton variant="rustig" href={`/casussen/verwijder/${part}`}>
          Verwijder deze casus
        </LinkButton>
      </div>
      {renaming && <TitelDialog titel={titel} onTitel={casus.setTitel} onClose={() => setRenaming(false)} />}
    </Screen>
  );
}
