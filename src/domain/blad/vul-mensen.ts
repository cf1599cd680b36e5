// The people on a preparation sheet: who they are by role word, what they are to the child, and their own words. Says of whom something is missing.
import { type Groep, isJa, isOneens, veldVan } from '../vensters/item.ts';
import { overMens } from '../verslag-casus-beeld.ts';
import { lijst, punt, regel, zuiver } from '../verslag-casus-blok.ts';
import { tekstVan } from '../verslag-casus-nummers.ts';
import { type Bron, itemsVan } from '../verslag-casus-woorden.ts';
import { type Gevuld, gat, gevuldOf, groepVan, inGroep, metRol, rollen, rolwoord } from './gevuld.ts';
import type { RolOpBlad, Uit } from './pack.ts';

const GROEP_GAT: Readonly<Record<Groep, string>> = {
  kind: 'om welk kind het gaat',
  ouder: 'wie de ouders zijn',
  familie: 'wie er uit de familie, de buurt of het netwerk is',
  netwerk: 'wie er uit de familie, de buurt of het netwerk is',
  professional: 'welke professionals meedoen',
};

export function vulMensen(bron: Bron, { groepen, alleenRol }: Extract<Uit, { kind: 'mensen' }>): Gevuld {
  const wie = inGroep(bron, ...groepen).filter((item) => !(alleenRol && isJa(item, 'overleden')));
  // Family and network are asked for together.
  const genoemd = new Set(wie.map((item) => GROEP_GAT[groepVan(item) as Groep]));
  const mist = [...new Set(groepen.map((groep) => GROEP_GAT[groep]))]
    .filter((tekst) => !genoemd.has(tekst))
    .map((tekst) => gat('mensen', tekst));
  const onaf = alleenRol
    ? []
    : wie.flatMap((item) => {
        if (isJa(item, 'overleden')) return [];
        const gezag = veldVan(item, 'gezag');
        if (groepVan(item) === 'kind' && veldVan(item, 'leeftijd') === '')
          return [gat('mensen', `de leeftijdsgroep van ${rolwoord(item)}`)];
        if (groepVan(item) === 'ouder' && (isOneens(item, 'gezag') || !['ja', 'nee'].includes(gezag)))
          return [gat('mensen', `of ${rolwoord(item)} gezag heeft`)];
        return [];
      });
  const punten = wie.map((item) => punt(rolwoord(item), alleenRol ? '' : overMens(item)));
  return { blokken: lijst(null, punten), gaten: [...mist, ...onaf] };
}

const ROL: Readonly<Record<RolOpBlad, { label: string; gat: string | null }>> = {
  steunfiguur: { label: 'Bij wie kan het kind zelf terecht?', gat: 'bij wie het kind zelf terecht kan' },
  regie: { label: 'Wie heeft de regie?', gat: 'wie de regie heeft' },
  // That nobody is missing is not a gap.
  ontbreekt: { label: 'Nog niet betrokken', gat: null },
};

export function vulRol(bron: Bron, welke: RolOpBlad): Gevuld {
  const { label, gat: mist } = ROL[welke];
  const blokken = regel(label, rollen(metRol(bron, welke)));
  return mist === null ? { blokken, gaten: [] } : gevuldOf(blokken, 'mensen', mist);
}

/** Own words of the child or the parents, and of whom nothing was heard. */
export function vulStem(bron: Bron, van: 'kind' | 'ouder'): Gevuld {
  const alle = inGroep(bron, van);
  const kernen = alle.filter((item) => isJa(item, 'kern'));
  const wie = van === 'kind' && kernen.length > 0 ? kernen : alle;
  const ids = new Set(alle.map(({ id }) => id));
  const verhalen = itemsVan(bron, 'verhaal').filter(
    (item) => ids.has(veldVan(item, 'van')) && !isOneens(item, 'van') && zuiver(item.tekst) !== '',
  );
  const kind = van === 'kind' ? zuiver(bron.analyse.teksten.kind) : '';
  const blokken = [
    ...regel('Het kind zegt', kind),
    ...lijst(
      null,
      verhalen.map((item) => {
        const verteller = alle.find(({ id }) => id === veldVan(item, 'van'));
        return punt(tekstVan(item), verteller ? `Verhaal van ${rolwoord(verteller)}` : '');
      }),
    ),
  ];
  const verteld = new Set(verhalen.map((item) => veldVan(item, 'van')));
  const stil = wie.filter(({ id, velden }) => !verteld.has(id) && velden.overleden?.[0] !== 'ja');
  if (van === 'kind')
    return kind === '' && stil.length === wie.length
      ? { blokken, gaten: [gat('wegen', 'de stem van het kind')] }
      : { blokken, gaten: [] };
  return {
    blokken,
    gaten:
      wie.length === 0
        ? [gat('mensen', 'het verhaal van de ouders')]
        : stil.map((item) => gat('mensen', `het verhaal van ${rolwoord(item)}`)),
  };
}
