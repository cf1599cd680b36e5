// The life of the practice casus: as that of a real one, but nothing comes of it and nothing is wiped.
import {
  dagOp,
  keurDag,
  keurEinde,
  type LevenFeiten,
  levenVan,
  plusDagen,
  staandeEinden,
} from '../domain/casus-leven.ts';
import type { Gezet } from '../domain/leven-regels.ts';
import type { CasusLeven, Uitkomst } from './contract.ts';
import type { Oefeninhoud } from './oefen-document.ts';
import { geweigerd } from './redenen.ts';
import { createValue } from './value.ts';

const GOED: Uitkomst = { kind: 'goed' };

export function createOefenLeven({ OEFENDAGEN, OEFENKRING, INBRENGER }: Oefeninhoud, now: number): CasusLeven {
  const vandaag = dagOp(now);
  const door = (dag: string, functie = ''): Gezet => ({ dag, functie, op: now });
  const feiten = createValue<LevenFeiten>({
    gemaaktOp: now - OEFENDAGEN.gemaakt * 86_400_000,
    besproken: door(plusDagen(vandaag, -OEFENDAGEN.besproken), INBRENGER),
    afgerond: null,
    terugkijk: [door(plusDagen(vandaag, OEFENDAGEN.terugkijken), INBRENGER)],
    einden: [],
  });
  const read = () => levenVan(feiten.get(), { vandaag, anderen: OEFENKRING.length, gezien: vandaag });
  const nu = createValue(read());
  const change = (deel: Partial<LevenFeiten>): Uitkomst => {
    feiten.set({ ...feiten.get(), ...deel });
    nu.set(read());
    return GOED;
  };
  let count = 0;
  const addEinde = (dag: string, reden: string): Uitkomst => {
    const { einden } = feiten.get();
    const vervangt = einden.map(({ id }) => id);
    return change({ einden: [{ id: `einde-${count++}`, ...door(dag), reden, vervangt }, ...einden] });
  };
  return {
    feiten,
    nu,
    async zetEinde(dag, tekst) {
      const fout = tekst.trim() === '' ? 'reden-leeg' : keurEinde(dag, vandaag);
      return fout === null ? addEinde(dag, tekst.trim()) : geweigerd(fout);
    },
    async kiesEinde(id) {
      const gekozen = staandeEinden(feiten.get().einden).find((regel) => regel.id === id);
      return gekozen ? addEinde(gekozen.dag, gekozen.reden) : geweigerd('einde-weg');
    },
    async zetTerugkijk(dag) {
      const fout = dag === null ? null : keurDag(dag, vandaag);
      return fout === null ? change({ terugkijk: dag === null ? [] : [door(dag)] }) : geweigerd(fout);
    },
    zetBesproken: async (ja) => change({ besproken: ja ? door(vandaag) : null }),
    zetAfgerond: async (ja) => change({ afgerond: ja ? door(vandaag) : null }),
  };
}
