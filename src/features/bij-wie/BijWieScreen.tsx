// Of one casus: who can get at it, and where its copies are, as far as this device can know.
import type { ReactNode } from 'react';
import { dagVan } from '../../domain/dag.ts';
import { hoofdletter } from '../../domain/hoofdletter.ts';
import type { BijWie, LidBij } from '../../store/bij-wie/contract.ts';
import { OEFENCASUS } from '../../store/casus-route.ts';
import type { CasusInBeeld, LidRegel } from '../../store/contract.ts';
import { describeRol } from '../../store/describe.ts';
import { useBijWie, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { zegKopie, zegServer, zegToestellen } from './woorden.ts';

const TITEL = 'Wie heeft toegang, waar staat het';

export function BijWieScreen({ casus }: { casus: CasusInBeeld }) {
  const titel = useValue(casus.titel);
  if (casus.id === OEFENCASUS)
    return (
      <Screen above={titel} title={TITEL}>
        <p>
          Deze casus is verzonnen, ook de kring. Hij staat alleen hier, zolang je ermee oefent. Er gaat niets naar een
          server en niemand anders ziet hem.
        </p>
      </Screen>
    );
  return <Echt casus={casus.id} titel={titel} />;
}

function Echt(props: { casus: string; titel: string }) {
  const beeld = useBijWie(props.casus);
  return (
    <Screen above={props.titel} title={TITEL} lead="Zover dit toestel het weet.">
      {beeld ? <Beeld beeld={beeld} /> : <p role="status">Een ogenblik…</p>}
    </Screen>
  );
}

function Beeld({ beeld }: { beeld: BijWie }) {
  const nu = Date.now();
  const { eigen, leden, weg, server } = beeld;
  return (
    <>
      <Deel id="toestel" kop="Dit toestel">
        <ul className="rows">
          <Rij
            titel={eigen.functie ? `${hoofdletter(eigen.functie)} (jij)` : 'Jij'}
            onder={[eigen.werkplek, describeRol(eigen.rol)]}
            zinnen={[beeld.hier ? 'Alles wat we kennen, staat op dit toestel.' : 'Nog niet alles is opgehaald.']}
          />
          {beeld.andereToestellen.length > 0 && (
            <Rij
              titel={beeld.andereToestellen.length > 1 ? 'Je andere toestellen' : 'Je andere toestel'}
              onder={[]}
              zinnen={zegToestellen(beeld.andereToestellen, nu)}
            />
          )}
        </ul>
      </Deel>
      <Deel id="server" kop="De server">
        <p>{zegServer(server, nu)}</p>
        <p className="subtle">De server bewaart en geeft door. Lezen kan hij het niet.</p>
        <LinkButton variant="rustig" href="/uitleg/server">
          Wat ziet de server van ons?
        </LinkButton>
      </Deel>
      <Deel id="anderen" kop="De anderen in de kring">
        {leden.length === 0 ? (
          <p>Er zijn geen anderen. Alleen jij kunt erbij.</p>
        ) : (
          <>
            <ul className="rows">
              {leden.map((lid) => (
                <Rij
                  key={lid.id}
                  titel={naamVan(lid)}
                  onder={[lid.werkplek, describeRol(lid.rol)]}
                  zinnen={zegToestellen(lid.toestellen, nu)}
                />
              ))}
            </ul>
            <p className="subtle">
              ‘Gezien’ betekent: jullie toestellen waren toen samen verbonden. Wat daarna gebeurde, weten we niet.
            </p>
          </>
        )}
      </Deel>
      {weg.length > 0 && (
        <Deel id="weg" kop="Wie er eerder bij kon">
          <ul className="rows">
            {weg.map(({ id, functie, op }) => (
              <Rij
                key={id}
                titel={functie ? hoofdletter(functie) : 'Iemand die niet meer meedoet'}
                onder={[]}
                zinnen={[`Had toegang tot ${dagVan(op)}. Wat toen al gelezen was, blijft bij die persoon.`]}
              />
            ))}
          </ul>
        </Deel>
      )}
      <Deel id="kopie" kop="Je kopie">
        <p>{zegKopie(beeld.kopie)}</p>
        <p className="subtle">Een verslag of kopie die iemand anders maakte, zien we niet.</p>
        <LinkButton variant="rustig" href="/instellingen/kopie">
          Bewaren en kopie
        </LinkButton>
      </Deel>
    </>
  );
}

function Deel(props: { id: string; kop: string; children: ReactNode }) {
  return (
    <section className="stack stack-sm" aria-labelledby={`bij-${props.id}`}>
      <h2 id={`bij-${props.id}`}>{props.kop}</h2>
      {props.children}
    </section>
  );
}

function Rij(props: { titel: string; onder: readonly string[]; zinnen: readonly string[] }) {
  return (
    <li className="row">
      <div className="row-text">
        <span className="row-title">{props.titel}</span>
        {props.onder.map(
          (regel) =>
            regel && (
              <span key={regel} className="subtle small">
                {regel}
              </span>
            ),
        )}
        {props.zinnen.map((zin) => (
          <span key={zin}>{zin}</span>
        ))}
      </div>
    </li>
  );
}

const naamVan = ({ functie, rol }: Pick<LidBij, 'functie'> & { rol: LidRegel['rol'] }): string =>
  hoofdletter(functie || (rol === 'meelezen' ? 'iemand die meeleest' : 'maatje'));
