// The second reader of one casus at work: reads what is typed and all that is shared, remembers what a person chose, and gives the proof that the gate asks for. Fetched when it is first asked something.

import { dagOp } from '../../domain/casus-leven.ts';
import type { Vondst } from '../../domain/vondst.ts';
import { bewijstZichzelf } from '../../domain/vondst.ts';
import type { Uitkomst } from '../contract.ts';
import { inWoorden } from '../redenen.ts';
import type { Bevinding, CasusMeelezer, Gevonden } from './contract.ts';
import { type Deel, leesDelen } from './delen.ts';
import { maakNagelezen, vingerafdrukVan } from './nagelezen.ts';
import { gevlektOmgeving, omgevingVan } from './omgeving.ts';
import { createTafel } from './tafel.ts';
import type { Meelezen } from './te-lezen.ts';
import { type Vervanger, vervangerVoor } from './vervang.ts';
import {
  type Benoemd,
  benoem,
  dingSleutel,
  isWeggelegd,
  lijstGevonden,
  maakGevonden,
  woordenTussenHaken,
} from './vondsten.ts';
import { geweigerd } from './zinnen.ts';

export interface OpenMeelezer extends Omit<CasusMeelezer, 'stand' | 'beurt'> {
  close(): void;
}

/** So much is read in one go; what is typed meanwhile does not wait long behind it. */
const BROK = 20_000;
/** The names in a casus that is being typed in are gathered at most so often. */
const NAMEN_MS = 2_000;
/** More different texts than a casus has; then it begins anew. */
const MEESTE_ONTHOUDEN = 5_000;
const MEESTE_NAMEN = 500;
const LANGSTE_REDEN = 1_000;

export function openMeelezer(bij: Meelezen & { again(): void }): OpenMeelezer {
  const { casus, werker, now, again } = bij;
  const tafel = createTafel(bij.rijen, now);
  const toestel = createTafel(bij.toestelRijen, now);
  let closed = false;

  // What another tab sets aside counts here too.
  let loaded: Promise<unknown> | null = null;
  const load = (): Promise<unknown> => {
    const first = loaded === null;
    const reading = Promise.all([tafel.lees(), toestel.lees()]);
    loaded = reading;
    reading.then(
      (anders) => void (!first && anders.includes(true) && !closed && again()),
      () => {
        // Tried again by who asks next.
        if (loaded === reading) loaded = null;
      },
    );
    return reading;
  };
  const stops = [tafel, toestel].map(({ watch }) => watch(() => void load().catch(() => undefined)));
  const stopIfClosed = () => {
    if (closed) throw new Error('this casus is not open any more');
  };
  const ready = async () => {
    stopIfClosed();
    await (loaded ?? load());
  };

  /** Findings of a text by itself, without the names from elsewhere. In memory only. */
  const gelezen = new Map<string, Vondst[]>();
  const vindIn = async (teksten: readonly string[], bekend: readonly string[]): Promise<Vondst[][]> => {
    const found: Vondst[][] = [];
    for (let from = 0; from < teksten.length; ) {
      let to = from + 1;
      for (let size = teksten[from]?.length ?? 0; to < teksten.length; to++) {
        size += teksten[to]?.length ?? 0;
        if (size > BROK) break;
      }
      found.push(...(await werker.vind(teksten.slice(from, to), bekend)));
      from = to;
    }
    return found;
  };

  let namen: string[] = [];
  let staand: string[] = [];
  let namenOp = Number.NEGATIVE_INFINITY;
  let verzamelt: Promise<void> | null = null;
  let changed = true;
  const touch = () => {
    changed = true;
  };
  casus.doc.on('update', touch);

  /** The names of these parts; whoever reads them uses those, not what a look at older text made of it. */
  const verzamel = async (delen: readonly Deel[]): Promise<string[]> => {
    const teksten = [...new Set(delen.filter(({ veld }) => veld !== 'functie').map(({ tekst }) => tekst))];
    if (gelezen.size > MEESTE_ONTHOUDEN) gelezen.clear();
    const nieuw = teksten.filter((tekst) => !gelezen.has(tekst));
    const gevonden = await vindIn(nieuw, []);
    stopIfClosed();
    for (const [at, vondsten] of gevonden.entries()) gelezen.set(nieuw[at] ?? '', vondsten);
    const zeker = teksten.flatMap((tekst) =>
      (gelezen.get(tekst) ?? [])
        .filter(({ gegeven, zeker }) => gegeven === 'naam' && zeker)
        .map((vondst) => ({ vondst, woord: tekst.slice(vondst.start, vondst.end) })),
    );
    const found = new Set<string>();
    for (const one of await benoem(werker, zeker))
      if (found.size < MEESTE_NAMEN && !(await isWeggelegd({ tafel, toestel }, one))) found.add(one.woord);
    stopIfClosed();
    namen = [...found].sort();
    staand = woordenTussenHaken(teksten);
    return namen;
  };
  const delenNu = (): Deel[] =>
    casus.delen?.() ?? leesDelen({ doc: casus.doc, titel: casus.titel(), leven: casus.leven() });
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** In the back, so that what is typed need not wait for it; whoever shows something hears when names came or went. */
  const ververs = () => {
    if (!changed || verzamelt || closed) return;
    const early = namenOp + NAMEN_MS - now();
    if (early > 0) {
      timer ??= setTimeout(() => {
        timer = undefined;
        ververs();
      }, early);
      return;
    }
    changed = false;
    namenOp = now();
    const before = namen.join('\n');
    const work = casus.whenLoaded.then(() => verzamel(delenNu()));
    verzamelt = work
      .then(
        () => void (before !== namen.join('\n') && !closed && again()),
        () => touch(),
      )
      .finally(() => {
        verzamelt = null;
      });
  };

  const om = () => ({ werker, tafel, toestel, nu: dagOp(now()), staand });

  /** Of what was read last: how each can be put otherwise. */
  let vervangers = new Map<string, Vervanger | null>();

  const heel = async () => {
    await casus.whenLoaded;
    if (closed || casus.doc.isDestroyed) throw new Error('this casus is not open any more');
    if (!casus.isHeel()) throw new Error('part of this casus is not on this device');
  };

  const leesDezeDelen = async (delen: readonly Deel[]): Promise<Bevinding[]> => {
    const eigenNamen = await verzamel(delen);
    const vondsten = await vindIn(
      delen.map(({ tekst }) => tekst),
      eigenNamen,
    );
    const found: Bevinding[] = [];
    const made = new Map<string, Vervanger | null>();
    const count = new Map<string, number>();
    const losse = delen.flatMap((deel, plaats) =>
      (vondsten[plaats] ?? []).map((vondst, at) => ({
        ...{ deel, at, vondst, alle: vondsten[plaats] ?? [], woord: deel.tekst.slice(vondst.start, vondst.end) },
      })),
    );
    const benoemd = await benoem(werker, losse);
    for (const [nth, { deel, at, vondst, alle }] of losse.entries()) {
      const one = benoemd[nth] as Benoemd;
      if (await isWeggelegd({ tafel, toestel }, one)) continue;
      const gevonden = await maakGevonden(om(), one, deel.tekst);
      const sleutel = [deel.veld, dingSleutel(one), gevlektOmgeving(deel.tekst, alle, at)].join('\n');
      // The same words twice in the same field.
      const before = count.get(sleutel) ?? 0;
      count.set(sleutel, before + 1);
      const id = await tafel.merk(`${sleutel}\n${before}`);
      const vervanger = vervangerVoor(casus, deel, vondst);
      made.set(id, vervanger);
      found.push({
        ...gevonden,
        ...{ id, waar: deel.waar, ...omgevingVan(deel.tekst, vondst.start, vondst.end) },
        reden: (await tafel.reden(id)) ?? gevonden.reden ?? null,
        teVervangen: vervanger !== null,
      });
    }
    vervangers = made;
    return found;
  };

  /** Read, with what it was that was read: typed in meanwhile, it is read again. */
  const leesHeel = async () => {
    await ready();
    await heel();
    for (let tries = 0; tries < 3; tries++) {
      const delen = delenNu();
      const vingerafdruk = await vingerafdrukVan(delen);
      const bevindingen = await leesDezeDelen(delen);
      if ((await vingerafdrukVan(delenNu())) === vingerafdruk) return { bevindingen, vingerafdruk };
    }
    return null;
  };

  const sleutelsVan = async (gevonden: Gevonden): Promise<Benoemd> => {
    const [one] = await benoem(werker, [{ vondst: gevonden, woord: gevonden.woord }]);
    return one as Benoemd;
  };
  const onthoud = async (gevonden: Gevonden, door: string) => {
    await ready();
    const one = await sleutelsVan(gevonden);
    if (one.sleutels) await tafel.onthoudPersoon(one.sleutels, door);
    // Of an age or a day what fits depends on the sentence; a word in brackets always fits.
    else if (/^\[[^[\]]+\]$/u.test(door)) await tafel.onthoudDing(dingSleutel(one), door);
    again();
  };

  return {
    async lees(tekst) {
      await ready();
      ververs();
      const vondsten = await werker.vind([tekst], namen);
      return (await lijstGevonden(om(), [tekst], vondsten))[0] ?? [];
    },
    onthoudVervanging: onthoud,
    async laatStaan(gevonden, hoe) {
      if (hoe.kind === 'nooit-meer' && bewijstZichzelf(gevonden.gegeven)) return geweigerd('bewijst-zichzelf');
      const reden = hoe.kind === 'reden' ? hoe.reden.trim() : '';
      if (hoe.kind === 'reden' && reden === '') return geweigerd('reden-leeg');
      if (reden.length > LANGSTE_REDEN) return geweigerd('te-lang');
      return inWoorden(async () => {
        await ready();
        const id = 'id' in gevonden && typeof gevonden.id === 'string' ? gevonden.id : null;
        const sleutel = id ?? dingSleutel(await sleutelsVan(gevonden));
        if (hoe.kind === 'reden') await tafel.zetReden(sleutel, reden);
        else {
          const ding = dingSleutel(await sleutelsVan(gevonden));
          await (hoe.kind === 'nooit-meer' ? toestel : tafel).zetWeg(ding);
          // It may have been a name that was looked for everywhere.
          touch();
          namenOp = Number.NEGATIVE_INFINITY;
          namen = namen.filter((naam) => naam !== gevonden.woord);
        }
        again();
        return { kind: 'goed' };
      });
    },
    async leesAlles() {
      const read = await leesHeel();
      if (!read) throw new Error('this casus changes all the time');
      return read.bevindingen;
    },
    async teksten() {
      await heel();
      return delenNu().map(({ waar, tekst }) => ({ waar, tekst }));
    },
    async vervang(bevinding, door): Promise<Uitkomst> {
      if (closed || casus.doc.isDestroyed) return geweigerd('niet-open');
      const vervanger = vervangers.get(bevinding.id);
      if (vervanger === null) return geweigerd('niet-te-vervangen');
      const gedaan = vervanger?.(door) ?? 'tekst-veranderd';
      if (gedaan !== 'goed') return geweigerd(gedaan);
      return inWoorden(async () => {
        await casus.save();
        await onthoud(bevinding, door);
        return { kind: 'goed' };
      });
    },
    async keurGoed(bevestigd) {
      const read = await leesHeel();
      if (!read) return geweigerd('tekst-veranderd');
      const { bevindingen, vingerafdruk } = read;
      if (bevindingen.some(({ reden }) => reden === null)) return geweigerd('blijft-staan');
      const direct = bevindingen.filter(({ ernst }) => ernst === 'herleidbaar');
      if (direct.some(({ id }) => !bevestigd.includes(id))) return geweigerd('niet-bevestigd');
      return { kind: 'goed', nagelezen: maakNagelezen({ casus: casus.id, vingerafdruk, op: now() }) };
    },
    close() {
      closed = true;
      clearTimeout(timer);
      casus.doc.off('update', touch);
      for (const stop of stops) stop();
      gelezen.clear();
      vervangers.clear();
      namen = [];
      staand = [];
    },
  };
}
