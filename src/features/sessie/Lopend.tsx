// A phase of a session on this device: what is done, by whom and by which rules, how long; what belongs to it on the screen; and for who leads the way on. Nothing advances by itself.
import { type ReactNode, useState } from 'react';
import { ROLVRAGEN, ROLWOORDEN_SESSIE } from '../../content/sessie-woorden.ts';
import { opsomming } from '../../domain/opsomming.ts';
import { dezeTelefoon, rollenHier } from '../../domain/sessie/deze-telefoon.ts';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { deelnemerOp, heeftDeRol } from '../../domain/sessie/mag.ts';
import type { Ronde as EenRonde } from '../../domain/sessie/sessie.ts';
import type { MeeleesProps } from '../../meelezen/Meelees.tsx';
import { later } from '../../ui/later.tsx';
import { MetMerken, NIET_MEELEZEN } from '../../ui/MetMerken.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { AanTafel, NogIemand } from './AanTafel.tsx';
import { Adviesronde } from './Adviesronde.tsx';
import { Antwoorden } from './Antwoorden.tsx';
import { Balk } from './Balk.tsx';
import { Doorgeven } from './Doorgeven.tsx';
import { Kladblok } from './Kladblok.tsx';
import { Klok } from './Klok.tsx';
import { Leiding } from './Leiding.tsx';
import { NogNietGegeven } from './Liggend.tsx';
import { LuistertNietMeer, StopMetLuisteren } from './Luistert.tsx';
import { Oogst } from './Oogst.tsx';
import { Ronde } from './Ronde.tsx';
import { soortenVan } from './soorten.ts';
import type { Aan, VensterVan } from './use-sessies.ts';

const Meelees = later<MeeleesProps>(
  () => import('../../meelezen/Meelees.tsx').then((piece) => piece.Meelees),
  NIET_MEELEZEN,
);

export function Lopend({ aan, venster }: { aan: Aan; venster: VensterVan }) {
  const { sessie, eigen } = aan.beeld;
  const [gaatRond, setGaatRond] = useState<string | null>(null);
  /** What still stands in its field, of a phase before. */
  const [vast, setVast] = useState<string | null>(null);
  const [geopend, setGeopend] = useState<string | null>(null);
  const fase = sessie.fase === null ? undefined : sessie.werkvorm?.fasen[sessie.fase];
  if (!fase || sessie.fase === null) return <Loading />;
  const hier = dezeTelefoon(sessie, eigen);
  const aantal = sessie.werkvorm?.fasen.length ?? 0;
  const waar = `Fase ${sessie.fase + 1} van ${aantal}`;
  const rond = sessie.rondes.find(({ id }) => id === gaatRond);
  if (rond) return <Doorgeven aan={aan} ronde={rond} onKlaar={() => setGaatRond(null)} />;
  const balk = <Balk aan={aan} hier={hier} />;
  if (hier.luistert)
    return (
      <Screen key="luistert" title="Luister" above={`${waar}: ${fase.naam}`}>
        <Klok aan={aan} klok={hier.klok} />
        <Leiding aan={aan} />
        <p>
          De anderen denken nu hardop over jouw casus. Jij zegt niets. Wat raakt je? Wat is nieuw? Straks krijg je het
          woord.
        </p>
        {eigen.map((plek) => eigen.length === 1 && <Kladblok key={plek} inBeeld={aan.inBeeld} plek={plek} />)}
        <StopMetLuisteren inBeeld={aan.inBeeld} beeld={aan.beeld} />
        {balk}
      </Screen>
    );
  const regels = sessie.oogst.filter(
    (regel) => regel.fase === sessie.fase && !(fase.toont.kind === 'adviesronde' && regel.soort === 'advies'),
  );
  const soorten = soortenVan(fase.oogst);
  const notulist = eigen.some((plek) => heeftDeRol(sessie, plek, 'notulist'));
  const oogst = (
    <Oogst
      aan={aan}
      schrijft={hier.schrijft}
      regels={regels}
      soorten={soorten}
      titel="Wat we opschrijven"
      onVast={setVast}
    />
  );
  const vooraan = fase.toont.kind === 'oogst' || notulist;
  const rondes = sessie.rondes.filter((ronde) => ronde.fase === sessie.fase);
  const naarRonde = (ronde: string) => {
    setGeopend(ronde);
    document.querySelector<HTMLElement>(`[data-ronde="${CSS.escape(ronde)}"] > summary`)?.focus();
  };
  const bij = (
    <>
      <NogNietGegeven aan={aan} behalve={vast} opRonde={naarRonde} />
      {rondes.map((ronde) => (
        <Ronde key={ronde.id} aan={aan} ronde={ronde} leidt={hier.leidt} onRond={() => setGaatRond(ronde.id)} />
      ))}
      {fase.toont.kind === 'adviesronde' && <Adviesronde aan={aan} />}
      {vooraan ? (
        oogst
      ) : (
        <details>
          <summary>
            {regels.length === 0 ? 'Iets opschrijven voor allemaal' : `Wat we opschrijven (${regels.length})`}
          </summary>
          {oogst}
        </details>
      )}
      <EerdereRondes aan={aan} leidt={hier.leidt} onRond={setGaatRond} geopend={geopend} />
      {eigen.length === 1 && eigen[0] !== undefined && (
        <details>
          <summary>Mijn kladblok</summary>
          <Kladblok inBeeld={aan.inBeeld} plek={eigen[0]} />
        </details>
      )}
    </>
  );
  return (
    <Screen key="fase" title={fase.naam} above={waar}>
      <Klok aan={aan} klok={hier.klok} />
      <Leiding aan={aan} />
      <section className="stack stack-sm" aria-label="Wat jullie doen">
        <p>
          <strong>{fase.wie}.</strong> {fase.wat}
        </p>
        {fase.regels.length > 0 && (
          <ul className="plain-list">
            {fase.regels.map((regel) => (
              <li key={regel}>{regel}</li>
            ))}
          </ul>
        )}
        <Spelers aan={aan} />
      </section>
      <LuistertNietMeer inBeeld={aan.inBeeld} beeld={aan.beeld} naam={(plek) => naamAanTafel(sessie, plek)} />
      {hier.luisteraars.length > 0 && (
        <p className="notice">
          {opsomming(hier.luisteraars.map((plek) => naamAanTafel(sessie, plek)))}{' '}
          {hier.luisteraars.length === 1 ? 'luistert nu alleen, en schrijft' : 'luisteren nu alleen, en schrijven'} zo
          nodig op papier mee. Een ander houdt de telefoon vast.
        </p>
      )}
      <Rolvragen aan={aan} />
      {fase.toont.kind === 'venster' && hier.schrijft !== null ? (
        venster(fase.toont.venster, bij)
      ) : (
        <MetLezer aan={aan}>{bij}</MetLezer>
      )}
      <details>
        <summary>Aan tafel ({sessie.deelnemers.filter(({ aanwezig }) => aanwezig).length})</summary>
        <AanTafel aan={aan} metKlaar={false} />
        <NogIemand aan={aan} />
      </details>
      {balk}
    </Screen>
  );
}

const MetLezer = ({ aan, children }: { aan: Aan; children: ReactNode }) => (
  <MetMerken onder={(onMerken) => <Meelees casus={aan.casus} onMerken={onMerken} />}>{children}</MetMerken>
);

/** Who has the roles that this phase leans on. */
function Spelers({ aan }: { aan: Aan }) {
  const { sessie } = aan.beeld;
  const met = (['inbrenger', 'gespreksleider'] as const).flatMap((rol) => {
    const wie = sessie.deelnemers.filter((een) => een.aanwezig && een.rollen.includes(rol));
    return wie.length === 0
      ? []
      : [`${ROLWOORDEN_SESSIE[rol].naam}: ${wie.map(({ plek }) => naamAanTafel(sessie, plek)).join(', ')}`];
  });
  return met.length === 0 ? null : <p className="subtle small">{met.join('. ')}.</p>;
}

/** What a role on this phone can ask now. */
function Rolvragen({ aan }: { aan: Aan }) {
  const { sessie, eigen } = aan.beeld;
  const rollen = rollenHier(sessie, eigen).flatMap((rol) =>
    rol === 'inbrenger' || rol === 'tijdbewaker' ? [] : [rol],
  );
  if (rollen.length === 0) return null;
  return (
    <section className="rolvragen" aria-label="Vanuit je rol">
      {rollen.map((rol) => (
        <div key={rol}>
          <p className="small">
            <strong>
              {ROLWOORDEN_SESSIE[rol].naam}
              {eigen.length > 1 &&
                ` (${eigen
                  .filter((plek) => deelnemerOp(sessie, plek)?.rollen.includes(rol))
                  .map((plek) => naamAanTafel(sessie, plek))
                  .join(', ')})`}
            </strong>
          </p>
          {ROLVRAGEN[rol].map((vraag) => (
            <p key={vraag}>{vraag}</p>
          ))}
        </div>
      ))}
    </section>
  );
}

/** Rounds of phases that were on before: what was shown, and what can still be given. */
function EerdereRondes(props: {
  aan: Aan;
  leidt: string | null;
  onRond: (ronde: string) => void;
  /** Which one is to be open. */
  geopend: string | null;
}) {
  const { aan } = props;
  const { sessie, geopend, eigen } = aan.beeld;
  const eerder = sessie.rondes.filter(
    ({ fase }) => fase !== sessie.fase && sessie.beurten.some((beurt) => beurt.fase === fase),
  );
  const deel = (ronde: EenRonde) =>
    // Who did not give yet still can, also when it was shown.
    ronde.onthuldOp === null || !eigen.every((plek) => ronde.gegeven.includes(plek)) ? (
      <Ronde aan={aan} ronde={ronde} leidt={props.leidt} onRond={() => props.onRond(ronde.id)} />
    ) : (
      <Antwoorden sessie={sessie} ronde={ronde} geopend={geopend} />
    );
  return eerder.map((ronde) => (
    <details key={ronde.id} open={props.geopend === ronde.id || undefined} data-ronde={ronde.id}>
      <summary>
        {ronde.vorm.vraag} {ronde.onthuldOp === null && <span className="subtle">nog niet onthuld</span>}
      </summary>
      {deel(ronde)}
    </details>
  ));
}
