// A small made-up analysis for tests of the record: every kind of item, every text, links, numbers and a remark.
import type { Analyse } from '../../src/domain/vensters/analyse.ts';
import type { Item, Soort } from '../../src/domain/vensters/item.ts';
import { delenVan, isVanzelf, type VerslagOpties } from '../../src/domain/verslag-casus.ts';

export const NU = Date.UTC(2026, 10, 26, 12);

export function item(id: string, soort: Soort, tekst: string, velden: Record<string, string | string[]> = {}): Item {
  return {
    id,
    soort,
    tekst,
    velden: Object.fromEntries(Object.entries(velden).map(([veld, waarde]) => [veld, [waarde].flat()])),
    op: NU,
    functie: 'jeugdverpleegkundige',
    plaats: 0,
    herkomst: null,
    weg: null,
  };
}

const kind = { groep: 'kind', kern: 'ja', geslacht: 'm', leeftijd: '6-8', huis: 'huis 1', gehoord: 'nee' };
const moeder = { groep: 'ouder', geslacht: 'v', huis: 'huis 1', gezag: 'ja', gehoord: 'ja' };

export const VOORBEELD: Analyse = {
  items: [
    item('kind-a', 'persoon', 'kind A', kind),
    item('moeder', 'persoon', 'moeder', moeder),
    item('vader', 'persoon', 'vader', { groep: 'ouder', gezag: ['ja', 'nee'], gehoord: 'nee' }),
    item('oma', 'persoon', 'oma', { groep: 'familie', belangrijk: 'ja', steunfiguur: 'ja' }),
    item('leerkracht', 'persoon', 'leerkracht', { groep: 'professional', regie: 'ja' }),
    item('huisarts', 'persoon', 'huisarts', { groep: 'professional', ontbreekt: 'ja' }),
    item('ex', 'relatie', '', { van: 'moeder', naar: 'vader', aard: 'ex-partners' }),
    item('ouder', 'relatie', '', { van: 'moeder', naar: 'kind-a', aard: 'ouder-kind' }),
    item('verhaal', 'verhaal', 'Ze zegt dat de ochtenden zwaar zijn.', { van: 'moeder' }),
    item('laat', 'feit', 'Kind A kwam acht keer te laat op school.', {
      ...{ bron: 'gelezen', moment: 'deze maand', wanneer: '2026-11', toon: 'zorg', pleit: 'voor' },
    }),
    item('lacht', 'feit', 'Kind A lacht als oma hem ophaalt.', {
      ...{ bron: 'zelf gezien', moment: 'vorige week', wanneer: '2026-11-17', toon: 'kracht', pleit: 'tegen' },
    }),
    item('verhuisd', 'feit', 'Het gezin verhuisde.', { bron: 'van iemand gehoord', wanneer: '2024', toon: 'neutraal' }),
    item('overdracht', 'feit', 'Bij de overdracht werd geschreeuwd.', {
      ...{ bron: 'van iemand gehoord', wanneer: '2026-10', toon: 'zorg', betwist: 'vader', pleit: ['voor', 'tegen'] },
    }),
    item('hulp', 'hulp', 'Opvoedpoli, vier gesprekken.', { wanneer: '2025', hielp: 'deels' }),
    item('mening', 'mening', 'Moeder zit er doorheen.', { van: 'leerkracht' }),
    item('onbekend', 'onbekend', 'Wie is er in de ochtend thuis?', { nodig: 'ja' }),
    item('maatstaf', 'maatstaf', 'Richtlijn schoolverzuim.'),
    item('weging', 'weging', 'Het verzuim groeit.', { pleit: 'voor' }),
    item('los', 'weging', 'De band met moeder is warm.', { pleit: 'tegen' }),
    item('verklaring', 'verklaring', 'De wekker gaat niet omdat moeder nachtdienst heeft.'),
    item('stap', 'stap', 'Belt moeder en vraagt naar de ochtenden.', { wie: 'leerkracht', wanneer: '2026-11-30' }),
    item('stap-2', 'stap', 'Vraagt oma of zij kan helpen.', { klaar: 'ja' }),
  ],
  prullenbak: [],
  koppelingen: [
    { van: 'weging', naar: 'laat' },
    { van: 'stap', naar: 'weging' },
    { van: 'besluit', naar: 'lacht' },
  ],
  teksten: {
    beslissing: 'Moet ik nu hulp in het gezin vragen?',
    kind: 'Ik wil gewoon op tijd zijn.',
    goedGenoeg: 'Vier weken op tijd.',
    uitkomst: 'Eerst met moeder praten.',
    besluit: 'We vragen moeder om een gesprek.',
    planB: 'Lukt het gesprek niet, dan bellen we het wijkteam.',
    nietGekozen: 'Nu al een melding doen.',
    gevolgen: 'Oma en school houden zicht in de ochtend.',
    wieVertelt: 'De leerkracht, aan moeder en kind samen.',
    zicht: 'De leerkracht, elke ochtend.',
    gebeurd: 'Moeder kwam en vertelde over haar nachtdienst.',
    les: 'Vraag eerder hoe de ochtend gaat.',
  },
  cijfers: [
    { bij: 'nu', wie: 'a', eigen: true, functie: 'leerkracht', cijfer: 6, reden: 'Oma is er vaak.', op: NU },
    { bij: 'nu', wie: 'b', eigen: false, functie: 'jeugdarts', cijfer: 4, reden: 'Het duurt al lang.', op: NU },
    { bij: 'terug', wie: 'a', eigen: true, functie: 'leerkracht', cijfer: 8, reden: 'Op tijd.', op: NU },
  ],
  opmerkingen: [{ id: 'o', bij: 'laat', tekst: 'Klopt dit getal?', functie: 'intern begeleider', op: NU, klaar: true }],
};

export const OPTIES: VerslagOpties = {
  soort: 'dossier',
  delen: delenVan('dossier').filter(isVanzelf),
  titel: 'Casus blauw',
  nu: NU,
  metFuncties: false,
  terugkijk: ['2027-01-12'],
  notities: '',
  stappenplannen: ['Meldcode: begonnen op 3 november 2026, laatste antwoord op 10 november 2026.'],
};
