// Controleer je antwoorden: every question on the way with what was answered, each with a way to change it and come back here.
import { Link } from 'wouter';
import { alleVragen } from '../../domain/gids/pack.ts';
import type { AntwoordRegel } from '../../domain/gids/regel.ts';
import { isLeeg, staandeAntwoorden, staandeStap } from '../../domain/gids/regel.ts';
import { titelVan } from '../../domain/gids/regel-maken.ts';
import { STAND_WOORD, vragenOpWeg } from '../../domain/gids/stand.ts';
import { NIET_INGEVULD } from '../../domain/gids/verslag.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { adresVan, type Gang } from './gang.ts';
import { NietBewaard } from './NietBewaard.tsx';

export function Controleer({ gang }: { gang: Gang }) {
  const { pack, staat, voortgang, antwoorden } = gang;
  const geteld = voortgang.stappen.filter(({ loop }) => vragenOpWeg(loop).length > 0);
  const opWeg = new Set(voortgang.stappen.flatMap(({ loop }) => vragenOpWeg(loop)).map(({ id }) => id));
  const elders = alleVragen(pack).filter(
    ({ id }) => !opWeg.has(id) && staandeAntwoorden(staat.regels, id).some((one) => !isLeeg(one)),
  );
  return (
    <Screen above={pack.titel} title="Controleer je antwoorden">
      <NietBewaard doorlopen={gang.doorlopen} />
      {geteld.map(({ loop, stand, nummer }) => {
        const reden = stand === 'overgeslagen' ? staandeStap(staat.regels, loop.stap.id)?.reden : null;
        return (
          <section key={loop.stap.id} className="stack stack-sm" aria-labelledby={`stap-${loop.stap.id}`}>
            {voortgang.stappen.length > 1 && (
              <h2 id={`stap-${loop.stap.id}`}>
                {nummer !== null && `${nummer}. `}
                {loop.stap.titel}
              </h2>
            )}
            {voortgang.stappen.length === 1 && (
              <h2 id={`stap-${loop.stap.id}`} className="visually-hidden">
                Antwoorden
              </h2>
            )}
            {reden && (
              <p>
                {STAND_WOORD.overgeslagen}: {reden}
              </p>
            )}
            <dl className="controle">
              {vragenOpWeg(loop).map((vraag) => {
                const gegeven = staandeAntwoorden(staat.regels, vraag.id);
                const tekst = vraag.kind === 'keuze' ? titelVan(vraag.pagina, antwoorden) : vraag.tekst;
                const open = loop.open === vraag.pagina.id;
                return (
                  <div key={vraag.id} className="controle-regel">
                    <dt>{tekst}</dt>
                    <dd>
                      <Gegeven gegeven={gegeven} open={open} />
                    </dd>
                    <dd className="controle-wijzig">
                      <Link href={adresVan.wijzig(gang, vraag.pagina.id)}>
                        {gegeven.length > 1 ? 'Kies samen' : gegeven.length === 0 ? 'Vul in' : 'Wijzig'}
                        <span className="visually-hidden"> {tekst}</span>
                      </Link>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        );
      })}
      {elders.length > 0 && (
        <section className="stack stack-sm" aria-labelledby="elders">
          <h2 id="elders">Antwoorden die nu niet meer meetellen</h2>
          <p className="subtle">Door een ander antwoord loopt de weg nu anders. Deze antwoorden zijn er nog.</p>
          <dl className="controle">
            {elders.map((vraag) => {
              const gegeven = staandeAntwoorden(staat.regels, vraag.id);
              return (
                <div key={vraag.id} className="controle-regel">
                  <dt>{gegeven[0]?.woorden.vraag ?? vraag.tekst}</dt>
                  <dd>
                    <Gegeven gegeven={gegeven} open={false} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      )}
      <ActionBar>
        <LinkButton href={gang.basis}>Overzicht</LinkButton>
        <LinkButton variant="primair" href={adresVan.verslag(gang)}>
          Naar het verslag
        </LinkButton>
      </ActionBar>
    </Screen>
  );
}

function Gegeven({ gegeven, open }: { gegeven: readonly AntwoordRegel[]; open: boolean }) {
  const [een, ...meer] = gegeven;
  if (!een || (meer.length === 0 && isLeeg(een)))
    return <span className="subtle">{open ? 'Nog te beantwoorden' : NIET_INGEVULD}</span>;
  return (
    <>
      {gegeven.map(({ id, woorden, notitie, bron, moment }) => (
        <p key={id}>
          {woorden.antwoord || NIET_INGEVULD}
          {[notitie, bron, moment].some(Boolean) && (
            <span className="subtle"> ({[notitie, bron, moment].filter(Boolean).join('. ')})</span>
          )}
        </p>
      ))}
    </>
  );
}
