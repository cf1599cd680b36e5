// Taking everything off this device: first what exists nowhere else, then locking as the big way out, removing as the small one.
import { type ReactNode, useEffect, useState } from 'react';
import type { Ruggespraak } from '../../store/contract.ts';
import type { Doorlopen } from '../../store/doorlopen.ts';
import { useDoorlopen, useRuggespraakIfLoaded, useValue } from '../../store/react.tsx';
import type { Rest, Weggehaald } from '../../store/toestel/contract.ts';
import { type NergensAnders, watNergensAnders } from '../../store/toestel/nergens-anders.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { AllesWegDialog } from './AllesWegDialog.tsx';
import { NergensAndersLijst } from './NergensAndersLijst.tsx';
import { useWerkvormen } from './use-werkvormen.ts';

type Stap =
  | { kind: 'kijken' }
  | { kind: 'vragen' }
  | { kind: 'bezig' }
  | { kind: 'klaar' }
  | { kind: 'rest'; rest: readonly Rest[] };

export function AllesWegScreen() {
  const ruggespraak = useRuggespraakIfLoaded();
  const doorlopen = useDoorlopen();
  return ruggespraak && doorlopen ? <Loaded ruggespraak={ruggespraak} doorlopen={doorlopen} /> : <Loading />;
}

function Loaded({ ruggespraak, doorlopen }: { ruggespraak: Ruggespraak; doorlopen: Doorlopen }) {
  const [stap, setStap] = useState<Stap>({ kind: 'kijken' });
  const toegang = useValue(ruggespraak.toegang).kind;
  const casussen = useValue(ruggespraak.casussen);
  const kringen = useValue(ruggespraak.kringen);
  const lijst = useValue(doorlopen.lijst);
  const gelezen = useValue(doorlopen.gelezen);
  const mijn = useWerkvormen(ruggespraak, toegang === 'open');
  const onleesbaar = useValue(ruggespraak.onleesbaar) + useValue(doorlopen.onleesbaar) + mijn.onleesbaar;

  const verwijder = async () => {
    setStap({ kind: 'bezig' });
    announce('Bezig met verwijderen.');
    // Something of the app itself could not be had: nothing is known to be gone.
    const gedaan = await ruggespraak.haalAllesWeg().catch((): Weggehaald => ({ kind: 'rest', rest: ['toegang'] }));
    setStap(gedaan.kind === 'goed' ? { kind: 'klaar' } : { kind: 'rest', rest: gedaan.rest });
  };

  switch (stap.kind) {
    case 'bezig':
      return <Screen title="Bezig met verwijderen" lead="Laat dit scherm open. Het duurt een paar tellen." />;
    case 'klaar':
      return <Screen title="Alles is weg" lead="Ruggespraak begint opnieuw." />;
    case 'rest':
      return <Gebleven rest={stap.rest} opnieuw={verwijder} />;
  }
  if (toegang === 'laden' || !gelezen || mijn.laden) return <Loading />;
  const { werkvormen, halve } = mijn;
  const wat = watNergensAnders({ casussen, kringen, doorlopen: lijst, werkvormen, halve, onleesbaar });
  const vraag = () => setStap({ kind: 'vragen' });
  return (
    <>
      {toegang === 'op-slot' ? (
        <OpSlotEerst wat={wat} onVerwijder={vraag} />
      ) : (
        <Kijken ruggespraak={ruggespraak} wat={wat} open={toegang === 'open'} onVerwijder={vraag} />
      )}
      {stap.kind === 'vragen' && (
        <AllesWegDialog
          ongezien={toegang === 'op-slot'}
          onVerwijder={verwijder}
          onNiet={() => setStap({ kind: 'kijken' })}
        />
      )}
    </>
  );
}

function Kijken(props: { ruggespraak: Ruggespraak; wat: NergensAnders; open: boolean; onVerwijder: () => void }) {
  return (
    <Screen
      title="Alles van dit toestel halen"
      lead="Voor als je het toestel inlevert of aan iemand anders geeft. Leg je het alleen even weg? Dan is vergrendelen genoeg."
    >
      <NergensAndersLijst wat={props.wat} />
      <Keuze onVerwijder={props.onVerwijder}>
        {props.open && (
          <Button variant="primair" onClick={() => void props.ruggespraak.vergrendel()}>
            Vergrendel
          </Button>
        )}
      </Keuze>
    </Screen>
  );
}

/** What is behind the lock cannot be listed. Who lost the phrase for good must still be able to begin anew. */
function OpSlotEerst(props: { wat: NergensAnders; onVerwijder: () => void }) {
  return (
    <Screen
      title="Alles van dit toestel halen"
      lead="Ruggespraak is op slot. Zo kan de app niet laten zien wat nergens anders staat."
    >
      <p>Ontgrendel eerst. Dan zie je welke casussen alleen hier staan, en wat je maatjes ook hebben.</p>
      {props.wat.doorlopen.length > 0 && <NergensAndersLijst wat={props.wat} />}
      <p className="subtle">
        Kom je er echt niet meer in? Dan kun je alles verwijderen en opnieuw beginnen. Casussen die alleen op dit
        toestel staan, zijn dan voorgoed weg.
      </p>
      <Keuze onVerwijder={props.onVerwijder}>
        <LinkButton variant="primair" href="/instellingen">
          Ontgrendel
        </LinkButton>
      </Keuze>
    </Screen>
  );
}

function Keuze(props: { onVerwijder: () => void; children: ReactNode }) {
  const online = useOnline();
  return (
    <section className="stack" aria-label="Wat wil je doen?">
      {!online && (
        <p className="notice" data-toon="let-op">
          Je hebt nu geen verbinding. Na het verwijderen gaat de app pas weer open als er verbinding is.
        </p>
      )}
      <div className="actions">
        {props.children}
        <Button variant="rustig" onClick={props.onVerwijder}>
          Verwijder alles van dit toestel
        </Button>
      </div>
    </section>
  );
}

const ZINNEN: Record<Rest, string> = {
  toegang: 'Je notities. Ze zijn nog op slot.',
  casussen: 'Verzegelde stukjes van casussen. Niemand kan ze nog lezen: wat ze opende, is al weg.',
  gidsen: 'Stappenplannen uit de gidsen. Zonder slot kan iemand die nog lezen.',
  app: 'Bestanden van de app. Daar staat niets van jou in.',
  achtergrond: 'Het deel van de app dat zonder verbinding werkt. Daar staat niets van jou in.',
  instellingen: 'Instellingen die de browser bewaart.',
  teken: 'Een teken dat Ruggespraak hier was. Daar staat niets van jou in.',
};

function Gebleven({ rest, opnieuw }: { rest: readonly Rest[]; opnieuw: () => Promise<void> }) {
  const notities = rest.some((een) => een === 'toegang' || een === 'casussen' || een === 'gidsen');
  useEffect(() => announce('Niet alles is weg.'), []);
  return (
    <Screen title="Niet alles is weg" lead="Dit staat nog op het toestel:">
      <ul className="plain-list">
        {rest.map((een) => (
          <li key={een}>{ZINNEN[een]}</li>
        ))}
      </ul>
      <p>
        {notities
          ? 'Waarschijnlijk staat Ruggespraak nog in een ander tabblad of venster open. Sluit dat, en probeer het opnieuw.'
          : 'Probeer het opnieuw. Lukt het weer niet, wis dan in de instellingen van je browser de gegevens van deze site.'}
      </p>
      <div className="actions">
        <Button variant="primair" onClick={() => void opnieuw()}>
          Probeer het opnieuw
        </Button>
      </div>
    </Screen>
  );
}

function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online;
}
