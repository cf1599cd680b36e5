// Does what the devices of a person owe each other, one thing at a time: say, ask, bring in, fetch, take out. Each can be done again; nothing is lost when it stops half way.
import { planErbij } from '../../domain/plan-leden.ts';
import type { Taak } from '../../domain/toestellen/eigen.ts';
import { learnKringLog } from '../../sync/kring-log.ts';
import { appendToLog } from '../../sync/log-room.ts';
import { bewijsErbij, draftErbij } from '../../vault/ledenlog.ts';
import type { OpenVault } from '../../vault/vault-contract.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import type { KringLeden } from '../leden/contract.ts';
import { asMember, type Lijn } from '../leden/lijn.ts';
import { meldGebracht, vraag, vraagNietMeer, zeg, zwijg } from './eigen-document.ts';

export interface WerkOptions extends Lijn {
  vault: OpenVault;
  kringen: Kringen;
  leden(): Promise<KringLeden | null>;
  /** A kring this device just came into. */
  joined(kring: LivingKring): Promise<void>;
}

/** later: not now; the kring is out of reach, or says no. geen-lijn: nothing that needs a line will do now. */
export type Gedaan = 'gedaan' | 'later' | 'geen-lijn';

const AL_ZO = 'al-zo';

export async function voerUit(taak: Taak, eigen: LivingKring, options: WerkOptions, keer: number): Promise<Gedaan> {
  const { vault, kringen, relayUrl, now } = options;
  const { inner } = eigen.held.living.doc;
  const ik = eigen.keyring.device.toestel.sign;
  const socket = options.WebSocket && { WebSocket: options.WebSocket };
  switch (taak.kind) {
    case 'zeg': {
      const { device } = await vault.keyringFor(taak.kring);
      await zeg(inner, eigen.id, eigen.keyring, taak.kring, device);
      if (taak.vraag.length === 0) vraagNietMeer(inner, taak.kring, ik);
      for (const door of taak.vraag) {
        const { proof } = await bewijsErbij(vault, taak.kring, door);
        vraag(inner, { kring: taak.kring, wie: ik, door, proof });
      }
      return 'gedaan';
    }
    case 'zwijg':
      zwijg(inner, taak.kring, ik);
      return 'gedaan';
    case 'meld':
      meldGebracht(inner, taak.kring, taak.wie);
      return 'gedaan';
    case 'breng': {
      const kring = kringen.get(taak.kring);
      if (!kring) return 'later';
      const { toestel, proof } = taak;
      const appended = await appendToLog(asMember(kring, options), async () => {
        const now_ = kring.log.kring();
        if (now_.leden.has(toestel.sign)) throw new Error(AL_ZO);
        const plan = planErbij(now_, kring.keyring.device.toestel.sign);
        if (plan.kind !== 'goed') throw new Error(plan.kind === 'geweigerd' ? plan.reden : AL_ZO);
        return (await draftErbij(kring.keyring, now_, { toestel, proof }, now())).entry;
      });
      if (appended.kind === 'geen-verbinding') return 'geen-lijn';
      if (appended.kind !== 'goed' && !(appended.kind === 'geweigerd' && appended.reden === AL_ZO)) return 'later';
      meldGebracht(inner, taak.kring, taak.wie);
      return 'gedaan';
    }
    case 'haal': {
      const { device } = await vault.keyringFor(taak.kring);
      const log = learnKringLog(taak.kring);
      const learned = await appendToLog({ relayUrl, kring: taak.kring, knocker: device, log, ...socket }, null);
      if (learned.kind === 'geen-verbinding') return 'geen-lijn';
      if (learned.kind !== 'goed' || log.kring()?.leden.get(device.toestel.sign)?.removed !== null) return 'later';
      await options.joined(await kringen.add(taak.kring, log.entries()));
      return 'gedaan';
    }
    case 'weg': {
      const leden = await options.leden();
      // The first time all that was written in time is waited for; a lost device is not kept in for what does not come.
      const done = await leden?.haalToestelWeg(taak.kring, taak.sign, keer > 0);
      return done?.kind === 'goed' ? 'gedaan' : 'later';
    }
  }
}
