// One page of a guide: its question, the words around it, the answer being given, and the way back and on.

import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Pagina } from '../../domain/gids/pack.ts';
import { type Regel, staandeStap } from '../../domain/gids/regel.ts';
import { maakStapRegel, titelVan } from '../../domain/gids/regel-maken.ts';
import { isNodig } from '../../domain/gids/walk.ts';
import { opsomming } from '../../domain/opsomming.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { SCREEN_TITLE_ID, Screen } from '../../ui/Screen.tsx';
import { Blokken, Bronregel, tekstenVan, Woorden } from './Blokken.tsx';
import {
  adresVan,
  createGang,
  type Gang,
  naWijziging,
  nieuwAdvies,
  stempel,
  vindPlek,
  volgende,
  waarVan,
} from './gang.ts';
import { beginVanInvullen, regelsVan } from './invullen.ts';
import { KiesSamen, strijdig } from './KiesSamen.tsx';
import { NietBewaard } from './NietBewaard.tsx';
import { Signalen } from './Signalen.tsx';
import { listOf, textOf, useConcept } from './use-concept.ts';
import { useStillHere } from './use-still-here.ts';

export function PaginaView(props: { gang: Gang; pagina: Pagina; wijzig: boolean }) {
  const { gang, pagina, wijzig } = props;
  const [, navigate] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const here = vindPlek(gang, pagina.id);
  const stap = here?.loop.stap ?? null;
  const opnieuw = here?.loop.opnieuw === true && here.loop.open === pagina.id;
  const [start] = useState(() => beginVanInvullen(gang, pagina, opnieuw));
  const { concept, change, clear } = useConcept(gang.doorlopen, gang.staat.doorloop.id, pagina.id, start);
  const { waarden } = concept;
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const stillHere = useStillHere();
  const antwoorden = gang.antwoorden;
  const titel = titelVan(pagina, antwoorden);

  /** null: refused, and said so. */
  const bewaar = async (): Promise<Gang | null> => {
    const made = regelsVan(gang, pagina, concept);
    const regels: Regel[] = [...made];
    // Going on with a step that was skipped takes that back.
    if (made.length > 0 && stap && staandeStap(gang.staat.regels, stap.id)?.stand === 'overgeslagen')
      regels.push(maakStapRegel(gang.staat.regels, stap, 'later', '', stempel(gang)));
    if (regels.length === 0) return gang;
    const kept = await gang.bron.schrijf(regels);
    const staat = gang.bron.staat.get();
    // On disk or not: in memory it counts, and the page says when the disk did not take it.
    if (kept.kind === 'geweigerd' && !staat?.regels.some(({ id }) => id === regels[0]?.id)) {
      setError(kept.redenen.join(' '));
      return null;
    }
    clear(Object.fromEntries(made.map(({ vraag, id }) => [vraag, [id]])));
    return staat ? createGang({ ...gang, staat }) : null;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (isNodig(pagina) && listOf(waarden, pagina.id).length === 0) {
      setError('Kies een antwoord. Je kunt het later nog veranderen.');
      form.current?.querySelector<HTMLInputElement>('input[type=radio], input[type=checkbox]')?.focus();
      return;
    }
    setBusy(true);
    const next = await bewaar();
    if (!stillHere()) return;
    setBusy(false);
    if (!next) return;
    clear();
    navigate(wijzig ? naWijziging(next, nieuwAdvies(gang, next)) : volgende(next, pagina.id));
  };

  const vorige = here?.loop.plaatsen[here.at - 1];
  const nogNiet = stap ? eerdereStappen(gang, stap.id) : [];
  return (
    <Screen above={waarVan(gang, stap)} title={titel}>
      <form ref={form} className="stack stack-lg" onSubmit={submit} noValidate>
        {nogNiet.length > 0 && (
          <p className="subtle">
            Je hebt {opsomming(nogNiet)} nog niet afgerond. Dat mag. Doe het als het kan voordat je beslist.
          </p>
        )}
        <NietBewaard doorlopen={gang.doorlopen} />
        {pagina.blokken.length > 0 && (
          <div className="stack">
            <Blokken blokken={pagina.blokken} antwoorden={antwoorden} letOp={!opnieuw && !strijdig(gang, pagina)} />
          </div>
        )}
        {opnieuw && (
          <p className="notice" data-toon="let-op">
            Je andere antwoorden brengen je hier terug. Denk hier nog eens over na en kies opnieuw. Kom je er niet uit?
            Vraag dan advies.
          </p>
        )}
        <KiesSamen gang={gang} pagina={pagina} />
        {pagina.kind === 'vraag' && (
          <ChoiceList
            labelledBy={SCREEN_TITLE_ID}
            options={pagina.keuzes.map(({ id, label, uitleg }) => ({ value: id, label, hint: uitleg }))}
            value={listOf(waarden, pagina.id)}
            onValue={(value) => {
              setError(null);
              change({ [pagina.id]: value });
            }}
            multiple={pagina.meer}
            error={error}
          />
        )}
        {pagina.kind === 'velden' &&
          pagina.velden.map(({ id, label, uitleg, lang }) => {
            const Tag = lang ? TextArea : Field;
            return (
              <Tag
                key={id}
                label={label}
                hint={uitleg}
                value={textOf(waarden, id)}
                onValue={(value) => change({ [id]: [value] })}
                maxLength={8000}
                autoComplete="off"
              />
            );
          })}
        {pagina.kind === 'signalen' && (
          <Signalen gang={gang} pagina={pagina} waarden={waarden} change={change} bewaar={bewaar} />
        )}
        {pagina.notitie && (
          <TextArea
            label={`${pagina.notitie.label} (hoeft niet)`}
            hint={pagina.notitie.uitleg ?? 'Schrijf zonder namen.'}
            value={textOf(waarden, `${pagina.id}.notitie`)}
            onValue={(value) => change({ [`${pagina.id}.notitie`]: value })}
            maxLength={8000}
            autoComplete="off"
          />
        )}
        {pagina.kind !== 'vraag' && error && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
        <div className="stack stack-sm">
          {pagina.waarom && (
            <details>
              <summary>Waarom vragen we dit?</summary>
              <p>{pagina.waarom}</p>
            </details>
          )}
          <Woorden teksten={[titel, pagina.waarom ?? '', ...tekstenVan(pagina.blokken), ...keuzeTeksten(pagina)]} />
          <Bronregel pack={gang.pack} bronnen={pagina.bronnen} />
        </div>
        {stap?.telt && gang.pack.kind === 'stappenplan' && gang.voortgang.telt > 1 && (
          <LinkButton variant="rustig" href={adresVan.slaOver(gang, stap.id)}>
            Sla deze stap over
          </LinkButton>
        )}
        <ActionBar>
          <Button
            onClick={() => {
              // A change that is called off must not come back looking like the answer.
              if (wijzig) clear();
              navigate(wijzig ? adresVan.controleer(gang) : vorige ? adresVan.plek(gang, vorige.plek) : gang.basis);
            }}
          >
            Terug
          </Button>
          <Button type="submit" variant="primair" busy={busy}>
            {wijzig ? 'Bewaar' : 'Ga verder'}
          </Button>
        </ActionBar>
      </form>
    </Screen>
  );
}

const keuzeTeksten = (pagina: Pagina): string[] =>
  pagina.kind === 'vraag' ? pagina.keuzes.flatMap(({ label, uitleg }) => [label, uitleg ?? '']) : [];

/** Counted steps before this one that nobody touched: said, never forbidden. */
function eerdereStappen(gang: Gang, stapId: string): string[] {
  if (gang.pack.kind !== 'stappenplan') return [];
  const { stappen } = gang.voortgang;
  const at = stappen.findIndex(({ loop }) => loop.stap.id === stapId);
  // Once is enough: not on every page of a step that was begun.
  if (stappen[at]?.stand !== 'niet-begonnen') return [];
  return stappen
    .slice(0, at)
    .filter(({ nummer, stand }) => nummer !== null && (stand === 'niet-begonnen' || stand === 'bezig'))
    .map(({ nummer }) => `stap ${nummer}`);
}
