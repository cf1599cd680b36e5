// Walks, lines and facts in one line each, for tests of where they are kept.
import type { AntwoordRegel, Doorloop } from '../../src/domain/gids/regel.ts';
import type { DoorloopStaat, Feit } from '../../src/store/contract.ts';

export const doorloop = (id: string): Doorloop => ({
  id,
  gids: 'meldcode',
  versie: 1,
  titel: 'De meldcode',
  begonnenOp: 1_000,
});

export const antwoord = (id: string, vraag: string, waarde: string, deel: Partial<AntwoordRegel> = {}) =>
  ({
    kind: 'antwoord',
    id,
    op: 2_000,
    functie: 'begeleider',
    vervangt: [],
    vraag,
    waarde: [waarde],
    woorden: { vraag: `Vraag ${vraag}?`, antwoord: waarde, adviezen: [], bronnen: [] },
    ...deel,
  }) satisfies AntwoordRegel;

export const staat = (id: string, ...regels: DoorloopStaat['regels']): DoorloopStaat => ({
  doorloop: doorloop(id),
  regels,
  onleesbaar: 0,
});

export const feit = (id: string, deel: Partial<Feit> = {}): Feit => ({
  id,
  tekst: 'kwam zonder jas',
  bron: 'Zelf gezien',
  moment: 'vorige week',
  op: 3_000,
  functie: 'begeleider',
  herkomst: { doorloop: 'd', vraag: 'S1' },
  ...deel,
});
