// A walk at a glance: its steps with how far they are in words, and what can be done with the whole.
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { dagVan } from '../../domain/dag.ts';
import { staandeStap, teKiezen } from '../../domain/gids/regel.ts';
import { STAND_WOORD } from '../../domain/gids/stand.ts';
import { casusRoute } from '../../store/casus-route.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { announce, showUndo } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Bronregel } from './Blokken.tsx';
import { adresVan, beginVan, type Gang, vindPlek } from './gang.ts';
import { NietBewaard } from './NietBewaard.tsx';

export function Overzicht({ gang, slot }: { gang: Gang; slot: React.ReactNode }) {
  const { pack, staat, voortgang } = gang;
  const kiezen = teKiezen(staat.regels).length;
  const plek = gang.doorlopen.plek(staat.doorloop.id)?.plek;
  const verder = plek && vindPlek(gang, plek) ? adresVan.plek(gang, plek) : eerste(gang);
  const begonnen = staat.regels.length > 0;
  return (
    <Screen
      above={`Begonnen op ${dagVan(staat.doorloop.begonnenOp)}, versie ${staat.doorloop.versie}`}
      title={pack.titel}
      lead={pack.uitleg}
    >
      <NietBewaard doorlopen={gang.doorlopen} />
      {slot}
      {staat.onleesbaar > 0 && (
        <p className="notice" data-toon="let-op">
          {staat.onleesbaar === 1 ? 'Eén antwoord kan' : `${staat.onleesbaar} antwoorden kunnen`} niet gelezen worden.
          Er is niets gewist.
        </p>
      )}
      {kiezen > 0 && (
        <p className="notice" data-toon="let-op">
          Bij {kiezen === 1 ? 'een vraag staan' : `${kiezen} vragen staan`} twee antwoorden. Kies samen, bij Controleer
          je antwoorden.
        </p>
      )}
      <LinkButton variant="primair" href={verder}>
        {begonnen ? 'Verder waar je was' : 'Begin'}
      </LinkButton>
      {voortgang.stappen.length > 1 && (
        <ol className="rows" aria-label="Stappen">
          {voortgang.stappen.map(({ loop: { stap }, stand, nummer }) => (
            <li key={stap.id}>
              <Link className="row" href={beginVan(gang, stap.id)}>
                <span className="row-text">
                  <span className="row-title">
                    {nummer !== null && `${nummer}. `}
                    {stap.titel}
                  </span>
                  <span className="small stap-stand" data-stand={stand}>
                    {STAND_WOORD[stand]}
                    {stand === 'overgeslagen' && `: ${staandeStap(staat.regels, stap.id)?.reden ?? ''}`}
                  </span>
                </span>
                <IconChevronRight aria-hidden size={22} />
              </Link>
            </li>
          ))}
        </ol>
      )}
      {begonnen && (
        <div className="actions">
          <LinkButton href={adresVan.controleer(gang)}>Controleer je antwoorden</LinkButton>
          <LinkButton href={adresVan.verslag(gang)}>Verslag van de stappen</LinkButton>
          {!gang.casus && <LinkButton href={`${gang.basis}/casus`}>Zet in een casus</LinkButton>}
        </div>
      )}
      <Bronregel pack={pack} bronnen={Object.keys(pack.bronnen)} />
      <Verwijder gang={gang} />
    </Screen>
  );
}

/** The first step that is not finished; when all are, the check. */
function eerste(gang: Gang): string {
  const next = gang.voortgang.stappen.find(({ stand }) => stand !== 'klaar' && stand !== 'overgeslagen');
  return next ? beginVan(gang, next.loop.stap.id) : adresVan.controleer(gang);
}

function Verwijder({ gang }: { gang: Gang }) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const { doorloop } = gang.staat;
  const { doorlopen, casus } = gang;
  const remove = async () => {
    const gone = await (casus ? casus.gidsen.verwijder(doorloop.id) : doorlopen.verwijder(doorloop.id));
    if (gone.kind === 'geweigerd') return setError(gone.redenen.join(' '));
    if (casus) void doorlopen.vergeetPlek(doorloop.id);
    navigate(casus ? `${casusRoute(casus.id)}/stappen` : '/gidsen');
    if (!casus)
      showUndo({
        tekst: `${doorloop.titel} is verwijderd.`,
        label: 'Ongedaan maken',
        duur: 10_000,
        run: () =>
          void doorlopen
            .zetTerug(doorloop.id)
            .then((kept) => announce(kept.kind === 'goed' ? 'Teruggezet' : kept.redenen.join(' '))),
      });
  };
  return (
    <>
      <Button variant="rustig" onClick={() => setAsking(true)}>
        Verwijder deze antwoorden
      </Button>
      {asking && (
        <Dialog title="Antwoorden verwijderen?" readFirst onClose={() => setAsking(false)}>
          <p>
            {casus
              ? 'De antwoorden gaan weg bij iedereen in deze casus. Feiten die je eruit haalde, blijven staan.'
              : 'De antwoorden gaan weg van dit toestel. Heb je het verslag nog nodig? Kopieer het dan eerst.'}
          </p>
          {error && <p className="field-error">{error}</p>}
          <div className="actions">
            <Button variant="gevaar" onClick={() => void remove()}>
              Verwijder
            </Button>
            <Button variant="rustig" onClick={() => setAsking(false)}>
              Annuleer
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
