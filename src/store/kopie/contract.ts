// What a screen may ask about back-ups: make one, look into one, restore it. Only types.
import type { KopieCasus } from '../../domain/kopie-inhoud.ts';
import type { Plan } from '../../domain/kopie-plan.ts';
import type { MaatjesVraag } from '../maatjes/contract.ts';
import type { Uitkomst } from '../uitkomst.ts';

/** How far it is; called now and then while something is made, read or restored. */
export type Voortgang = (klaar: number, totaal: number) => void;

/** What a person keeps beside casussen: how many lines of the own routekaart, how many leerpunten, own werkvormen and half made ones, and whether there are counts. */
export interface EigenInKopie {
  routekaart: number;
  leerpunten: number;
  tellingen: boolean;
  werkvormen: number;
  half: number;
}
/** What of a copy stays in the file, however often it is restored here. */
export interface BlijftInKopie {
  /** So many leerpunten: of their kring no casus comes or stands here. */
  leerpuntenBlijven: number;
  /** So many own werkvormen: there is no room for more here. */
  werkvormenBlijven: number;
  /** So many half made ones: what they are made of is not here, or is another here than in the copy. */
  halfBlijft: number;
  /** So many lines of what a person keeps beside casussen do not read. */
  onleesbaar: number;
}
/** What came of it. `mislukt`: so many of these kinds could not. */
export interface EigenTerug extends EigenInKopie {
  mislukt: number;
}

/** Made and sealed, in memory; not kept anywhere until the person puts it somewhere. */
export interface GemaakteKopie {
  naam: string;
  bytes: Uint8Array<ArrayBuffer>;
  casussen: number;
  gidsen: number;
  eigen: EigenInKopie;
  /** Titles of casussen that would not open, and so are not in it. */
  nietMee: readonly string[];
  /** Titles of casussen of which not everything was on this device. */
  nietHeel: readonly string[];
  /** How many kringen would not open. */
  kringenNietMee: number;
  /** How many own werkvormen (also half made ones), lines of the own routekaart, walks and counts would not open. */
  rijenNietMee: number;
  /** The recovery words of this device open it too. */
  metWoorden: boolean;
  /** Two of the chosen maatjes open it too. */
  metMaatjes: boolean;
  /** It went to a place of the person's own: remembers when it was made, unless something was left out. */
  bewaard(): Promise<void>;
}

export interface KopieRegel extends Pick<KopieCasus, 'kamer' | 'titel' | 'gewijzigdOp' | 'heel' | 'anderen'> {
  plan: Plan;
}

/** A walk through a guide in a copy. aangevuld: it is here, but not all of it. */
export interface KopieGids {
  titel: string;
  /** ms since 1970 of its last line. */
  laatst: number;
  plan: 'nieuw' | 'aangevuld' | 'al-hier';
}

export interface Teruggezet extends BlijftInKopie {
  casussen: readonly {
    titel: string;
    /** Who else could see it when the copy was made, as functions. */
    anderen: readonly string[];
    /** What was done. mislukt: nothing of it was changed. onzeker: merged, but the disk did not take it (yet). */
    hoe: Plan['kind'] | 'mislukt' | 'onzeker';
    /** Where it is now; null: nowhere. */
    id: string | null;
    reden: string | null;
  }[];
  /** How many walks are here now that were not, or not wholly. */
  gidsen: number;
  gidsenMislukt: number;
  eigen: EigenTerug;
  /** The functie or the look of the app came from the copy, because here there was none. */
  instellingen: boolean;
}

/** A copy that was opened. Nothing on this device has changed. */
export interface KopieInBeeld extends BlijftInKopie {
  gemaaktOp: number;
  casussen: readonly KopieRegel[];
  gidsen: readonly KopieGids[];
  /** What of it is in the copy. */
  inhoud: EigenInKopie;
  /** What of that is not here and would come. */
  eigen: EigenInKopie;
  /** Once. What cannot be restored is told; each casus wholly or not at all. */
  zetTerug(voortgang: Voortgang): Promise<Uitkomst<{ teruggezet: Teruggezet }>>;
  /** Lets go of what was read. */
  close(): void;
}

/** The zin of the file, the recovery words of the device it was made on as they were typed, or two answers of maatjes. */
export type KopieSleutel =
  | { kind: 'zin'; zin: string }
  | { kind: 'woorden'; woorden: string }
  | { kind: 'maatjes'; vraag: MaatjesVraag };

export interface Kopie {
  /** `zin`: chosen for this file, at least 12 characters. Takes some seconds. */
  maak(zin: string, voortgang: Voortgang): Promise<Uitkomst<{ kopie: GemaakteKopie }>>;
  /** Is it a copy, whole and of a version this app reads? `metWoorden`, `metMaatjes`: those open it too. */
  keur(bytes: Uint8Array): Promise<Uitkomst<{ metWoorden: boolean; metMaatjes: boolean }>>;
  /** A question to the maatjes of who made it; the same one again for as long as the page lives, at most an hour. */
  vraagMaatjes(bytes: Uint8Array): Promise<Uitkomst<{ vraag: MaatjesVraag }>>;
  lees(bytes: Uint8Array, weg: KopieSleutel, voortgang: Voortgang): Promise<Uitkomst<{ kopie: KopieInBeeld }>>;
}
