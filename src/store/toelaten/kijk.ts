// Letting in who asks, or not: what one hears must be what that device shows. Needs a connection; the log has the last word.
import { isPaar, parenOmUitTeKiezen, tweeWoordenVan } from '../../domain/twee-woorden.ts';
import { appendToLog } from '../../sync/log-room.ts';
import { draftToelaten, draftWithdraw } from '../../vault/ledenlog.ts';
import { randomBytes, sha256 } from '../../vault/primitives.ts';
import { clearVoor, readVoor } from '../kring-uitgenodigd.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import { asMember, type Lijn } from '../leden/lijn.ts';
import { inWoorden } from '../redenen.ts';
import { magToelaten } from '../showing.ts';
import type { Uitkomst } from '../uitkomst.ts';
import type { Kijk, Toelaten } from './contract.ts';
import { geweigerd } from './zinnen.ts';

export interface KijkOptions extends Lijn {
  kringen: Kringen;
  changed(): void;
}

const AL_ZO = 'al-zo';

const below = (bound: number): number => {
  const most = Math.floor(2 ** 32 / bound) * bound;
  for (;;) {
    const drawn = new DataView(randomBytes(4).buffer).getUint32(0);
    if (drawn < most) return drawn % bound;
  }
};

/** The request as it stands in the log now; null: it was let in, declined, or never there. */
function vraagIn({ log }: LivingKring, uitnodiging: string) {
  const known = log.kring().uitnodigingen.get(uitnodiging);
  return known?.status === 'gevraagd' && known.toestel ? { ...known, toestel: known.toestel } : null;
}

export function openToelaten(options: KijkOptions): Toelaten {
  const { kringen, now, changed } = options;

  const append = (
    kring: LivingKring,
    uitnodiging: string,
    draft: () => ReturnType<typeof draftWithdraw>,
  ): Promise<Uitkomst> =>
    inWoorden<object>(async () => {
      const appended = await appendToLog(asMember(kring, options), async () => (await draft()).entry);
      if (appended.kind !== 'goed' && !(appended.kind === 'geweigerd' && appended.reden === AL_ZO))
        return geweigerd(appended.kind === 'geweigerd' ? appended.reden : appended.kind);
      clearVoor(kring.held.living.doc.inner, uitnodiging);
      return { kind: 'goed' };
    }).finally(changed);

  const laatBinnen = (kring: LivingKring, uitnodiging: string, sign: string): Promise<Uitkomst> =>
    append(kring, uitnodiging, () => {
      const vraag = vraagIn(kring, uitnodiging);
      // Somebody else let them in meanwhile.
      if (kring.log.kring().leden.get(sign)?.removed === null) throw new Error(AL_ZO);
      // With another device than whose words were heard it is another request.
      if (vraag?.toestel.sign !== sign) throw new Error('vraag-weg');
      return draftToelaten(kring.keyring, kring.log.kring(), uitnodiging, vraag.toestel, now());
    });

  return {
    async kijk(id, uitnodiging) {
      const kring = kringen.get(id);
      if (!kring) return geweigerd('geen-lid');
      const vraag = vraagIn(kring, uitnodiging);
      if (!vraag) return geweigerd('vraag-weg');
      if (!magToelaten(kring, vraag.rol)) return geweigerd('mag-niet');
      const { toestel, rol, gast } = vraag;
      const echt = await tweeWoordenVan({ kring: id, invite: uitnodiging, toestel }, sha256);
      let mis = false;
      const kijk: Kijk = {
        ...{ voor: readVoor(kring.held.living.doc.inner, uitnodiging), rol, ...(gast !== null && { gast }) },
        paren: parenOmUitTeKiezen(echt, below),
        async laatBinnen(gehoord) {
          mis ||= !isPaar(gehoord, echt);
          if (mis) return { ...geweigerd('andere-woorden'), anders: true };
          const done = await laatBinnen(kring, uitnodiging, toestel.sign);
          return done.kind === 'goed' ? done : { ...done, anders: false };
        },
      };
      return { kind: 'goed', kijk };
    },
    async wijsAf(id, uitnodiging) {
      const kring = kringen.get(id);
      if (!kring) return geweigerd('geen-lid');
      return append(kring, uitnodiging, () => {
        const status = kring.log.kring().uitnodigingen.get(uitnodiging)?.status;
        if (status === 'withdrawn') throw new Error(AL_ZO);
        if (status !== 'gevraagd') throw new Error('vraag-weg');
        return draftWithdraw(kring.keyring, kring.log.kring(), uitnodiging, now());
      });
    },
  };
}
