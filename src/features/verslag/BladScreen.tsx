// One preparation sheet: what is not in the casus yet and where to fill it in, and which parts come on it.
import { useId, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { isOverdue } from '../../content/actueel.ts';
import { BLADEN, ZEKERHEID } from '../../content/bladen.ts';
import { GIDSEN } from '../../content/gidsen.ts';
import { type Blad, beschrijfBlad, maakBlad, STREEK, vanzelf } from '../../domain/blad/maak-blad.ts';
import type { BladPack } from '../../domain/blad/pack.ts';
import { eigenDagen } from '../../domain/eigen-dagen.ts';
import type { Venster } from '../../domain/vensters/item.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld, CasusVensters } from '../../store/contract.ts';
import { useValue, useVensters } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { MeeTeNemen } from './MeeTeNemen.tsx';
import { useBladOpties } from './use-blad-opties.ts';

export function BladScreen({ casus, blad }: { casus: CasusInBeeld; blad: string }) {
  const vensters = useVensters(casus);
  const pack = BLADEN.find(({ id }) => id === blad);
  if (!pack)
    return (
      <Screen title="Dit blad is er niet" lead="Misschien klopt het adres niet, of heet het blad nu anders.">
        <LinkButton variant="primair" href={`${casusRoute(casus.id)}/voorbereiden`}>
          Naar de bladen
        </LinkButton>
      </Screen>
    );
  return vensters ? <OpenBlad key={pack.id} casus={casus} vensters={vensters} pack={pack} /> : <Loading />;
}

function OpenBlad({ casus, vensters, pack }: { casus: CasusInBeeld; vensters: CasusVensters; pack: BladPack }) {
  const titel = useValue(casus.titel);
  const analyse = useValue(vensters.analyse);
  const geladen = useValue(vensters.geladen);
  const opties = useBladOpties(casus);
  const [delen, setDelen] = useState<readonly string[]>(() => vanzelf(pack));
  // As it was when it was opened: at midnight it would be another text, and have to be read again.
  const [nu] = useState(() => Date.now());
  const blad = useMemo(() => maakBlad(analyse, pack, { ...opties, delen }), [analyse, pack, opties, delen]);
  const verslag = useMemo(() => beschrijfBlad(blad, pack, { titel, nu }), [blad, pack, titel, nu]);
  return (
    <MeeTeNemen
      soort="blad"
      casus={casus}
      verslag={verslag}
      eigenDagen={eigenDagen(analyse.items, { momenten: [nu], dagen: opties.terugkijk })}
      geladen={geladen}
      titel={pack.titel}
      lead={pack.waarvoor}
      vraag="Wie kan het blad nog meer onder ogen krijgen?"
    >
      <p>{ZEKERHEID[pack.zekerheid]}</p>
      {isOverdue(pack.gecontroleerdOp, nu) && (
        <p className="notice" data-toon="let-op">
          Dit blad is langer dan een jaar niet gecontroleerd. Vraag na of het nog klopt.
        </p>
      )}
      {pack.opTafel && (
        <>
          <Zinnen kop="Vooraf" zinnen={pack.vooraf} />
          <Zinnen kop={STREEK} zinnen={pack.streek} />
        </>
      )}
      <Ontbreekt blad={blad} basis={casusRoute(casus.id)} />
      <Gidsen pack={pack} basis={casusRoute(casus.id)} />
      <details>
        <summary>
          Wat komt erop? {blad.delen.length} van de {pack.delen.length} delen
        </summary>
        <ChoiceList
          legend="Kies de delen"
          multiple
          options={pack.delen.map(({ id, titel: naam }) => ({ value: id, label: naam }))}
          value={delen}
          onValue={setDelen}
        />
      </details>
    </MeeTeNemen>
  );
}

function Zinnen({ kop, zinnen }: { kop: string; zinnen: readonly string[] }) {
  const id = useId();
  return (
    <section className="stack stack-sm" aria-labelledby={id}>
      <h2 id={id}>{kop}</h2>
      <ul className="plain-list">
        {zinnen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </section>
  );
}

const VENSTERNAAM: Readonly<Record<Venster, string>> = {
  mensen: 'venster 1, Mensen',
  feiten: 'venster 2, Feiten',
  wegen: 'venster 3, Wegen',
  vervolg: 'venster 4, Vervolg',
};

/** Each gap leads to where it can be filled in. */
function Ontbreekt({ blad, basis }: { blad: Blad; basis: string }) {
  const id = useId();
  return (
    <section className="stack stack-sm" aria-labelledby={id}>
      <h2 id={id}>Nog niet ingevuld</h2>
      {blad.gaten.length === 0 ? (
        <p className="subtle">Alles wat dit blad uit de casus vraagt, staat er.</p>
      ) : (
        <ul className="plain-list blad-gaten">
          {blad.gaten.map(({ tekst, venster }) => (
            <li key={tekst}>
              <Link href={`${basis}/vensters/${venster}`}>
                {tekst.charAt(0).toLocaleUpperCase('nl') + tekst.slice(1)}
              </Link>{' '}
              <span className="subtle small">({VENSTERNAAM[venster]})</span>
            </li>
          ))}
        </ul>
      )}
      <p className="subtle small">Het blad kan ook zo mee. Op papier staat dan wat er nog ontbreekt.</p>
    </section>
  );
}

function Gidsen({ pack, basis }: { pack: BladPack; basis: string }) {
  const gidsen = GIDSEN.filter(({ id }) => pack.gidsen.includes(id));
  return (
    <div className="actions">
      {gidsen.map(({ id, titel }) => (
        <LinkButton key={id} variant="rustig" href={`${basis}/begin/${id}`}>
          Gids: {titel}
        </LinkButton>
      ))}
    </div>
  );
}
