// The intervisie sessions of an open casus: a list, and each of them watched. Works over any living document; knows no disk, no network and no screen.
import type * as Y from 'yjs';
import type { Gebeurtenis } from '../../domain/sessie/gebeurtenis.ts';
import type { Sessie } from '../../domain/sessie/sessie.ts';
import { vouwSessie } from '../../domain/sessie/vouw.ts';
import type { Tel } from '../monitor/tel.ts';
import { createValue } from '../value.ts';
import type { CasusSessies, Eerder, SessieKort } from './contract.ts';
import { gebeurtenissenOf, leesGebeurtenissen, voegToe } from './gebeurtenissen.ts';
import { type OpenSessie, openSessieInBeeld } from './in-beeld.ts';
import { eerderIn } from './in-kring.ts';
import type { SessieRijen } from './rijen.ts';
import type { SessieTijd } from './tijd.ts';
import type { WieIsWeg } from './weg.ts';

export interface SessiesOptions {
  /** The lid this device is. */
  eigen: string;
  magSchrijven: boolean;
  rijen: SessieRijen;
  tijd: SessieTijd;
  weg: WieIsWeg;
  /** Everything on this disk is in the document. */
  whenLoaded: Promise<void>;
  save: () => Promise<void>;
  tel?: Tel | undefined;
  /** Of the other casussen of the kring; and whose device is whose. Without: of this one, by device. */
  kring?: { eerder: () => Promise<Eerder>; wie: (toestel: string) => string } | undefined;
}

export function openSessies(doc: Y.Doc, options: SessiesOptions): CasusSessies {
  const { eigen, rijen, tijd, weg, whenLoaded } = options;
  let gelezen = leesGebeurtenissen(doc);
  let closed = false;
  const wie = options.kring?.wie ?? ((toestel: string) => toestel);
  const open = new Map<string, OpenSessie>();
  const geladen = createValue(false);
  const lijst = createValue<readonly SessieKort[]>([]);
  /** A fold per set of events; the set of another session does not change it. */
  const gevouwen = new Map<string, { aantal: number; sessie: Sessie }>();
  const vouw = (id: string, gebeurtenissen: readonly Gebeurtenis[]): Sessie => {
    const known = gevouwen.get(id);
    if (known && known.aantal === gebeurtenissen.length) return known.sessie;
    const sessie = vouwSessie(gebeurtenissen);
    gevouwen.set(id, { aantal: gebeurtenissen.length, sessie });
    return sessie;
  };

  const tel = () =>
    lijst.set(
      [...gelezen.sessies]
        .flatMap(([id, gebeurtenissen]): SessieKort[] => {
          const sessie = vouw(id, gebeurtenissen);
          if (!sessie.werkvorm) return [];
          return [
            {
              ...{ id, titel: sessie.werkvorm.titel, stand: sessie.stand },
              op: sessie.beurten[0]?.van ?? sessie.gemaaktOp,
              deelnemers: sessie.deelnemers.length,
              meedoet: sessie.deelnemers.some(({ toestel, aanwezig }) => aanwezig && toestel === eigen),
              ikDoeMee: sessie.deelnemers.some(({ toestel, aanwezig }) => aanwezig && wie(toestel) === wie(eigen)),
            },
          ];
        })
        .sort((a, b) => b.op - a.op || (a.id < b.id ? -1 : 1)),
    );
  const kijk = (events: Y.YMapEvent<unknown>) => {
    gelezen = leesGebeurtenissen(doc);
    // Someone wrote over what was there: a count does not show it.
    if ([...events.changes.keys.values()].some(({ action }) => action !== 'add')) gevouwen.clear();
    tel();
    for (const one of open.values()) one.kijk();
  };
  gebeurtenissenOf(doc).observe(kijk);
  void whenLoaded.then(
    () => closed || geladen.set(true),
    () => undefined,
  );
  tel();

  const schrijf = async (een: Gebeurtenis, leeg: readonly Gebeurtenis[]) => {
    await whenLoaded;
    // Nothing written in a document that is gone is kept anywhere.
    if (closed || doc.isDestroyed) throw Object.assign(new Error('not open'), { reason: 'niet-open' });
    doc.transact(() => {
      for (const one of [een, ...leeg]) voegToe(doc, one);
    });
    await options.save();
  };
  const sessie = (id: string): OpenSessie => {
    const known = open.get(id);
    if (known) return known;
    const made = openSessieInBeeld({
      ...{ id, eigen, wie, rijen, magSchrijven: options.magSchrijven, schrijf },
      ...{ tijd: tijd.nu, tel: options.tel },
      wegSinds: weg.sinds,
      lees: () => ({ gebeurtenissen: gelezen.sessies.get(id) ?? [], onleesbaar: gelezen.onleesbaar.get(id) ?? 0 }),
    });
    open.set(id, made);
    return made;
  };

  return {
    geladen,
    lijst,
    tijd: tijd.nu,
    sessie,
    async begin(werkvorm, functie) {
      const id = crypto.randomUUID();
      const made = sessie(id);
      const begonnen = await made.begin(werkvorm);
      if (begonnen.kind !== 'goed') return begonnen;
      const gekomen = await made.kom(functie);
      return gekomen.kind === 'goed' ? { kind: 'goed', id, plek: gekomen.plek } : gekomen;
    },
    wie,
    async eerder() {
      const hier = eerderIn(doc, wie);
      const elders = (await options.kring?.eerder()) ?? { sessies: [], casussen: 0, nietHeel: 0 };
      return {
        sessies: [...hier, ...elders.sessies],
        casussen: elders.casussen + (hier.length > 0 ? 1 : 0),
        nietHeel: elders.nietHeel,
      };
    },
    close() {
      closed = true;
      gebeurtenissenOf(doc).unobserve(kijk);
      for (const one of open.values()) one.close();
      weg.stop();
      tijd.stop();
    },
  };
}
