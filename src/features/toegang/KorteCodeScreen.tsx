// A short code, from the settings: what it is for and what not, the code, and the toegangszin once more.
import { useState } from 'react';
import { keurKorteCode } from '../../store/code/keur.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { VraagZin } from '../../ui/VraagZin.tsx';
import { NaarInstellingen } from './NaarInstellingen.tsx';

export function KorteCodeScreen() {
  const { korteCode } = useRuggespraak();
  const anders = useValue(korteCode.stand) === 'aan';
  const [code, setCode] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [klaar, setKlaar] = useState(false);
  if (klaar)
    return (
      <Screen
        key="klaar"
        title="Je korte code staat aan"
        lead="Was je even weg? Dan open je Ruggespraak met deze code."
      >
        <p>Onthoud je toegangszin goed. Die heb je nog steeds nodig als je langer weg was of de app hebt gesloten.</p>
        <div className="actions">
          <NaarInstellingen />
        </div>
      </Screen>
    );
  return (
    <Screen
      title={anders ? 'Een andere korte code' : 'Kies een korte code'}
      lead="Was je even weg, dan typ je deze code in plaats van je hele toegangszin."
    >
      <ul className="plain-list">
        <li>De code werkt tot een kwartier nadat je wegging.</li>
        <li>Daarna, na drie verkeerde codes of als de app gesloten was, heb je je toegangszin nodig.</li>
        <li>Met ‘Nu vergrendelen’ gaat alles meteen helemaal op slot.</li>
      </ul>
      <p className="notice" data-toon="let-op">
        Een korte code is minder veilig dan je toegangszin. Wie kort nadat je wegging je toestel open in handen krijgt
        en veel van computers weet, kan je notities misschien zonder code lezen. Deel je dit toestel met iemand? Zet dan
        geen code aan.
      </p>
      <VraagZin
        knop={anders ? 'Verander de code' : 'Zet de code aan'}
        before={
          <SecretField
            cijfers
            label="Korte code"
            name="code"
            hint="4 tot 8 cijfers. Neem niet de code waarmee je dit toestel ontgrendelt."
            value={code}
            onValue={(typed) => {
              setCode(typed);
              setFout(null);
            }}
            error={fout}
          />
        }
        eerst={(form) => {
          const gekeurd = keurKorteCode(code);
          if (gekeurd.kind === 'goed') return true;
          setFout(gekeurd.redenen.join(' '));
          announce(gekeurd.redenen.join(' '));
          const field = form.elements.namedItem('code');
          if (field instanceof HTMLElement) field.focus();
          return false;
        }}
        onZin={async (zin) => {
          const uitkomst = await korteCode.zet(zin, code);
          if (uitkomst.kind === 'goed') setKlaar(true);
          return uitkomst;
        }}
        anders={<LinkButton href="/instellingen">Niet nu</LinkButton>}
      />
    </Screen>
  );
}
