// One question of a window to think along, another when asked, and what easily goes wrong here.
import { useState } from 'react';
import { VENSTERWOORDEN } from '../../content/vensters.ts';
import type { Venster } from '../../domain/vensters/item.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/melding.tsx';

export function Vraag({ venster }: { venster: Venster }) {
  const { waarvoor, vragen, tips } = VENSTERWOORDEN[venster];
  const [at, setAt] = useState(0);
  const vraag = vragen[at % vragen.length]?.tekst ?? '';
  const andere = () => {
    setAt(at + 1);
    announce(vragen[(at + 1) % vragen.length]?.tekst ?? '');
  };
  return (
    <div className="venster-vraag">
      <p className="subtle">{waarvoor}</p>
      <p className="venster-vraag-tekst">{vraag}</p>
      <div className="actions">
        <Button variant="rustig" onClick={andere}>
          Andere vraag
        </Button>
      </div>
      <details>
        <summary>Let op bij dit venster</summary>
        <ul className="rust">
          {tips.map(({ id, tekst }) => (
            <li key={id}>{tekst}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
