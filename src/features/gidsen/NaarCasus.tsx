// Puts a walk that was kept on the device into a casus: which one, and whether what was seen becomes facts. Then the device's own copy goes.
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { antwoordenVan, staandeAntwoorden } from '../../domain/gids/regel.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { DoorloopStaat } from '../../store/contract.ts';
import type { Doorlopen } from '../../store/doorlopen.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { SCREEN_TITLE_ID, Screen } from '../../ui/Screen.tsx';
import { feitVanRegel } from './feit-van.ts';

const NIEUW = 'nieuw';

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

  const put = async (): Promise<string> => {
    const [keuze] = gekozen;
    if (!keuze) throw 'Kies een casus.';
    let id = keuze;
    if (keuze === NIEUW) {
      const made = await ruggespraak.maakCasus(ruggespraak.stelTitelVoor(), null);
      if (made.kind === 'geweigerd') throw made.redenen.join(' ');
      id = made.id;
    }
    const casus = await ruggespraak.openCasus(id);
    if (!casus) throw 'Deze casus gaat nu niet open. Je antwoorden staan nog op dit toestel.';
    try {
      const kept = await casus.gidsen.neemOp(staat);
      if (kept.kind === 'geweigerd') throw kept.redenen.join(' ');
      if (feitenMee)
        for (const feit of feiten) {
          const added = await casus.gidsen.zetFeit(feit);
          if (added.kind === 'geweigerd') throw added.redenen.join(' ');
        }
    } finally {
      await casus.close();
    }
    return id;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const id = await put();
      // Only now that the casus has it on disk.
      if (staat.onleesbaar === 0) await doorlopen.verwijder(doorloop.id);
      navigate(`${casusRoute(id)}/gids/${doorloop.id}`);
    } catch (reason) {
      setBusy(false);
      setError(typeof reason === 'string' ? reason : 'Dit lukte niet. Je antwoorden staan nog op dit toestel.');
    }
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
            Een deel kan niet gelezen worden en gaat niet mee. Dat blijft op dit toestel staan.
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
