// What a screen may ask of the store: values to watch and named actions. Only types; knows no pixels, keys or sockets.

import type { Leven, LevenFeiten } from '../domain/casus-leven.ts';
import type { GastDuur } from '../domain/gast.ts';
import type { Doorloop, Regel } from '../domain/gids/regel.ts';
import type { LidProfiel, Maatje } from '../domain/lid-profiel.ts';
import type { MaatjesNu } from '../domain/maatjes.ts';
import type { Analyse, TekstNaam } from '../domain/vensters/analyse.ts';
import type { Herkomst, Soort, Venster } from '../domain/vensters/item.ts';
import type { BijWieKijker } from './bij-wie/contract.ts';
import type { KorteCode } from './code/contract.ts';
import type { Consulten } from './consult/contract.ts';
import type { Gast } from './gast/contract.ts';
import type { Herstel, HerstelStand } from './herstel/contract.ts';
import type { Kopie } from './kopie/contract.ts';
import type { KringLeden, Vertrokken } from './leden/contract.ts';
import type { Leerpunten } from './leerpunten/contract.ts';
import type { Maatjes } from './maatjes/contract.ts';
import type { CasusMeelezer, Nagelezen } from './meelezen/contract.ts';
import type { Monitor } from './monitor/contract.ts';
import type { Passkey } from './passkey/contract.ts';
import type { Routekaart } from './routekaart/contract.ts';
import type { CasusSessies, EigenWerkvormen } from './sessie/contract.ts';
import type { TekstBron, TekstDeel } from './tekst-bron.ts';
import type { MijnVraag, Toelaten, Wachtende } from './toelaten/contract.ts';
import type { ServerKijker, Weggehaald } from './toestel/contract.ts';
import type { Toestellen, ToestelMeldingen } from './toestellen/contract.ts';
import type { Uitkomst, Value } from './uitkomst.ts';
import type { Verplaatsen, VerplaatsStand, VerplaatstRegel } from './verplaats/contract.ts';

export type { TekstBron, TekstDeel, Uitkomst, Value };

/**
 * nieuw: nothing to protect yet, no toegangszin chosen. op-slot: keys are not in memory; `wachtTot` (ms since 1970) is
 * set while wrong phrases made the door slow. open: keys in memory. verloren: there was a store here and it is gone.
 * gast: somebody is a guest in another tab, or was here and not all of it is gone yet.
 */
export type Toegang =
  | { kind: 'laden' }
  | { kind: 'nieuw' }
  /** `metCode`: the keys are still there, and the short code opens. `waarom`: why it does not any more. */
  | { kind: 'op-slot'; wachtTot: number | null; metCode?: true; waarom?: string }
  | { kind: 'open' }
  | { kind: 'verloren' }
  | { kind: 'gast' };

export type VergrendelNa = 'direct' | '1-minuut' | '5-minuten';

/** The status line (S12). `bewaarprobleem` is a disk that refuses; it outranks everything. Counts are records. */
export type Stand =
  | { kind: 'bijgewerkt'; om: number }
  | { kind: 'alleen-hier'; aantal: number }
  | { kind: 'bezig' }
  | { kind: 'geen-verbinding' }
  | { kind: 'ophalen' }
  | { kind: 'geen-toegang' }
  | { kind: 'bewaarprobleem'; reden: 'vol' | 'mislukt' };

/** One person, with all their devices. */
export interface LidRegel {
  /** Stable within a kring: the first of their devices. */
  id: string;
  functie: string;
  /** Whoever has this device. */
  ditToestel: boolean;
  rol: 'meelezen' | 'meedoen' | 'beheren';
  /** A guest, until then (ms since 1970). */
  gast?: number;
  weg: boolean;
  /** What they say of themselves, and how they and this device stand; not read where nobody asks. */
  profiel?: LidProfiel;
  maatje?: Maatje;
  /** Ids of leden who are their maatje, both ways. */
  maatjes?: string[];
}

export interface CasusRegel {
  /** Room name of the casus document; goes into routes with '/' as '~' (see `casusRoute`). */
  id: string;
  kring: string;
  titel: string;
  /** ms since 1970, to the minute; null when nothing was written yet. */
  gewijzigdOp: number | null;
  /** Others who can see it, as functions; empty: just me. */
  anderen: string[];
  /** Is the whole casus on this device, so that it opens in flight mode? */
  opToestel: boolean;
  stand: Stand;
  leven: Leven;
  /** It was restored from a copy of this day (ISO). */
  teruggezet?: string;
  /** It was written over in another kring and stands here too. */
  onderweg?: VerplaatsStand;
  /** This device may read it, and not write in it. */
  alleenLezen?: boolean;
}

/** Is this device's clock right, by the server's? */
export type KlokStand = 'onbekend' | 'klopt' | 'klopt-niet';

/** What came to its end. */
export interface EindenStaat {
  /** klopt-niet: this device ends nothing until the person sets it right. onbekend: also while the list of what is over is out of reach. */
  klok: KlokStand;
  /** Casussen past their last day; not listed and not opened any more, but not wiped yet. */
  voorbij: readonly string[];
}

export interface KringRegel {
  id: string;
  /** 'Alleen ik' or the functions of the others. */
  naam: string;
  leden: LidRegel[];
  /** On so many devices of this person, where it is more than this one. */
  eigenToestellen?: number;
  casussen: { id: string; titel: string }[];
  /** Codes nobody used yet; `voor`: for whom it was made; `gast`: for once. */
  uitnodigingen: { id: string; verlooptOp: number; rol: LidRegel['rol']; voor?: string; gast?: true }[];
  /** Who asked, and waits to be let in. */
  wachtenden: Wachtende[];
}

export interface Aanwezige {
  id: string;
  functie: string;
  /** Index into the cursor colours of the theme. */
  kleur: number;
}

/** A casus on screen. Close it when the screen goes. */
export interface CasusInBeeld {
  id: string;
  titel: Value<string>;
  setTitel(titel: string): void;
  stand: Value<Stand>;
  aanwezig: Value<Aanwezige[]>;
  /** Problems found in what came in (records that do not open, refused messages); 0 is normal. */
  problemen: Value<number>;
  /** What the editor binds to; opaque to screens: hand it to `openNotitiesEditor`. */
  notities: NotitiesBron;
  gidsen: CasusGidsen;
  /** Fetched when first asked for: a casus opens for its notes. */
  vensters(): Promise<CasusVensters>;
  /** Intervisie. Fetched when first asked for; whoever asks closes it. */
  sessies(): Promise<CasusSessies>;
  geschiedenis: CasusGeschiedenis;
  leven: CasusLeven;
  /** The same one every time, until the casus is closed. */
  meelezer(): CasusMeelezer;
  close(): Promise<void>;
}

/** The life of a casus: its fase, its last day, its look-back day. What is `goed` is on disk. */
export interface CasusLeven {
  feiten: Value<LevenFeiten>;
  nu: Value<Leven>;
  /** The last day (ISO), with a reason everyone sees. In place of what stands. */
  zetEinde(dag: string, reden: string): Promise<Uitkomst>;
  /** Of several that stand: this one. */
  kiesEinde(regel: string): Promise<Uitkomst>;
  /** ISO day; null: no look-back. Settles what stood side by side. */
  zetTerugkijk(dag: string | null): Promise<Uitkomst>;
  zetBesproken(ja: boolean): Promise<Uitkomst>;
  zetAfgerond(ja: boolean): Promise<Uitkomst>;
}

/** What is made anew; the words may follow by typing. */
export interface NieuwItem {
  tekst?: string;
  velden?: Readonly<Record<string, string>>;
  herkomst?: Herkomst | null;
}

/** The four windows of a casus, alive. Each action is a step of its own to undo, and on disk as soon as typing is. */
export interface CasusVensters {
  /** False until the casus was read whole; what is missing before may still come. */
  geladen: Value<boolean>;
  analyse: Value<Analyse>;
  /** The words of an item, or one of the single texts. Also for an item in the bin. */
  tekst(van: TekstNaam | { item: string }): TekstBron;
  /** Gives the id. */
  maak(soort: Soort, nieuw?: NieuwItem): string;
  /** '' takes the answer away. Settles what stood side by side. */
  zet(item: string, veld: string, waarde: string): void;
  /** Answers that belong together, as one step. */
  zetAlle(item: string, velden: Readonly<Record<string, string>>): void;
  /** With these answers, as one step. */
  verplaats(item: string, soort: Soort, velden?: Readonly<Record<string, string>>): void;
  /** One up (-1) or down (1) among its own soort. */
  schuif(item: string, richting: -1 | 1): void;
  koppel(van: string, naar: string, aan: boolean): void;
  gooiWeg(item: string): void;
  zetTerug(item: string): void;
  wisVoorgoed(item: string): void;
  /** Of this device, one at each moment; null takes it back. */
  geefCijfer(bij: 'nu' | 'terug', cijfer: number | null, reden: string): void;
  zegBij(item: string, tekst: string): void;
  /** Other words for a remark; one is never made empty. */
  verwoord(opmerking: string, tekst: string): void;
  handelAf(opmerking: string, klaar: boolean): void;
  /** Only what was done on this device, over all windows; still there after leaving the screen for a while. */
  undo: Value<{ kanOngedaan: boolean; kanOpnieuw: boolean }>;
  ongedaan(): void;
  opnieuw(): void;
  close(): void;
}

/** How a casus stood: the last of a day, or just before an older version was put back (`voorHerstel`). */
export interface DagVersie {
  id: string;
  /** ISO day, as it was here. */
  dag: string;
  /** ms since 1970. */
  op: number;
  voorHerstel: boolean;
}

/** A casus as it stood. `notities`: plain text, a line for each paragraph. */
export interface CasusToen extends DagVersie {
  analyse: Analyse;
  notities: string;
}

/** What this device saw of a casus, per day, at most thirty days. Lies on this device only. */
export interface CasusGeschiedenis {
  /** Newest first. */
  dagen(): Promise<DagVersie[]>;
  /** null: not here (any more), or it does not open. */
  toen(id: string): Promise<CasusToen | null>;
  /** Makes notes and windows read as they did then, as a change like any other. `ongedaan` works while the casus is open. */
  herstel(id: string): Promise<Uitkomst<{ ongedaan(): void }>>;
}

/** A walk through a guide as it is kept. `onleesbaar`: lines that are there but cannot be read; 0 is normal. */
export interface DoorloopStaat {
  doorloop: Doorloop;
  regels: readonly Regel[];
  onleesbaar: number;
}

/** One walk, wherever it is kept: on this device, behind the lock, or in a casus. */
export interface DoorloopBron {
  /** null: not here (any more), or behind the lock. */
  staat: Value<DoorloopStaat | null>;
  /** Appends lines; they are on disk when this is done. */
  schrijf(regels: readonly Regel[]): Promise<Uitkomst>;
}

/** One walk in a list. */
export interface DoorloopKort {
  doorloop: Doorloop;
  /** ms since 1970 of the last line, or of the beginning. */
  laatst: number;
  aantalRegels: number;
  /** Readable by whoever has this device, or not. In a casus always `slot`. */
  waar: 'open' | 'slot';
}

/** Something seen or heard, with who saw it and roughly when. */
export interface Feit {
  id: string;
  tekst: string;
  bron: string;
  moment: string;
  /** ms since 1970, and by whom as a function. */
  op: number;
  functie: string;
  /** The walk and the line of it this came from. */
  herkomst: { doorloop: string; vraag: string } | null;
}

/** The walks through guides in a casus, their logboek, and the facts that came of them. */
export interface CasusGidsen {
  /** False until the casus was read whole; what is missing before may still come. */
  geladen: Value<boolean>;
  doorlopen: Value<DoorloopKort[]>;
  doorloop(id: string): DoorloopBron;
  /** Begins one, or takes over one that was kept on the device. The same one again changes nothing and loses nothing. */
  neemOp(staat: DoorloopStaat): Promise<Uitkomst>;
  /** With its lines. Facts stay. */
  verwijder(id: string): Promise<Uitkomst>;
  feiten: Value<Feit[]>;
  /** A fact with the same id is the same fact: twice makes one, also on two devices at once. One that is there stays as it is. */
  zetFeit(feit: Feit): Promise<Uitkomst>;
  /** Says better how it is known, and when; the words stay. */
  veranderFeit(id: string, deel: Pick<Feit, 'bron' | 'moment'>): Promise<Uitkomst>;
  verwijderFeit(id: string): Promise<Uitkomst>;
}

/** Rows behind the lock, for walks that are kept on this device. Opaque JSON by id. */
export interface SlotRijen {
  /** `stuk`: it does not open; `data` is null and the row is kept as it is. Rejects when the lock closed meanwhile. */
  list(): Promise<{ id: string; data: unknown; stuk: boolean }[]>;
  /** On disk when this is done. */
  put(id: string, data: unknown): Promise<void>;
  delete(id: string): Promise<void>;
  /** Calls now and after every change, also by other tabs. */
  watch(changed: () => void): () => void;
}

declare const notitiesBron: unique symbol;
/** Opaque handle on the living notes; only `src/editor` looks inside. */
export interface NotitiesBron {
  readonly [notitiesBron]: true;
}

export interface Uitgenodigd {
  /** Which of the kring's `uitnodigingen` this is. */
  id: string;
  /** Grouped code to copy or read aloud. */
  code: string;
  /** Same code as a link; the secret is only in the fragment. */
  link: string;
  verlooptOp: number;
  /** For once: until then. */
  gast?: true;
}

/** One line on how safe the storage is, with at most one action. */
export interface Bewaarstatus {
  kind: 'onbekend' | 'beloofd' | 'niet-beloofd' | 'vol';
  geinstalleerd: boolean;
  /** In a browser tab on an iPhone or iPad, where it may be wiped: a copy is asked after each time. */
  iosTab?: boolean;
  /** Words, or maatjes that were rehearsed with. */
  wegTerug: HerstelStand['kind'];
  /** Three chosen maatjes; not read: unknown. */
  maatjes?: MaatjesNu;
  /** Everything written here also stands with someone else, on another device, or in a recent copy. */
  tweedeKopie: boolean;
}

export interface Instellingen {
  functie: string;
  vergrendelNa: VergrendelNa;
  weergave: 'systeem' | 'licht' | 'donker';
}

/** A place in a casus where words were found. */
export interface CasusVondst {
  casus: string;
  titel: string;
  /** gids: a walk, `doorloop`. casus: the title or the notes. */
  waar: 'casus' | 'notities' | Venster | 'terugblik' | 'gids';
  doorloop: string | null;
  /** Around the first hit; `treffer`: to be marked. */
  fragment: { tekst: string; treffer: boolean }[];
}

/** Searches own casussen, in memory, for as long as someone searches. Finds nothing any more once it is locked. */
export interface CasusZoeker {
  /** Casussen of which only the title can be found yet. `beurt` counts: what was found may be different now. */
  stand: Value<{ teLezen: number; beurt: number }>;
  /** Best first. */
  zoek(vraag: string): CasusVondst[];
  close(): void;
}

export interface Ruggespraak {
  toegang: Value<Toegang>;
  /** Whole-app status: the worst over all casussen, unsent work before no connection. */
  stand: Value<Stand>;
  casussen: Value<CasusRegel[]>;
  kringen: Value<KringRegel[]>;
  einden: Value<EindenStaat>;
  /** How many kringen on this device do not open because their data was damaged; 0 is normal. Nothing was thrown away. */
  onleesbaar: Value<number>;
  /** Kringen this device is in no more, until the person has seen it. */
  vertrokken: Value<Vertrokken[]>;
  /** Kringen this device asked to join, and waits for. */
  vragen: Value<MijnVraag[]>;
  /** Casussen that somebody moved out of a kring of this device; the last one first. */
  verplaatst: Value<VerplaatstRegel[]>;
  /** Devices of this person that came in, and that this one was taken out; until the person has seen it. */
  toestelMeldingen: Value<ToestelMeldingen>;
  instellingen: Value<Instellingen>;
  bewaarstatus: Value<Bewaarstatus>;
  /** null while locked. */
  slotRijen: Value<SlotRijen | null>;
  /** The same, for what is written in a talk of two and for a consultregel; null while locked. */
  overlegRijen: Value<SlotRijen | null>;

  /** First toegangszin; makes the vault. At least 12 characters. Takes about a second (Argon2id). */
  kiesToegangszin(zin: string): Promise<Uitkomst>;
  ontgrendel(zin: string): Promise<Uitkomst>;
  /** Recovery words, a forgotten toegangszin, another toegangszin. */
  herstel: Herstel;
  /** Three chosen maatjes, of whom two bring this person back; and helping someone who chose this device. */
  maatjes: Maatjes;
  /** Opening with a fingerprint or face, beside the toegangszin. */
  passkey: Passkey;
  korteCode: KorteCode;
  /** Being a guest here, for once. During a visit whatever asks for a place of one's own is refused. */
  gast: Gast;
  /** Puts what is being typed on disk, then drops all keys, in every tab; another tab gets two seconds for it. */
  vergrendel(): Promise<void>;
  setInstellingen(deel: Partial<Instellingen>): Promise<void>;
  vraagBewaarbelofte(): Promise<void>;
  /** The one action at a `bewaarprobleem`: the person made room, try again. */
  probeerBewaren(): Promise<void>;

  /** A neutral working title that is not in use yet ("Casus blauw"). */
  stelTitelVoor(): string;
  /** `kring` null: a kring of just me. */
  maakCasus(titel: string, kring: string | null): Promise<Uitkomst<{ id: string }>>;
  openCasus(id: string): Promise<CasusInBeeld | null>;
  /** Marks it deleted for everyone in the kring; after 10 s it is destroyed here and at the relay. */
  verwijderCasus(id: string): Promise<void>;
  zetTerug(id: string): Promise<void>;

  /** null while locked. */
  openZoeker(): Promise<CasusZoeker | null>;
  /** When the last copy was saved from this device, ms since 1970; null: never. Also known while locked. */
  laatsteKopie: Value<number | null>;
  /** Making and restoring copies; null while locked. Fetched when first asked for. */
  openKopie(): Promise<Kopie | null>;
  /** What the server has of this device; null while locked. */
  openServerBeeld(): Promise<ServerKijker | null>;
  /** Werkvormen of this person; null while locked, and in the practice casus. */
  eigenWerkvormen(): Promise<EigenWerkvormen | null>;
  /** Who can get at this casus and where its copies are; null while locked. */
  openBijWie(id: string): Promise<BijWieKijker | null>;
  /** Moving a casus to another kring; null while locked. Fetched when first asked for. */
  verplaatsen(): Promise<Verplaatsen | null>;
  /**
   * Locks in every tab and takes everything of this app off this device. The server is told nothing: what is shared stays
   * with the others. Afterwards every tab begins anew; when something remained it can be called again.
   */
  haalAllesWeg(): Promise<Weggehaald>;

  /**
   * Needs a connection. Single use, 24 h; for a guest, who never manages, as long as the visit may last. Refuses unless every casus of the kring with words in it was read to the last
   * word just before, and did not change since.
   */
  nodigUit(
    kring: string,
    nagelezen: readonly Nagelezen[],
    rol?: LidRegel['rol'],
    voor?: string,
    gast?: GastDuur,
  ): Promise<Uitkomst<Uitgenodigd>>;
  trekIn(kring: string, uitnodiging: string): Promise<Uitkomst>;
  /** Changing who is in; null while locked. Fetched when first asked for. */
  leden(): Promise<KringLeden | null>;
  /** Asking a maatje one question, and answering; null while locked. Fetched when first asked for. */
  consulten(): Promise<Consulten | null>;
  /** What a kring learned; null while locked. Fetched when first asked for. */
  leerpunten(): Promise<Leerpunten | null>;
  /** Counts, off until the person chooses it; null while locked. Fetched when first asked for. */
  monitor(): Promise<Monitor | null>;
  /** Who does what in the neighbourhood; null while locked. Fetched when first asked for. */
  routekaart(): Promise<Routekaart | null>;
  /** The devices of this person; null while locked. Fetched when first asked for. */
  toestellen(): Promise<Toestellen | null>;
  /** The person has read that this device was taken out. */
  gezienToestelUit(): Promise<void>;
  /** The person has read that they are in that kring no more. */
  gezienVertrek(kring: string): Promise<void>;
  /** Reads a code or link without acting on it. */
  leesUitnodiging(tekst: string): Uitkomst<{ verlooptOp: number; gast?: boolean }>;
  /** Asks to come in. Needs a connection and an open vault; then it waits in `vragen` until somebody lets this device in. */
  doeMee(tekst: string): Promise<Uitkomst<{ kring: string }>>;
  /** The person has read that they were not let in. */
  gezienVraag(kring: string): Promise<void>;
  /** Takes back what this person asked, so that nobody lets them in any more. Needs a connection. */
  trekVraagIn(kring: string): Promise<Uitkomst>;
  /** Letting in who asks; null while locked. Fetched when first asked for. */
  toelaten(): Promise<Toelaten | null>;
}
