// Helping someone back in: finds the piece of theirs on this device and seals it to their question. The piece is shown to nobody and kept nowhere.
import { leesVraag, schrijfAntwoord } from '../../domain/maatjes-code.ts';
import { isPaar, parenOmUitTeKiezen } from '../../domain/twee-woorden.ts';
import { geefDoor, plekVan } from '../../vault/maatjes.ts';
import { randomBytes } from '../../vault/primitives.ts';
import { readFunctie } from '../kring-document.ts';
import { describeLeden, type Kringen, type LivingKring } from '../kringen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { Hulp } from './contract.ts';
import { NUMMERS, readStuk } from './stukken.ts';
import { controleWoorden } from './vragen.ts';
import { geweigerd } from './zinnen.ts';

export interface HelpOptions {
  kringen: Pick<Kringen, 'all'>;
  closed(): boolean;
}

/** A little uneven, which for the order of a question is no matter. */
const below = (n: number): number => new DataView(randomBytes(4).buffer).getUint32(0) % n;

interface Gevonden {
  kring: LivingKring;
  van: string;
  /** Sealed to who asks. */
  antwoord: Uint8Array;
}

export async function helpMet(code: string, { kringen, closed }: HelpOptions): Promise<Uitkomst<{ hulp: Hulp }>> {
  const vraag = leesVraag(code);
  if (vraag.kind === 'geweigerd') return geweigerd(vraag.reden);
  const zoek = async (): Promise<Gevonden | null> => {
    const plek = await plekVan(vraag.splitsing);
    for (const kring of kringen.all())
      for (const nummer of NUMMERS) {
        const stuk = readStuk(kring.held.living.doc.inner, plek, nummer);
        if (!stuk) continue;
        const plaats = { kring: kring.id, van: stuk.van, plek, nummer };
        for (const doos of stuk.dozen) {
          const antwoord = await geefDoor(kring.keyring, plaats, doos, vraag);
          if (antwoord) return { kring, van: stuk.van, antwoord };
        }
      }
    // What lies there for others is nothing for this device.
    return null;
  };
  await Promise.all(kringen.all().map(({ held }) => held.living.doc.whenLoaded.catch(() => undefined)));
  const gevonden = await zoek();
  if (!gevonden) return geweigerd('geen-stuk');
  const { kring, van } = gevonden;
  const anderen = describeLeden(kring).filter(({ ditToestel }) => !ditToestel);
  const echt = await controleWoorden(vraag.sleutel);
  let geweest = false;
  return {
    kind: 'goed',
    hulp: {
      keuze: parenOmUitTeKiezen(echt, below),
      functie: readFunctie(kring.held.living.doc.inner, kring.log.kring().leden.get(van)?.van ?? van),
      kringNaam: anderen.map(({ functie }) => functie || 'een maatje').join(', '),
      async antwoord(gehoord) {
        // Once: who guesses has not heard it.
        if (geweest) return geweigerd('andere-woorden');
        if (!isPaar(gehoord, echt)) {
          geweest = true;
          return geweigerd('andere-woorden');
        }
        // Anew: the person may have been away for a while.
        const nu = closed() ? null : await zoek();
        if (closed()) return geweigerd('weer-op-slot');
        return !nu ? geweigerd('geen-stuk') : { kind: 'goed', code: schrijfAntwoord(nu.antwoord) };
      },
    },
  };
}
