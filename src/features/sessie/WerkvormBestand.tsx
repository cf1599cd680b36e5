// An own werkvorm to a file and from one. A bad file says what is wrong with it, and nothing that is there changes.
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import {
  leesWerkvormBestand,
  MAX_WERKVORM_BYTES,
  schrijfWerkvorm,
  zelfdeWerkvorm,
} from '../../domain/sessie/bestand-werkvorm.ts';
import type { GekeurdeWerkvorm } from '../../domain/sessie/keur-werkvorm.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import { useValue } from '../../store/react.tsx';
import type { EigenWerkvormen } from '../../store/sessie/contract.ts';
import { createValue } from '../../store/value.ts';
import { Button } from '../../ui/Button.tsx';
import { bewaarBestand, kiesBestand } from '../../ui/bestand.ts';
import { announce } from '../../ui/melding.tsx';

/** Kept while the page lives: choosing a file on a phone is leaving the app, which may lock behind it. */
const gekozen = createValue<File | null>(null, Object.is);

export function bewaarAlsBestand(werkvorm: Werkvorm): void {
  const woorden = werkvorm.titel
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const naam = `werkvorm-${woorden.slice(0, 40) || 'eigen'}.json`;
  bewaarBestand(new File([schrijfWerkvorm(werkvorm)], naam, { type: 'application/json' }));
  announce(`${naam} staat bij je downloads. Het bestand is niet op slot.`);
}

async function lees(file: File): Promise<GekeurdeWerkvorm> {
  try {
    const tekst = file.size > MAX_WERKVORM_BYTES ? ' '.repeat(MAX_WERKVORM_BYTES + 1) : await file.text();
    return leesWerkvormBestand(tekst, () => crypto.randomUUID());
  } catch {
    return { kind: 'geweigerd', redenen: ['Het bestand lezen lukt niet. Kies het nog een keer.'] };
  }
}

/** `binnen`: it is kept, under this name. */
export function UitBestand({ werkvormen, binnen }: { werkvormen: EigenWerkvormen; binnen: (id: string) => void }) {
  const file = useValue(gekozen);
  const [fouten, setFouten] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each file
  useEffect(() => {
    if (!file) return;
    // Once: also where it is refused.
    gekozen.set(null);
    const neem = async () => {
      const gelezen = await lees(file);
      if (gelezen.kind === 'geweigerd') return setFouten(gelezen.redenen);
      const er = werkvormen.lijst.get().find((een) => zelfdeWerkvorm(een, gelezen.werkvorm));
      if (er) {
        announce('Deze werkvorm heb je al.');
        return binnen(er.id);
      }
      const bewaard = await werkvormen.bewaar(gelezen.werkvorm);
      if (bewaard.kind === 'geweigerd') return setFouten(bewaard.redenen);
      announce(`${gelezen.werkvorm.titel} staat bij je eigen werkvormen.`);
      binnen(gelezen.werkvorm.id);
    };
    void neem();
  }, [file]);
  return (
    <div className="stack stack-sm">
      {fouten.length > 0 && (
        <div className="field-error" role="alert">
          {fouten.map((fout) => (
            <p key={fout}>{fout}</p>
          ))}
        </div>
      )}
      <div className="actions">
        <Button
          variant="rustig"
          icon={<IconFileImport aria-hidden size={22} />}
          onClick={() => {
            setFouten([]);
            kiesBestand(gekozen.set);
          }}
        >
          {fouten.length > 0 ? 'Kies een ander bestand' : 'Haal een werkvorm uit een bestand'}
        </Button>
      </div>
    </div>
  );
}
