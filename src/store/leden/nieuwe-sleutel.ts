// Who leaves makes the key for those who stay, and so knows it: one of them makes another. Needs a connection; whoever is first does it for all.
import { toestellenVan } from '../../domain/kring.ts';
import { laatsteDraai } from '../../domain/ledenlog.ts';
import { kendeWieWeggingDeSleutel } from '../../domain/plan-leden.ts';
import { appendToLog } from '../../sync/log-room.ts';
import { draftTurn } from '../../vault/ledenlog.ts';
import { clearLid } from '../kring-profiel.ts';
import type { LivingKring } from '../kringen.ts';
import { asMember, type Lijn } from './lijn.ts';

export async function vernieuwSleutel(kring: LivingKring, lijn: Lijn): Promise<void> {
  const left = laatsteDraai(kring.log.entries());
  await appendToLog(asMember(kring, lijn), async () => {
    if (!kendeWieWeggingDeSleutel(laatsteDraai(kring.log.entries()))) throw new Error('al-zo');
    return (await draftTurn(kring.keyring, kring.log.kring(), lijn.now())).entry;
  });
  // Nobody else takes away what they said of themselves.
  if (left?.kind !== 'remove') return;
  // Only one of their devices: they are still here.
  const { van } = kring.log.kring().leden.get(left.sign) ?? {};
  if (van && toestellenVan(kring.log.kring(), van).length === 0) clearLid(kring.held.living.doc.inner, van);
}
