// Between whom, and what: a new relation is made when it is complete; one that stands is changed at once.
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { AARDWOORDEN, SOORTWOORDEN, VELDWOORDEN } from '../../../content/vensters.ts';
import { noemPersoon } from '../../../domain/vensters/genogram-mensen.ts';
import { AARDEN, type Aard, type Item, veldVan } from '../../../domain/vensters/item.ts';
import type { CasusVensters } from '../../../store/contract.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceList } from '../../../ui/ChoiceList.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Field.tsx';
import { LiveText } from '../../../ui/LiveText.tsx';
import { KiesSamen } from '../KiesSamen.tsx';
import { bandenVan, mensenIn, naamVan } from './banden.ts';

type Einde = 'van' | 'naar';
const WOORDEN = VELDWOORDEN.relatie;
const leestAard = (aard: string) => (Object.hasOwn(AARDWOORDEN, aard) ? AARDWOORDEN[aard as Aard] : aard.slice(0, 60));
const AARD_KEUZES = AARDEN.map((aard) => ({ value: aard, label: AARDWOORDEN[aard] }));

function KiesMens(props: {
  label: string;
  mensen: readonly Item[];
  waarde: string;
  error?: string | null;
  onKies(id: string): void;
}) {
  const { mensen, waarde } = props;
  const weg = waarde !== '' && !mensen.some(({ id }) => id === waarde);
  return (
    <Select
      label={props.label}
      value={waarde}
      onValue={props.onKies}
      error={props.error ?? null}
      options={[
        { value: '', label: 'Kies iemand' },
        ...(weg ? [{ value: waarde, label: 'Iemand die hier niet meer staat' }] : []),
        ...mensen.map((item) => ({ value: item.id, label: noemPersoon(item) })),
      ]}
    />
  );
}

export function NieuweRelatie(props: {
  items: readonly Item[];
  /** Whom it begins with, when asked from a person. */
  van: string;
  vensters: CasusVensters;
  onClose(): void;
}) {
  const { items } = props;
  const mensen = mensenIn(items);
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
        <KiesMens label={WOORDEN.van.label} mensen={mensen} waarde={van} error={errors.van ?? null} onKies={setVan} />
        <ChoiceList
          legend={WOORDEN.aard.label}
          inline
          options={AARD_KEUZES}
          value={aard === '' ? [] : [aard]}
          error={errors.aard ?? null}
          onValue={([one = '']) => setAard(one)}
        />
        <KiesMens
          label={WOORDEN.naar.label}
          mensen={mensen.filter(({ id }) => id !== van)}
          waarde={naar}
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
  const mensen = mensenIn(items);
  const bron = useMemo(() => vensters.tekst({ item: item.id }), [vensters, item.id]);
  const einde = (veld: Einde, other: Einde) => {
    const waarden = item.velden[veld] ?? [];
    const zet = (id: string) => id !== '' && vensters.zet(item.id, veld, id);
    if (waarden.length > 1)
      return (
        <KiesSamen vraag={WOORDEN[veld].label} waarden={waarden} leest={(id) => naamVan(items, id)} onKies={zet} />
      );
    return (
      <KiesMens
        label={WOORDEN[veld].label}
        mensen={mensen.filter(({ id }) => id !== veldVan(item, other))}
        waarde={waarden[0] ?? ''}
        onKies={zet}
      />
    );
  };
  const aarden = item.velden.aard ?? [];
  const zetAard = (aard: string) => vensters.zet(item.id, 'aard', aard);
  return (
    <Dialog title="Band veranderen" onClose={props.onClose}>
      {einde('van', 'naar')}
      {aarden.length > 1 ? (
        <KiesSamen vraag={WOORDEN.aard.label} waarden={aarden} leest={leestAard} onKies={zetAard} />
      ) : (
        <ChoiceList
          legend={WOORDEN.aard.label}
          inline
          options={AARD_KEUZES}
          value={aarden}
          onValue={([aard = '']) => zetAard(aard)}
        />
      )}
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
