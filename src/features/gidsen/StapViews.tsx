// The end of a step (is it finished?) and skipping one (why?). The person says so; the app never decides it.
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Stap } from '../../domain/gids/pack.ts';
import type { StapRegel } from '../../domain/gids/regel.ts';
import { maakStapRegel } from '../../domain/gids/regel-maken.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { adresVan, createGang, type Gang, naStap, stempel, waarVan } from './gang.ts';
import { NietBewaard } from './NietBewaard.tsx';
import { useStillHere } from './use-still-here.ts';

function useZegStap(gang: Gang, stap: Stap) {
  const [error, setError] = useState<string | null>(null);
  const stillHere = useStillHere();
  const zeg = async (stand: StapRegel['stand'], reden: string): Promise<Gang | null> => {
    const regel = maakStapRegel(gang.staat.regels, stap, stand, reden, stempel(gang));
    const kept = await gang.bron.schrijf([regel]);
    if (!stillHere()) return null;
    const staat = gang.bron.staat.get();
    if (staat?.regels.some(({ id }) => id === regel.id)) return createGang({ ...gang, staat });
    setError(kept.kind === 'geweigerd' ? kept.redenen.join(' ') : 'Dit lukte niet.');
    return null;
  };
  return { zeg, error };
}

export function KlaarView({ gang, stap }: { gang: Gang; stap: Stap }) {
  const [, navigate] = useLocation();
  const { zeg, error } = useZegStap(gang, stap);
  const { loop } = gang.voortgang.stappen.find((one) => one.loop.stap.id === stap.id) ?? {};
  const laatste = loop?.plaatsen.at(-1);
  return (
    <Screen
      above={waarVan(gang, stap)}
      title={
        gang.voortgang.telt > 1 ? 'Heb je deze stap afgerond?' : `Heb je de ${gang.pack.titel.toLowerCase()} afgerond?`
      }
    >
      <NietBewaard doorlopen={gang.doorlopen} />
      <p>Je kunt er altijd naar terug. Ook als je nu ja kiest.</p>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="actions">
        <Button
          variant="primair"
          onClick={async () => {
            const next = await zeg('klaar', '');
            if (next) navigate(naStap(next, stap.id));
          }}
        >
          {gang.voortgang.telt > 1 ? 'Ja, deze stap is klaar' : 'Ja, klaar'}
        </Button>
        <Button
          onClick={async () => {
            if (await zeg('later', '')) navigate(gang.basis);
          }}
        >
          Nee, ik kom later terug
        </Button>
      </div>
      <ActionBar>
        <LinkButton href={laatste ? adresVan.plek(gang, laatste.plek) : gang.basis}>Terug</LinkButton>
      </ActionBar>
    </Screen>
  );
}

export function OverslaanView({ gang, stap }: { gang: Gang; stap: Stap }) {
  const [, navigate] = useLocation();
  const { zeg, error } = useZegStap(gang, stap);
  const [reden, setReden] = useState('');
  const [leeg, setLeeg] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reden.trim() === '') {
      setLeeg(true);
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    const next = await zeg('overgeslagen', reden.trim());
    if (next) navigate(next.basis);
  };
  return (
    <Screen above={waarVan(gang, stap)} title="Deze stap overslaan">
      <form ref={form} className="stack stack-lg" onSubmit={submit} noValidate>
        {stap.bijOverslaan && (
          <p className="notice" data-toon="let-op">
            <span>
              <strong>Let op.</strong> {stap.bijOverslaan}
            </span>
          </p>
        )}
        <TextArea
          label="Waarom sla je deze stap over?"
          hint="Je reden komt in het verslag. Schrijf zonder namen."
          value={reden}
          onValue={(value) => {
            setReden(value);
            setLeeg(false);
          }}
          error={leeg ? 'Schrijf kort waarom. Dan kun je het later uitleggen.' : error}
          maxLength={2000}
          autoComplete="off"
        />
        <ActionBar>
          <LinkButton href={gang.basis}>Terug</LinkButton>
          <Button type="submit" variant="primair">
            Sla over
          </Button>
        </ActionBar>
      </form>
    </Screen>
  );
}
