// Inviting someone: codes towards the membership log, and whom each was made for. Needs a connection (S23).
import { type GastDuur, gastTot } from '../../domain/gast.ts';
import { isLevend } from '../../domain/kring.ts';
import type { Rol } from '../../domain/log-entry.ts';
import { encodeUitnodiging } from '../../domain/uitnodiging.ts';
import { type Appended, appendToLog } from '../../sync/log-room.ts';
import { draftInvite, draftWithdraw, invitationSigner } from '../../vault/ledenlog.ts';
import type { Uitgenodigd, Uitkomst } from '../contract.ts';
import { clearVoor, setVoor } from '../kring-uitgenodigd.ts';
import type { Kringen } from '../kringen.ts';
import { asMember } from '../leden/lijn.ts';
import { geweigerd } from './zinnen.ts';

const DAY_MS = 24 * 3_600_000;

export interface UitnodigenOptions {
  kringen: Kringen;
  relayUrl: string;
  /** Address of the app, for links. */
  appUrl: string;
  now: () => number;
  WebSocket?: typeof WebSocket;
}

function outcome(appended: Appended): Uitkomst {
  if (appended.kind === 'goed') return { kind: 'goed' };
  return geweigerd(appended.kind === 'geweigerd' ? appended.reden : appended.kind);
}

export function createUitnodigen(options: UitnodigenOptions) {
  const { kringen, now } = options;

  return {
    async nodigUit(id: string, rol: Rol = 'meedoen', voor = '', gast?: GastDuur): Promise<Uitkomst<Uitgenodigd>> {
      const kring = kringen.get(id);
      if (!kring) return geweigerd('bestaat-niet');
      const tot = gast === undefined ? null : gastTot(gast, now());
      const verlooptOp = tot ?? Math.floor((now() + DAY_MS) / 60_000) * 60_000;
      let secret: Uint8Array = new Uint8Array();
      const appended = await appendToLog(asMember(kring, options), async () => {
        const drafted = await draftInvite(kring.keyring, kring.log.kring(), rol, verlooptOp, now(), tot);
        secret = drafted.secret;
        return drafted.entry;
      });
      const done = outcome(appended);
      if (done.kind === 'geweigerd') return done;
      const { keyText: uitnodiging } = await invitationSigner(new Uint8Array(secret), id);
      // Only when the log has it: what is not there is taken for over.
      const levend = [...kring.log.kring().uitnodigingen.values()].flatMap((one) => (isLevend(one) ? one.invite : []));
      setVoor(kring.held.living.doc.inner, uitnodiging, voor, levend);
      const about = { kring: id, secret: new Uint8Array(secret), expires: verlooptOp };
      const code = encodeUitnodiging({ ...about, gast: tot !== null });
      const link = `${options.appUrl}#/${tot === null ? 'meedoen' : 'gast'}/${code}`;
      return { kind: 'goed', id: uitnodiging, code, link, verlooptOp, ...(tot !== null && { gast: true }) };
    },

    async trekIn(id: string, uitnodiging: string): Promise<Uitkomst> {
      const kring = kringen.get(id);
      if (!kring) return geweigerd('bestaat-niet');
      const done = outcome(
        await appendToLog(
          asMember(kring, options),
          async () => (await draftWithdraw(kring.keyring, kring.log.kring(), uitnodiging, now())).entry,
        ),
      );
      if (done.kind === 'goed') clearVoor(kring.held.living.doc.inner, uitnodiging);
      return done;
    },
  };
}
