// Between whom, and what: a new relation is made when it is complete; one that stands is changed at once.
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { AARDWOORDEN, SOORTWOORDEN, VELDWOORDEN } from '../../../content/vensters.ts';
import { bandenVan } from '../../../domain/vensters/banden.ts';
import { AARDEN, type Item, veldVan } from '../../../domain/vensters/item.ts';
import type { CasusVensters } from '../../../store/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceList } from '../../../ui/ChoiceList.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { LiveText } from '../../../ui/LiveText.tsx';
import { Keuze } from '../Keuze.tsx';
import { KiesMens } from '../KiesMens.tsx';

type Einde = 'van' | 'naar';
const WOORDEN = VELDWOORDEN.relatie;
const gekozen = (one: string) => (one === '' ? [] : [one]);
const AARD_KEUZES = AARDEN.map((aard) => ({ value: aard, label: AARDWOORDEN[aard] }));

export function NieuweRelatie(props: {
  items: readonly Item[];
  /** Whom it begins with, when asked from a person. */
  van: string;
  vensters: CasusVensters;
  onClose(): void;
}) {
  const { items } = props;
  const [van, setVan] = useState(props.van);
  const [naar, setNaar] = useState('');
  const [aard, setAard] = useState('');
  const [errors, setErrors] = useState<Partial<Record<Einde | 'aard', string>>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const same = bandenVan(items, van).some(
      (one) => veldVan(one, 'aard') === aard && [veldVan(one, 'van'), veldVan(one, 'naar')].includes(naar),
    );
    const found = {
      ...(van === '' && { van: 'Kies wie.' }),
      ...(naar === '' ? { naar: 'Kies met wie.' } : naar === van && { naar: 'Kies twee verschillende mensen.' }),
      ...(aard === ''
        ? { aard: 'Kies wat voor band het is.' }
        : same && naar !== van && { aard: 'Deze band staat er al.' }),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    props.vensters.maak('relatie', { velden: { van, naar, aard } });
    props.onClose();
  };
  return (
    <Dialog title="Band toevoegen" onClose={props.onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <KiesMens
          label={WOORDEN.van.label}
          items={items}
          waarden={gekozen(van)}
          error={errors.van ?? null}
          onKies={setVan}
        />
        <ChoiceList
          legend={WOORDEN.aard.label}
          inline
          options={AARD_KEUZES}
          value={gekozen(aard)}
          error={errors.aard ?? null}
          onValue={([one = '']) => setAard(one)}
        />
        <KiesMens
          label={WOORDEN.naar.label}
          items={items}
          zonder={van}
          waarden={gekozen(naar)}
          error={errors.naar ?? null}
          onKies={setNaar}
        />
        <div className="actions">
          <Button type="submit" variant="primair">
            Voeg toe
          </Button>
          <Button variant="rustig" onClick={props.onClose}>
            Annuleer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export function RelatieForm(props: {
  item: Item;
  items: readonly Item[];
  vensters: CasusVensters;
  onWeg(): void;
  onClose(): void;
}) {
  const { item, items, vensters } = props;
  const bron = useMemo(() => vensters.tekst({ item: item.id }), [vensters, item.id]);
  const einde = (veld: Einde, other: Einde) => (
    <KiesMens
      label={WOORDEN[veld].label}
      items={items}
      zonder={veldVan(item, other)}
      waarden={item.velden[veld] ?? []}
      onKies={(id) => id !== '' && vensters.zet(item.id, veld, id)}
    />
  );
  return (
    <Dialog title="Band veranderen" onClose={props.onClose}>
      {einde('van', 'naar')}
      <Keuze
        vraag={WOORDEN.aard.label}
        keuzes={AARD_KEUZES}
        waarden={item.velden.aard ?? []}
        vast
        onKies={(aard) => vensters.zet(item.id, 'aard', aard)}
      />
      {einde('naar', 'van')}
      <LiveText
        label={SOORTWOORDEN.relatie.plaatshouder}
        bron={bron}
        rows={2}
        onUndo={vensters.ongedaan}
        onRedo={vensters.opnieuw}
      />
      <div className="actions">
        <Button variant="primair" onClick={props.onClose}>
          Klaar
        </Button>
        <Button variant="rustig" icon={<IconTrash aria-hidden size={20} />} onClick={props.onWeg}>
          Gooi weg
        </Button>
      </div>
    </Dialog>
  );
}
