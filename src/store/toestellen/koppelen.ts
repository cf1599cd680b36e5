// The first device, while a second one is being linked: one code for ten minutes, who comes with it, and the two words that must be the same. Needs a connection; the log of the own kring has the last word.
import { activeLeden, isLevend } from '../../domain/kring.ts';
import { MAX_TOESTELLEN } from '../../domain/log-entry.ts';
import { schrijfKoppelcode } from '../../domain/toestellen/koppelcode.ts';
import { isPaar, type Paar, parenOmUitTeKiezen, tweeWoordenVan } from '../../domain/twee-woorden.ts';
import { type Appended, appendToLog, followLog } from '../../sync/log-room.ts';
import { draftInvite, draftToelaten, draftWithdraw, invitationSigner } from '../../vault/ledenlog.ts';
import { randomBytes, sha256 } from '../../vault/primitives.ts';
import type { LivingKring } from '../kringen.ts';
import { asMember, type Lijn } from '../leden/lijn.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import type { Koppeling } from './contract.ts';
import { geweigerd } from './zinnen.ts';

const GELDIG_MS = 10 * 60_000;

const below = (bound: number): number => {
  const most = Math.floor(2 ** 32 / bound) * bound;
  for (;;) {
    const drawn = new DataView(randomBytes(4).buffer).getUint32(0);
    if (drawn < most) return drawn % bound;
  }
};

const outcome = (appended: Appended): Uitkomst =>
  appended.kind === 'goed'
    ? { kind: 'goed' }
    : geweigerd(appended.kind === 'geweigerd' ? appended.reden : appended.kind);

type Stand = ReturnType<Koppeling['stand']['get']>;

/** `gekoppeld`: called when a device was let in. */
export async function koppel(
  eigen: LivingKring,
  lijn: Lijn,
  gekoppeld: () => void,
): Promise<Uitkomst<{ koppeling: Koppeling }>> {
  const { log, keyring, id } = eigen;
  const { now } = lijn;
  const append = async (draft: () => ReturnType<typeof draftWithdraw>): Promise<Uitkomst> =>
    outcome(await appendToLog(asMember(eigen, lijn), async () => (await draft()).entry));
  const trekIn = (invite: string) => append(() => draftWithdraw(keyring, log.kring(), invite, now()));

  const learned = outcome(await appendToLog(asMember(eigen, lijn), null));
  if (learned.kind === 'geweigerd') return learned;
  if (activeLeden(log.kring()).length >= MAX_TOESTELLEN) return geweigerd('te-veel-toestellen');
  // One code at a time: of an older one nobody knows any more whose screen it was on.
  for (const { invite } of [...log.kring().uitnodigingen.values()].filter(isLevend)) await trekIn(invite);

  // Whole minutes, as the code says it: never less than was promised.
  const verlooptOp = Math.ceil((now() + GELDIG_MS) / 60_000) * 60_000;
  let secret: Uint8Array<ArrayBuffer> = new Uint8Array();
  const made = await append(async () => {
    const drafted = await draftInvite(keyring, log.kring(), 'beheren', verlooptOp, now());
    secret = drafted.secret;
    return drafted;
  });
  if (made.kind === 'geweigerd') return made;
  const { keyText: invite } = await invitationSigner(secret, id);

  const stand = createValue<Stand>({ kind: 'wacht' });
  let echt: { paar: Paar; sign: string } | null = null;
  let over = false;
  const end = (next: Stand) => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    stopLog();
    volgt.stop();
    stand.set(next);
  };
  const eindig = (waarom: string) => end({ kind: 'over', reden: geweigerd(waarom).redenen.join(' ') });
  const kijk = async () => {
    const known = log.kring().uitnodigingen.get(invite);
    if (over || !known) return;
    if (known.status === 'withdrawn') return eindig('toestelcode-ingetrokken');
    if (known.status === 'expired') return eindig('toestelcode-verlopen');
    if (known.status !== 'gevraagd' || !known.toestel || echt) return;
    const { toestel } = known;
    const paar = await tweeWoordenVan({ kring: id, invite, toestel }, sha256);
    if (over || echt) return;
    echt = { paar, sign: toestel.sign };
    stand.set({ kind: 'vraagt', paren: parenOmUitTeKiezen(paar, below) });
  };
  const stopLog = log.subscribe(() => void kijk());
  // A line of its own: the one of the document may be waiting out a pause.
  const volgt = followLog(asMember(eigen, lijn), () => void kijk());
  const timer = setTimeout(
    () => {
      if (echt) return;
      eindig('toestelcode-verlopen');
      void trekIn(invite).catch(() => undefined);
    },
    Math.max(0, verlooptOp - now()),
  );
  void kijk();

  const koppeling: Koppeling = {
    code: schrijfKoppelcode({ kring: id, secret, expires: verlooptOp }),
    verlooptOp,
    stand,
    async kies(gezien) {
      if (!echt || over) return geweigerd('toestelcode-verlopen');
      const { paar, sign } = echt;
      if (gezien === null || !isPaar(gezien, paar)) {
        const done = await trekIn(invite);
        // Not heard by the server: whoever asked waits on, and is not let in from here either.
        eindig('toestel-andere-woorden');
        return done.kind === 'goed' ? geweigerd('toestel-andere-woorden') : done;
      }
      const done = await append(() => {
        const known = log.kring().uitnodigingen.get(invite);
        // With another device than whose words were seen it is another request.
        if (known?.status !== 'gevraagd' || known.toestel?.sign !== sign) throw new Error('toestelcode-ingetrokken');
        return draftToelaten(keyring, log.kring(), invite, known.toestel, now());
      });
      if (done.kind === 'geweigerd') return done;
      end({ kind: 'binnen', id: sign });
      gekoppeld();
      return { kind: 'goed' };
    },
    stop() {
      if (over) return;
      end({ kind: 'over', reden: '' });
      void trekIn(invite).catch(() => undefined);
    },
  };
  return { kind: 'goed', koppeling };
}
