// Adds people by role word: a tap for each, one after the other, or an own word. Never asks for a name.
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { ROLWOORDEN, type Rolwoord } from '../../../content/rolwoorden.ts';
import { GROEPWOORDEN } from '../../../content/vensters.ts';
import { volgendRolwoord } from '../../../domain/rolwoord.ts';
import { mensenIn } from '../../../domain/vensters/banden.ts';
import { GROEPEN, type Item, isJa } from '../../../domain/vensters/item.ts';
import type { CasusVensters } from '../../../store/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceList } from '../../../ui/ChoiceList.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';

const GROEP_KEUZES = GROEPEN.map((groep) => ({ value: groep, label: GROEPWOORDEN[groep] }));

export function NieuwPersoon(props: {
  items: readonly Item[];
  vensters: CasusVensters;
  /** What the new one begins with, when a question asks for somebody: then one is enough. */
  velden?: Readonly<Record<string, string>>;
  onClose(): void;
}) {
  const { vensters, velden = {}, onClose } = props;
  const mensen = mensenIn(props.items);
  const namen = mensen.map(({ tekst }) => tekst);
  const [made, setMade] = useState<readonly string[]>([]);
  const [eigen, setEigen] = useState('');
  const [groep, setGroep] = useState('');
  const [errors, setErrors] = useState<{ eigen?: string; groep?: string }>({});

  const maak = (tekst: string, kenmerken: Readonly<Record<string, string>>) => {
    vensters.maak('persoon', { tekst, velden: { ...kenmerken, ...velden } });
    setMade([...made, tekst]);
    if (Object.keys(velden).length > 0) onClose();
  };
  const pick = ({ woord, groep: van, geslacht }: Rolwoord) =>
    maak(volgendRolwoord(woord, namen), {
      groep: van,
      ...(geslacht !== '' && { geslacht }),
      // The first child is the one it is about; that can be changed.
      ...(woord === 'kind' && !mensen.some((item) => isJa(item, 'kern')) && { kern: 'ja' }),
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tekst = eigen.trim();
    const found = {
      ...(tekst === '' && { eigen: 'Vul een rolwoord in, of kies er hierboven een.' }),
      ...(groep === '' && { groep: 'Kies waar deze persoon bij hoort.' }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    maak(tekst, { groep });
    setEigen('');
  };
  return (
    <Dialog title="Wie hoort erbij?" onClose={onClose} readFirst>
      <p>Kies een rol. Gebruik geen namen.</p>
      {GROEPEN.map((van) => (
        <section key={van} className="stack stack-sm" aria-label={GROEPWOORDEN[van]}>
          <h3 className="mensen-kop">{GROEPWOORDEN[van]}</h3>
          <div className="rolwoorden">
            {ROLWOORDEN.filter((one) => one.groep === van).map((rolwoord) => (
              <Button key={rolwoord.woord} onClick={() => pick(rolwoord)}>
                {volgendRolwoord(rolwoord.woord, namen)}
              </Button>
            ))}
          </div>
        </section>
      ))}
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label="Of een eigen rolwoord"
          hint="Geen naam. Bijvoorbeeld: begeleider op de groep."
          value={eigen}
          onValue={setEigen}
          error={errors.eigen}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="none"
        />
        <ChoiceList
          legend="Hoort bij"
          inline
          options={GROEP_KEUZES}
          value={groep === '' ? [] : [groep]}
          error={errors.groep ?? null}
          onValue={([one = '']) => setGroep(one)}
        />
        <Button type="submit" icon={<IconPlus aria-hidden size={20} />}>
          Voeg eigen rolwoord toe
        </Button>
      </form>
      <div className="mensen-klaar">
        {/* Here and not in the bar of the app: a dialog hides the rest from a screen reader. */}
        <p role="status" className="small">
          {made.length > 0 && `Toegevoegd: ${made.join(', ')}.`}
        </p>
        <Button variant="primair" onClick={onClose}>
          Klaar
        </Button>
      </div>
    </Dialog>
  );
}
