// Puts a walk that was kept on the device into a casus: which one, and whether what was seen becomes facts. Then the device's own copy goes.
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { antwoordenVan, staandeAntwoorden } from '../../domain/gids/regel.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { DoorloopStaat } from '../../store/contract.ts';
import type { Doorlopen } from '../../store/doorlopen.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { luistertNu } from '../../store/sessie/luistert-nu.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { SCREEN_TITLE_ID, Screen } from '../../ui/Screen.tsx';
import { feitVanRegel } from './feit-van.ts';

const NIEUW = 'nieuw';
const LUISTERT =
  'Je luistert nu in een intervisie over deze casus. Haal het vinkje bij de feiten weg, of wacht tot dat klaar is. Je antwoorden staan nog op dit toestel.';

export function NaarCasus({ staat, doorlopen }: { staat: DoorloopStaat; doorlopen: Doorlopen }) {
  const ruggespraak = useRuggespraak();
  const casussen = useValue(ruggespraak.casussen);
  const [, navigate] = useLocation();
  const [gekozen, setGekozen] = useState<readonly string[]>([]);
  const [feitenMee, setFeitenMee] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { doorloop, regels } = staat;
  const feiten = [...antwoordenVan(regels).keys()]
    .flatMap((vraag) => staandeAntwoorden(regels, vraag))
    .flatMap((regel) => feitVanRegel(doorloop.id, regel) ?? []);

  /** Why it could not be put there; null when it is. */
  const put = async (id: string): Promise<string | null> => {
    const casus = await ruggespraak.openCasus(id);
    if (!casus) return 'Deze casus gaat nu niet open. Je antwoorden staan nog op dit toestel.';
    try {
      const mee = feitenMee ? feiten : [];
      // When it cannot be known, nobody is kept out.
      if (mee.length > 0 && (await luistertNu(casus).catch(() => false))) return LUISTERT;
      const kept = [await casus.gidsen.neemOp(staat)];
      for (const feit of mee) kept.push(await casus.gidsen.zetFeit(feit));
      const refused = kept.find((one) => one.kind === 'geweigerd');
      return refused ? refused.redenen.join(' ') : null;
    } finally {
      await casus.close();
    }
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [keuze] = gekozen;
    if (!keuze) return setError('Kies een casus.');
    setBusy(true);
    let id = keuze;
    if (keuze === NIEUW) {
      const made = await ruggespraak.maakCasus(ruggespraak.stelTitelVoor(), null);
      if (made.kind === 'geweigerd') {
        setBusy(false);
        return setError(made.redenen.join(' '));
      }
      id = made.id;
      // Trying again must not make another one.
      setGekozen([id]);
    }
    const reden = await put(id).catch(() => 'Dit lukte niet. Je antwoorden staan nog op dit toestel.');
    if (reden !== null) {
      setBusy(false);
      return setError(reden);
    }
    // Only now that the casus has it on disk. Where someone was, and what was half filled in, goes along by name.
    const plek = doorlopen.plek(doorloop.id);
    if (staat.onleesbaar === 0) await doorlopen.verwijder(doorloop.id);
    if (plek) await doorlopen.setPlek(doorloop.id, plek);
    navigate(`${casusRoute(id)}/gids/${doorloop.id}`);
  };

  return (
    <Screen above={doorloop.titel} title="In welke casus?">
      <form className="stack stack-lg" onSubmit={submit} noValidate>
        <p>De antwoorden gaan van dit toestel naar de casus. Iedereen in die casus kan ze dan lezen.</p>
        <ChoiceList
          labelledBy={SCREEN_TITLE_ID}
          options={[
            ...casussen.map(({ id, titel, anderen }) => ({
              value: id,
              label: titel,
              hint: anderen.length > 0 ? `Ook voor: ${anderen.join(', ')}` : 'Alleen jij',
            })),
            { value: NIEUW, label: 'Een nieuwe casus', hint: 'Alleen voor jou, tot je hem deelt' },
          ]}
          value={gekozen}
          onValue={(value) => {
            setGekozen(value);
            setError(null);
          }}
          error={error}
        />
        {staat.onleesbaar > 0 && (
          <p className="notice" data-toon="let-op">
            Een deel kan niet gelezen worden en gaat niet mee. Daarom blijft alles ook op dit toestel staan.
          </p>
        )}
        {feiten.length > 0 && (
          <label className="choice">
            <input type="checkbox" checked={feitenMee} onChange={(event) => setFeitenMee(event.target.checked)} />
            <span>
              Zet wat je zag ook bij de feiten ({feiten.length === 1 ? '1 signaal' : `${feiten.length} signalen`})
            </span>
          </label>
        )}
        <ActionBar>
          <LinkButton href={`/gidsen/${doorloop.gids}/${doorloop.id}`}>Terug</LinkButton>
          <Button type="submit" variant="primair" busy={busy}>
            Zet in de casus
          </Button>
        </ActionBar>
      </form>
    </Screen>
  );
}
