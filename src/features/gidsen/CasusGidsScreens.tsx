// Guides inside a casus: what was begun there, the facts, the logboek; and one walk at its address.
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { fetchGids, GIDSEN } from '../../content/gidsen.ts';
import { dagVan } from '../../domain/dag.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld, DoorloopKort, Feit, Uitkomst } from '../../store/contract.ts';
import { useDoorlopen, useRuggespraak, useValue } from '../../store/react.tsx';
import { IconButton, LinkButton } from '../../ui/Button.tsx';
import { showUndo } from '../../ui/melding.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { type Deel, Doorloop } from './Doorloop.tsx';
import { EigenWoorden } from './EigenWoorden.tsx';
import { FeitenWachten } from './FeitenWachten.tsx';

/** `feitenWachten`: the person only listens in an intervisie; facts stay as they are. */
export function StappenScreen({ casus, feitenWachten }: { casus: CasusInBeeld; feitenWachten: boolean }) {
  const titel = useValue(casus.titel);
  const doorlopen = useValue(casus.gidsen.doorlopen);
  const feiten = useValue(casus.gidsen.feiten);
  const route = casusRoute(casus.id);
  return (
    <Screen above={titel} title="Stappen en feiten">
      <FeitenWachten wachten={feitenWachten && doorlopen.length + feiten.length > 0} />
      {doorlopen.length > 0 && (
        <section className="stack stack-sm" aria-labelledby="begonnen">
          <h2 id="begonnen">Stappenplannen en lijsten</h2>
          <ul className="rows">
            {doorlopen.map(({ doorloop, laatst }) => (
              <li key={doorloop.id}>
                <RowLink href={`${route}/gids/${doorloop.id}`} title={doorloop.titel}>
                  Begonnen op {dagVan(doorloop.begonnenOp)}, laatste antwoord op {dagVan(laatst)}
                </RowLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Feiten casus={casus} feiten={feiten} wachten={feitenWachten} />
      <EigenWoorden casus={casus} doorlopen={doorlopen} feiten={feiten} wachten={feitenWachten} />
      <section className="stack stack-sm" aria-labelledby="nieuw">
        <h2 id="nieuw">Begin in deze casus</h2>
        <ul className="rows">
          {GIDSEN.filter(({ optioneel }) => !optioneel).map((gids) => (
            <li key={gids.id}>
              <RowLink href={`${route}/begin/${gids.id}`} title={gids.titel} />
            </li>
          ))}
        </ul>
      </section>
      <Logboek casus={casus} doorlopen={doorlopen} />
    </Screen>
  );
}

function Feiten(props: { casus: CasusInBeeld; feiten: readonly Feit[]; wachten: boolean }) {
  const { casus, feiten, wachten } = props;
  const kop = useRef<HTMLHeadingElement>(null);
  const [error, setError] = useState<string | null>(null);
  const say = (kept: Uitkomst) => setError(kept.kind === 'geweigerd' ? kept.redenen.join(' ') : null);
  const remove = async (feit: Feit) => {
    const gone = await casus.gidsen.verwijderFeit(feit.id);
    say(gone);
    if (gone.kind === 'geweigerd') return;
    // The button went with its line.
    kop.current?.focus();
    showUndo({
      tekst: 'Het feit is weggehaald.',
      label: 'Ongedaan maken',
      duur: 10_000,
      run: () => void casus.gidsen.zetFeit(feit).then(say),
    });
  };
  if (feiten.length === 0 && error === null) return null;
  return (
    <section className="stack stack-sm" aria-labelledby="feiten">
      <h2 ref={kop} id="feiten" tabIndex={-1}>
        Feiten
      </h2>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <ul className="rows">
        {feiten.map((feit) => (
          <li key={feit.id} className="row">
            <span className="row-text">
              <span>{feit.tekst}</span>
              <span className="subtle small">
                {[feit.bron || 'Bron nog niet ingevuld', feit.moment || 'moment nog niet ingevuld'].join(', ')}.
                Opgeschreven op {dagVan(feit.op)}
                {feit.functie && ` door ${feit.functie}`}.
              </span>
            </span>
            {!wachten && (
              <IconButton label={`Haal weg bij de feiten: ${feit.tekst}`} onClick={() => void remove(feit)}>
                <IconTrash aria-hidden size={22} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every line of every walk, in the order they were written. */
function Logboek({ casus, doorlopen }: { casus: CasusInBeeld; doorlopen: readonly DoorloopKort[] }) {
  const regels = doorlopen
    .flatMap(({ doorloop }) =>
      (casus.gidsen.doorloop(doorloop.id).staat.get()?.regels ?? []).map((regel) => ({ doorloop, regel })),
    )
    .sort((a, b) => a.regel.op - b.regel.op);
  if (regels.length === 0) return null;
  return (
    <details>
      <summary>Logboek: alle antwoorden op volgorde ({regels.length})</summary>
      <ol className="logboek">
        {regels.map(({ doorloop, regel }) => (
          <li key={`${doorloop.id}/${regel.id}`}>
            <span className="subtle small">
              {[dagVan(regel.op), regel.functie, doorloop.titel].filter(Boolean).join(', ')}
            </span>
            {regel.kind === 'stap' ? (
              <span>
                {regel.woorden.stap}: {STAND[regel.stand]}
                {regel.reden && `. ${regel.reden}`}
              </span>
            ) : (
              <span>
                {regel.woorden.vraag} <strong>{regel.woorden.antwoord || 'Leeg gemaakt'}</strong>
                {[regel.notitie, regel.bron, regel.moment].filter(Boolean).map((deel) => `. ${deel}`)}
                {regel.woorden.adviezen.length > 0 && `. Advies: ${regel.woorden.adviezen.join('; ')}`}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

const STAND = { klaar: 'klaar', later: 'komt later terug', overgeslagen: 'overgeslagen' } as const;

/** Begins a guide in a casus and goes to its first page. */
export function BeginInCasusScreen({ casus, gids }: { casus: CasusInBeeld; gids: string }) {
  const [, navigate] = useLocation();
  const [error, setError] = useState<string | null>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const begin = async () => {
      const found = await fetchGids(gids);
      if (found.kind !== 'goed') return navigate(`/gidsen/${gids}`, { replace: true });
      const { id: naam, versie, titel, stappen } = found.pack;
      // One that was begun and left empty is the same beginning.
      const leeg = casus.gidsen.doorlopen
        .get()
        .find(
          ({ doorloop, aantalRegels }) => aantalRegels === 0 && doorloop.gids === naam && doorloop.versie === versie,
        );
      const doorloop = leeg?.doorloop ?? {
        id: crypto.randomUUID(),
        gids: naam,
        versie,
        titel,
        begonnenOp: Date.now(),
      };
      const kept = leeg ? null : await casus.gidsen.neemOp({ doorloop, regels: [], onleesbaar: 0 });
      if (kept?.kind === 'geweigerd') return setError(kept.redenen.join(' '));
      navigate(`${casusRoute(casus.id)}/gids/${doorloop.id}/p/${stappen[0]?.begin}`, { replace: true });
    };
    begin().catch(() => setError('De gids kon niet geladen worden. Probeer het opnieuw.'));
  }, [casus, gids, navigate]);
  if (error === null) return <Loading />;
  return (
    <Screen title="Beginnen lukt nu niet" lead={error}>
      <LinkButton variant="primair" href={`${casusRoute(casus.id)}/stappen`}>
        Naar stappen en feiten
      </LinkButton>
    </Screen>
  );
}

export function CasusDoorloopScreen(props: {
  casus: CasusInBeeld;
  doorloop: string;
  deel: Deel;
  feitenWachten: boolean;
}) {
  const { casus, doorloop, deel, feitenWachten } = props;
  const doorlopen = useDoorlopen();
  const bron = casus.gidsen.doorloop(doorloop);
  const staat = useValue(bron.staat);
  const geladen = useValue(casus.gidsen.geladen);
  const { functie } = useValue(useRuggespraak().instellingen);
  const route = casusRoute(casus.id);
  if (!doorlopen || (!staat && !geladen)) return <Loading />;
  if (!staat)
    return (
      <Screen title="Deze antwoorden zijn hier niet" lead="Misschien heeft een maatje ze verwijderd.">
        <LinkButton variant="primair" href={`${route}/stappen`}>
          Naar stappen en feiten
        </LinkButton>
      </Screen>
    );
  return (
    <Doorloop
      staat={staat}
      bron={bron}
      doorlopen={doorlopen}
      casus={casus}
      feitenWachten={feitenWachten}
      functie={functie}
      basis={`${route}/gids/${doorloop}`}
      deel={deel}
      slot={null}
    />
  );
}
