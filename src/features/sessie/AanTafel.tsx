// Who is at the table, with functie, roles and whether they are ready; giving roles; one more on this phone; leaving.
import { useState } from 'react';
import { ROLWOORDEN_SESSIE } from '../../content/sessie-woorden.ts';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { ROLLEN, type Rol } from '../../domain/sessie/gebeurtenis.ts';
import { magLeiden } from '../../domain/sessie/mag.ts';
import type { Deelnemer } from '../../domain/sessie/sessie.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { type Aan, useDaad } from './use-sessies.ts';

const rollenTekst = ({ rollen }: Deelnemer): string => rollen.map((rol) => ROLWOORDEN_SESSIE[rol].naam).join(', ');

export function AanTafel({ aan, metKlaar }: { aan: Aan; metKlaar: boolean }) {
  const { sessie, eigen } = aan.beeld;
  const [rollenVan, setRollenVan] = useState<string | null>(null);
  const hier = sessie.deelnemers.filter(({ aanwezig }) => aanwezig);
  const weg = sessie.deelnemers.filter(({ aanwezig }) => !aanwezig);
  const wachtkamer = sessie.stand === 'wachtkamer';
  const leidtHier = eigen.some((plek) => magLeiden(sessie, plek));
  const gekozen = sessie.deelnemers.find(({ plek }) => plek === rollenVan);
  return (
    <>
      <ul className="rows">
        {hier.map((een) => {
          const naam = naamAanTafel(sessie, een.plek);
          const mij = eigen.includes(een.plek);
          const mag = wachtkamer || mij || leidtHier;
          return (
            <li key={een.plek} className="row tafel-rij">
              <span className="row-text">
                <span className="row-title">
                  {naam}
                  {mij && <span className="subtle"> {eigen.length > 1 ? '(deze telefoon)' : '(jij)'}</span>}
                </span>
                <span className="subtle small">
                  {rollenTekst(een) || 'Geen rol'}
                  {metKlaar && (een.klaar ? ' · klaar' : ' · nog niet klaar')}
                </span>
              </span>
              {mag && (
                <Button onClick={() => setRollenVan(een.plek)}>
                  Rol<span className="visually-hidden"> van {naam}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {weg.length > 0 && (
        <p className="subtle small">Van tafel: {weg.map(({ plek }) => naamAanTafel(sessie, plek)).join(', ')}.</p>
      )}
      {gekozen && <RollenDialog aan={aan} wie={gekozen} onClose={() => setRollenVan(null)} />}
    </>
  );
}

function RollenDialog({ aan, wie, onClose }: { aan: Aan; wie: Deelnemer; onClose: () => void }) {
  const { inBeeld, beeld } = aan;
  const { sessie, eigen } = beeld;
  const { fout, doe } = useDaad();
  const door = eigen.includes(wie.plek) ? wie.plek : (eigen[0] ?? '');
  const wachtkamer = sessie.stand === 'wachtkamer';
  // On the way the lead goes by offering it.
  const keuze = ROLLEN.filter(
    (rol) =>
      rol !== 'gespreksleider' ||
      wachtkamer ||
      (eigen.includes(wie.plek) && (sessie.gespreksleider === null || sessie.gespreksleider === wie.plek)),
  );
  const zet = async (rol: Rol, erbij: boolean) => {
    const ander = sessie.gespreksleider;
    // In the waiting room the lead may be given to another: it is taken from the first before.
    if (rol === 'gespreksleider' && erbij && ander !== null && ander !== wie.plek)
      if (!(await doe(() => inBeeld.doe(door, { kind: 'rol', voor: ander, rol, aan: false })))) return;
    await doe(
      () => inBeeld.doe(door, { kind: 'rol', voor: wie.plek, rol, aan: erbij }),
      `${ROLWOORDEN_SESSIE[rol].naam}: ${erbij ? 'ja' : 'nee'}.`,
    );
  };
  return (
    <Dialog title={`Rol van ${naamAanTafel(sessie, wie.plek)}`} onClose={onClose}>
      <ChoiceList
        legend="Meer dan één mag."
        multiple
        options={keuze.map((rol) => ({
          value: rol,
          label: ROLWOORDEN_SESSIE[rol].naam,
          hint: ROLWOORDEN_SESSIE[rol].taak,
        }))}
        value={wie.rollen}
        onValue={(nieuw) => {
          for (const rol of keuze) {
            const [was, is] = [wie.rollen.includes(rol), nieuw.includes(rol)];
            if (was !== is) void zet(rol, is);
          }
        }}
        error={fout}
      />
      <div className="actions">
        <Button variant="primair" onClick={onClose}>
          Klaar
        </Button>
      </div>
    </Dialog>
  );
}

/** What people fill in to sit down. */
export function FunctieForm(props: {
  label: string;
  hint?: string;
  knop: string;
  begin?: string;
  primair?: boolean;
  zet(functie: string): Promise<boolean>;
}) {
  const [functie, setFunctie] = useState(props.begin ?? '');
  const [leeg, setLeeg] = useState<string | null>(null);
  const [bezig, setBezig] = useState(false);
  return (
    <form
      className="stack stack-sm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (bezig) return;
        const wie = functie.trim();
        setLeeg(wie === '' ? 'Vul een functie in.' : null);
        if (wie === '') return;
        setBezig(true);
        void props.zet(wie).then((goed) => {
          setBezig(false);
          if (goed) setFunctie(props.begin ?? '');
        });
      }}
    >
      <Field
        label={props.label}
        hint={props.hint ?? 'Bijvoorbeeld: leerkracht. Geen naam.'}
        value={functie}
        onValue={setFunctie}
        maxLength={80}
        autoComplete="off"
        error={leeg}
      />
      <Button type="submit" busy={bezig} variant={props.primair ? 'primair' : 'secundair'}>
        {props.knop}
      </Button>
    </form>
  );
}

/** One phone for several people: a place for each. */
export function NogIemand({ aan }: { aan: Aan }) {
  const { inBeeld, beeld } = aan;
  const { sessie, eigen } = beeld;
  const { fout, bezig, doe } = useDaad();
  return (
    <details>
      <summary>Eén telefoon voor meer mensen</summary>
      <div className="stack">
        <p>
          Zit je met meer mensen om deze telefoon? Geef ieder een plek. De telefoon gaat dan rond. Dat werkt ook zonder
          internet.
        </p>
        <FunctieForm
          label="Functie van wie erbij komt"
          knop="Zet erbij"
          zet={(functie) => doe(async () => inBeeld.kom(functie, 'nieuw'), `${functie} zit aan tafel.`)}
        />
        {eigen.length > 1 && (
          <ul className="stack stack-sm">
            {eigen.slice(1).map((plek) => (
              <li key={plek}>
                <Button variant="rustig" busy={bezig} onClick={() => void doe(() => inBeeld.doe(plek, { kind: 'ga' }))}>
                  Haal {naamAanTafel(sessie, plek)} van tafel
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Fout zin={fout} />
      </div>
    </details>
  );
}
