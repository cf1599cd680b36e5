// Making a werkvorm of one's own: another one as the base, its phases changed, moved, added and taken out. What is half made stays on this device; what is kept is offered at the next session.
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { leesOntwerp, naarOntwerp, type Ontwerp, uitOntwerp } from '../../domain/sessie/ontwerp-werkvorm.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import { casusRoute } from '../../store/casus-route.ts';
import type { CasusInBeeld } from '../../store/contract.ts';
import type { EigenWerkvormen } from '../../store/sessie/contract.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { OntwerpFasen } from './OntwerpFasen.tsx';
import './sessie.css';
import { useConcept } from './use-concept.ts';
import { useDaad } from './use-sessies.ts';
import { useEigenLijst, useEigenWerkvormen, useWerkvorm } from './use-werkvormen.ts';

export function EigenWerkvormScreen({ casus, id }: { casus: CasusInBeeld; id: string }) {
  const eigen = useEigenWerkvormen();
  const gehaald = useWerkvorm(id, eigen);
  const pad = `${casusRoute(casus.id)}/intervisie/nieuw`;
  if (gehaald.kind === 'laden' || eigen.kind === 'laden') return <Loading />;
  if (gehaald.kind === 'geweigerd' || eigen.kind === 'geen')
    return (
      <Screen
        title="Dit kan hier niet"
        lead={gehaald.kind === 'geweigerd' ? gehaald.redenen.join(' ') : 'Een eigen werkvorm bewaren kan hier niet.'}
      >
        <LinkButton variant="primair" href={pad}>
          Kies een werkvorm
        </LinkButton>
      </Screen>
    );
  return <Maak werkvormen={eigen.werkvormen} basis={gehaald.werkvorm} pad={pad} />;
}

function Maak({ werkvormen, basis, pad }: { werkvormen: EigenWerkvormen; basis: Werkvorm; pad: string }) {
  const [, navigate] = useLocation();
  const { lijst } = useEigenLijst({ kind: 'er', werkvormen });
  const vanMij = lijst.some(({ id }) => id === basis.id);
  const blad = useMemo(() => werkvormen.concept(basis.id), [werkvormen, basis.id]);
  const concept = useConcept(blad);
  const begin = useMemo(
    () => naarOntwerp(basis, vanMij ? basis.titel : `${basis.titel.slice(0, 130)}, van ons`),
    [basis, vanMij],
  );
  const bewaard = useMemo(() => leesOntwerp(concept.tekst), [concept.tekst]);
  const ontwerp = bewaard ?? begin;
  /** There when the screen came. */
  const [wasEr, setWasEr] = useState<boolean | null>(null);
  useEffect(() => {
    if (concept.gelezen) setWasEr((was) => was ?? concept.bron.get() !== '');
  }, [concept.gelezen, concept.bron]);
  const [fouten, setFouten] = useState<readonly string[]>([]);
  const { fout, bezig, doe } = useDaad();
  const zet = (nieuw: Ontwerp) => concept.bron.zet(JSON.stringify(nieuw));
  const bewaar = async () => {
    const gekeurd = uitOntwerp(basis, ontwerp, vanMij ? basis.id : crypto.randomUUID());
    setFouten(gekeurd.kind === 'goed' ? [] : gekeurd.redenen);
    if (gekeurd.kind === 'geweigerd') return;
    if (!(await doe(() => werkvormen.bewaar(gekeurd.werkvorm), 'Bewaard bij je eigen werkvormen.'))) return;
    concept.wis();
    navigate(`${pad}/${gekeurd.werkvorm.id}`);
  };
  const laatGaan = () => {
    concept.wis();
    navigate(`${pad}/${basis.id}`);
  };
  if (!concept.gelezen) return <Loading />;
  return (
    <Screen
      title={vanMij ? 'Verander je werkvorm' : 'Maak er je eigen van'}
      above={vanMij ? basis.titel : `Op basis van: ${basis.titel}`}
      lead={
        vanMij
          ? 'Intervisies die al klaarstaan, veranderen niet mee.'
          : 'De gewone werkvorm blijft zoals hij is. Die van jou staat op dit toestel, en gaat mee met elke intervisie die je ermee klaarzet.'
      }
    >
      {wasEr && (
        <div className="notice">
          <p>Je was hier nog mee bezig. Wat je had, staat er nog.</p>
          <Button
            variant="rustig"
            onClick={() => {
              concept.wis();
              setWasEr(false);
            }}
          >
            Begin opnieuw
          </Button>
        </div>
      )}
      <Field
        label="Naam van de werkvorm"
        hint="Geen namen van mensen."
        value={ontwerp.titel}
        onValue={(titel) => zet({ ...ontwerp, titel })}
        maxLength={160}
      />
      <TextArea
        label="Waar is deze werkvorm voor?"
        value={ontwerp.uitleg}
        onValue={(uitleg) => zet({ ...ontwerp, uitleg })}
        maxLength={1_200}
      />
      <OntwerpFasen fasen={ontwerp.fasen} zet={(fasen) => zet({ ...ontwerp, fasen: [...fasen] })} />
      {fouten.length > 0 && (
        <ul className="plain-list field-error" role="alert">
          {fouten.map((een) => (
            <li key={een}>{een}</li>
          ))}
        </ul>
      )}
      <Fout zin={fout} />
      <ActionBar>
        <Button variant="primair" busy={bezig} onClick={() => void bewaar()}>
          Bewaar
        </Button>
        <Button variant="rustig" onClick={laatGaan}>
          Niet bewaren
        </Button>
      </ActionBar>
    </Screen>
  );
}
