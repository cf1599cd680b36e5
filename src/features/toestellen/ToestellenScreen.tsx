// Which devices this person works on: what each is called, since when, when it was last used; and the ways to add one or take one out.
import { IconDeviceMobile, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import './toestellen.css';
import { dagVan } from '../../domain/dag.ts';
import type { Toestellen, ToestelRegel, WegRegel } from '../../store/toestellen/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { HernoemDialog } from './HernoemDialog.tsx';
import { noemToestellen } from './toestel-woorden.ts';
import { NIET_NU, useToestellen } from './use-toestellen.ts';

export function ToestellenScreen() {
  const { mijn, staat, mislukt } = useToestellen();
  const nogWeg = staat.weg.filter(({ nog }) => nog.length > 0);
  return (
    <Screen
      title="Mijn toestellen"
      lead="Op al je toestellen zie je dezelfde casussen. Elk toestel heeft een eigen toegangszin."
    >
      {mislukt ? (
        <p role="alert">{NIET_NU}</p>
      ) : mijn === null ? (
        <p role="status">Een ogenblik…</p>
      ) : (
        <>
          {staat.toestellen.length === 0 ? (
            <p>Je gebruikt nu alleen dit toestel.</p>
          ) : (
            <ul className="toestel-lijst">
              {staat.toestellen.map((toestel) => (
                <li key={toestel.id}>
                  <Toestel toestel={toestel} mijn={mijn} />
                </li>
              ))}
            </ul>
          )}
          {nogWeg.map((weg) => (
            <NogWeg key={weg.id} weg={weg} />
          ))}
          {staat.hapert && (
            <p className="notice" role="status">
              Nog niet alles is gelukt. Er is niets weg. Het gaat vanzelf verder als er verbinding is.
            </p>
          )}
          <LinkButton
            variant="primair"
            href="/instellingen/toestellen/koppel"
            icon={<IconPlus aria-hidden size={22} />}
          >
            Nog een toestel koppelen
          </LinkButton>
          <section className="stack stack-sm" aria-labelledby="enige">
            <h2 id="enige">Ben je je enige toestel kwijt?</h2>
            <p>
              Dan kun je hier niet meer bij. Neem een ander toestel en zet je kopie terug. Die gaat open met je
              toegangszin, met je 12 woorden of met twee van je drie maatjes. Heb je geen kopie? Vraag dan je maatjes om
              je opnieuw uit te nodigen, en om je kwijte toestel uit de kring te halen.
            </p>
          </section>
        </>
      )}
    </Screen>
  );
}

function Toestel({ toestel, mijn }: { toestel: ToestelRegel; mijn: Toestellen }) {
  const [hernoemt, setHernoemt] = useState(false);
  const { id, naam, ditToestel, sinds, laatst, klaar, van } = toestel;
  return (
    <div className="surface stack stack-sm">
      <h2 className="toestel-naam">
        <IconDeviceMobile aria-hidden size={24} />
        {naam}
      </h2>
      <p className="subtle small">
        {ditToestel ? 'Dit toestel. ' : ''}
        {sinds > 0 && `Erbij sinds ${dagVan(sinds)}. `}
        {!ditToestel && laatst !== null && `Laatst gebruikt op ${dagVan(laatst)}.`}
      </p>
      {klaar < van && (
        <p role="status">
          {klaar} van de {van} kringen klaar. {ditToestel ? 'De rest volgt' : 'De rest gaat vanzelf verder'} als je
          toestellen allebei verbinding hebben.
        </p>
      )}
      <div className="actions">
        <Button onClick={() => setHernoemt(true)}>
          Andere naam<span className="visually-hidden"> voor {naam}</span>
        </Button>
        {!ditToestel && (
          <LinkButton href={`/instellingen/toestellen/weg/${id}`}>
            Toestel kwijt of weg<span className="visually-hidden">: {naam}</span>
          </LinkButton>
        )}
      </div>
      {hernoemt && (
        <HernoemDialog naam={naam} onClose={() => setHernoemt(false)} onNaam={(gekozen) => mijn.hernoem(id, gekozen)} />
      )}
    </div>
  );
}

function NogWeg({ weg }: { weg: WegRegel }) {
  return (
    <p className="notice" data-toon="let-op" role="status">
      {weg.naam} is er nog niet overal uit. Het gaat om {noemToestellen(weg.nog)}. Dit gaat vanzelf verder als er
      verbinding is.
    </p>
  );
}
