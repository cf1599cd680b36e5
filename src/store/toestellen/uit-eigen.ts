// Takes a device out of the own kring: from then on every other device of this person takes it out of each kring it was in.
import type { Frontiers } from '../../domain/log-entry.ts';
import { appendToLog } from '../../sync/log-room.ts';
import { draftRemove } from '../../vault/ledenlog.ts';
import type { LivingKring } from '../kringen.ts';
import { houdGrenzenKlein, telGrenzen, writtenByAll } from '../leden/grenzen-van.ts';
import { asMember, type Lijn } from '../leden/lijn.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { bringLevel, type Visited } from '../visit.ts';
import { geweigerd } from './zinnen.ts';

const AL_ZO = 'al-zo';

/** `gehoord`: whether all that devices said of themselves is here. It goes out also when not. */
export async function haalUitEigen(
  eigen: LivingKring,
  sign: string,
  lijn: Lijn,
): Promise<Uitkomst<{ gehoord: Visited }>> {
  const { log, keyring, held } = eigen;
  const documenten = [held.living];
  // What it said of itself counts as far as it is here: where it is in is read from it.
  const gehoord = await bringLevel(held);
  await houdGrenzenKlein(documenten, [sign]);
  let counted: Frontiers = {};
  const appended = await appendToLog(asMember(eigen, lijn), async () => {
    if (log.kring().leden.get(sign)?.removed !== null) throw new Error(AL_ZO);
    counted = await telGrenzen(documenten, [sign]);
    return (await draftRemove(keyring, log.kring(), sign, counted, lijn.now())).entry;
  });
  if (appended.kind !== 'goed' && !(appended.kind === 'geweigerd' && appended.reden === AL_ZO))
    return geweigerd(appended.kind === 'geweigerd' ? appended.reden : appended.kind);
  const late = [...(await writtenByAll(held.living.doc, [sign]))].some(
    ([writer, seq]) => seq > (counted[held.living.room]?.[String(writer)] ?? 0),
  );
  if (late && appended.kind === 'goed') await held.living.doc.heal(true);
  return { kind: 'goed', gehoord };
}
