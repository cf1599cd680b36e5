// Another toegangszin, from the settings: the present one is asked first.
import { useRef, useState } from 'react';
import type { Uitkomst } from '../../store/contract.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { SecretField } from '../../ui/Field.tsx';
import { announce } from '../../ui/melding.tsx';
import { NieuweZin } from '../../ui/NieuweZin.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TYP_JE_ZIN } from '../../ui/typ-je-zin.ts';
import { NaarInstellingen } from './NaarInstellingen.tsx';

export function AndereZinScreen() {
  const { herstel } = useRuggespraak();
  const heeftWoorden = ['goed', 'vraag'].includes(useValue(herstel.stand).kind);
  const [huidige, setHuidige] = useState('');
  const [fout, setFout] = useState<string | null>(null);
  const [klaar, setKlaar] = useState(false);
  const veld = useRef<HTMLDivElement>(null);
  if (klaar)
    return (
      <Screen
        key="klaar"
        title="Je toegangszin is veranderd"
        lead={heeftWoorden ? 'Je 12 woorden blijven werken.' : 'Typ vanaf nu je nieuwe zin.'}
      >
        <NaarInstellingen />
      </Screen>
    );
  return (
    <Screen
      key="kies"
      title="Andere toegangszin"
      lead="Je nieuwe zin geldt op dit toestel. Er verandert niets aan je notities."
    >
      <NieuweZin
        label="Nieuwe toegangszin"
        knop="Verander mijn toegangszin"
        before={
          <div ref={veld} className="field">
            <SecretField
              label="Toegangszin van nu"
              name="huidige"
              autoComplete="current-password"
              error={fout}
              value={huidige}
              onValue={(tekst) => {
                setHuidige(tekst);
                setFout(null);
              }}
            />
          </div>
        }
        onZin={async (zin) => {
          const uitkomst: Uitkomst =
            huidige.trim() === ''
              ? { kind: 'geweigerd', redenen: [TYP_JE_ZIN] }
              : await herstel.veranderZin(huidige, zin);
          if (uitkomst.kind === 'goed') {
            announce('Je toegangszin is veranderd.');
            setKlaar(true);
            return uitkomst;
          }
          setFout(uitkomst.redenen.join(' '));
          announce(uitkomst.redenen.join(' '));
          veld.current?.querySelector('input')?.focus();
          return 'gezegd';
        }}
      />
    </Screen>
  );
}
