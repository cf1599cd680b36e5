// One page of a guide: its question, the words around it, the answer being given, and the way back and on.
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Pagina, vragenVan } from '../../domain/gids/pack.ts';
import { type Regel, staandeAntwoorden, staandeStap } from '../../domain/gids/regel.ts';
import { maakAntwoordRegel, maakStapRegel, titelVan } from '../../domain/gids/regel-maken.ts';
import { isNodig } from '../../domain/gids/walk.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { SCREEN_TITLE_ID, Screen } from '../../ui/Screen.tsx';
import { Blokken, Bronregel, tekstenVan, Woorden } from './Blokken.tsx';
import { adresVan, createGang, type Gang, stempel, vindPlek, volgende, waarVan } from './gang.ts';
import { KiesSamen } from './KiesSamen.tsx';
import { NietBewaard } from './NietBewaard.tsx';
import { Signalen } from './Signalen.tsx';
import { type Concept, listOf, textOf, useConcept } from './use-concept.ts';

/** What stands as the answer, in the shape a page is filled in. Two answers given apart: nothing is chosen beforehand. */
function staand(gang: Gang, pagina: Pagina): Concept {
  const found: Record<string, string | readonly string[]> = {};
  for (const { id } of vragenVan(pagina)) {
    const [first, ...rest] = staandeAntwoorden(gang.staat.regels, id);
    if (!first || rest.length > 0) continue;
    found[id] = first.waarde;
    if (first.notitie) found[`${id}.notitie`] = first.notitie;
    if (first.bron) found[`${id}.bron`] = first.bron;
    if (first.moment) found[`${id}.moment`] = first.moment;
  }
  return found;
}

const sameValue = (concept: Concept, stood: Concept, id: string) =>
  JSON.stringify(listOf(concept, id).toSorted()) === JSON.stringify(listOf(stood, id).toSorted()) &&
  ['notitie', 'bron', 'moment'].every((part) => textOf(concept, `${id}.${part}`) === textOf(stood, `${id}.${part}`));

/** The lines this page adds when it is left as filled in; questions that did not change give none. */
function regelsVan(gang: Gang, pagina: Pagina, concept: Concept) {
  const stood = staand(gang, pagina);
  const made: Regel[] = [];
  for (const { id } of vragenVan(pagina)) {
    const conflict = staandeAntwoorden(gang.staat.regels, id).length > 1;
    const waarde = listOf(concept, id).map((one) => one.trim());
    if (conflict ? waarde.length === 0 : sameValue(concept, stood, id)) continue;
    const regel = maakAntwoordRegel(
      gang.pack,
      [...gang.staat.regels, ...made],
      {
        vraag: id,
        waarde,
        notitie: textOf(concept, `${id}.notitie`).trim(),
        bron: textOf(concept, `${id}.bron`),
        moment: textOf(concept, `${id}.moment`).trim(),
      },
      stempel(gang),
    );
    if (regel) made.push(regel);
  }
  return made;
}

export function PaginaView(props: { gang: Gang; pagina: Pagina; wijzig: boolean }) {
  const { gang, pagina, wijzig } = props;
  const [, navigate] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const { concept, change, clear } = useConcept(gang.doorlopen, gang.staat.doorloop.id, pagina.id, () =>
    staand(gang, pagina),
  );
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const here = vindPlek(gang, pagina.id);
  const stap = here?.loop.stap ?? null;
  const antwoorden = gang.antwoorden;
  const titel = titelVan(pagina, antwoorden);

  const bewaar = async (): Promise<Gang | null> => {
    const regels = regelsVan(gang, pagina, concept);
    // Going on with a step that was said to be finished or skipped takes that back.
    const gezegd = stap && staandeStap(gang.staat.regels, stap.id);
    if (regels.length > 0 && stap && gezegd?.stand === 'overgeslagen')
      regels.push(maakStapRegel(gang.staat.regels, stap, 'later', '', stempel(gang)));
    if (regels.length === 0) return gang;
    const kept = await gang.bron.schrijf(regels);
    const staat = gang.bron.staat.get();
    const inMemory = staat?.regels.some(({ id }) => id === regels[0]?.id) ?? false;
    if (kept.kind === 'geweigerd' && !inMemory) {
      setError(kept.redenen.join(' '));
      return null;
    }
    return staat ? createGang({ ...gang, staat }) : null;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (isNodig(pagina) && listOf(concept, pagina.id).length === 0) {
      setError('Kies een antwoord. Je kunt het later nog veranderen.');
      form.current?.querySelector<HTMLInputElement>('input[type=radio], input[type=checkbox]')?.focus();
      return;
    }
    setBusy(true);
    const next = await bewaar();
    setBusy(false);
    if (!next) return;
    clear();
    navigate(terugNaarControle(next) ?? volgende(next, pagina.id));
  };

  /** A changed line returns to the check; advice that comes of the change is seen first. */
  const terugNaarControle = (next: Gang) => {
    if (!wijzig) return null;
    const now = vindPlek(next, pagina.id);
    const after = now?.loop.plaatsen[now.at + 1];
    return after?.kind === 'uitkomst' && regelsVan(gang, pagina, concept).length > 0
      ? adresVan.wijzig(next, after.plek)
      : adresVan.controleer(next);
  };

  const vorige = here?.loop.plaatsen[here.at - 1];
  const nogNiet = stap ? eerdereStappen(gang, stap.id) : [];
  return (
    <Screen above={waarVan(gang, stap)} title={titel}>
      <form ref={form} className="stack stack-lg" onSubmit={submit} noValidate>
        {nogNiet.length > 0 && (
          <p className="subtle">
            Je hebt {nogNiet.join(' en ')} nog niet afgerond. Dat mag. Doe het als het kan voordat je beslist.
          </p>
        )}
        <NietBewaard doorlopen={gang.doorlopen} />
        {pagina.blokken.length > 0 && (
          <div className="stack">
            <Blokken blokken={pagina.blokken} antwoorden={antwoorden} />
          </div>
        )}
        <KiesSamen gang={gang} pagina={pagina} />
        {pagina.kind === 'vraag' && (
          <ChoiceList
            labelledBy={SCREEN_TITLE_ID}
            options={pagina.keuzes.map(({ id, label, uitleg }) => ({ value: id, label, hint: uitleg }))}
            value={listOf(concept, pagina.id)}
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
                value={textOf(concept, id)}
                onValue={(value) => change({ [id]: [value] })}
                maxLength={8000}
                autoComplete="off"
              />
            );
          })}
        {pagina.kind === 'signalen' && (
          <Signalen gang={gang} pagina={pagina} concept={concept} change={change} bewaar={bewaar} />
        )}
        {pagina.notitie && (
          <TextArea
            label={`${pagina.notitie.label} (hoeft niet)`}
            hint={pagina.notitie.uitleg ?? 'Schrijf zonder namen.'}
            value={textOf(concept, `${pagina.id}.notitie`)}
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
          <LinkButton
            href={wijzig ? adresVan.controleer(gang) : vorige ? adresVan.plek(gang, vorige.plek) : gang.basis}
          >
            Terug
          </LinkButton>
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
