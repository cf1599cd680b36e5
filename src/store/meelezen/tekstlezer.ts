// Reads loose text, of no casus (a title being made up, the verslag of a guide), with what this device knows while its lock is open. Needs no store: it works on a device that was never locked.
import { dagOp } from '../../domain/casus-leven.ts';
import type { Tekstlezer } from './contract.ts';
import { type LeesWerker, leesWerkerVanApp } from './lees-werker.ts';
import { createMeeleesGeheugen, type MeeleesRijen } from './rijen.ts';
import { createTafel, type Tafel } from './tafel.ts';
import { toestelRijen } from './toestel-rijen.ts';
import { lijstGevonden } from './vondsten.ts';

export function openTekstlezer(werker: LeesWerker = leesWerkerVanApp()): Tekstlezer {
  const niets = createTafel(createMeeleesGeheugen(), Date.now);
  let known: { rijen: MeeleesRijen; tafel: Tafel } | null = null;
  const toestel = async (): Promise<Tafel> => {
    const rijen = toestelRijen();
    if (!rijen) {
      // Locked: what was read behind the lock goes.
      known = null;
      return niets;
    }
    if (known?.rijen !== rijen) known = { rijen, tafel: createTafel(rijen, Date.now) };
    const { tafel } = known;
    // Locked meanwhile, or a disk that refuses: then more is shown, not less.
    return tafel.lees().then(
      () => tafel,
      () => niets,
    );
  };
  return {
    async lees(tekst) {
      const bij = { werker, tafel: null, toestel: await toestel(), nu: dagOp(Date.now()), staand: [] };
      return (await lijstGevonden(bij, [tekst], await werker.vind([tekst], [])))[0] ?? [];
    },
  };
}
