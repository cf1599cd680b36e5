// What a device keeps of the maatjes it chose: who they are, what was given to each, and with whom it was rehearsed. The shape only; read with suspicion.
import { z } from 'zod/mini';

export const MaatjesRij = z.object({
  /** Which cutting, as numbers with commas: it must be the one of the lock. */
  splitsing: z.string(),
  plek: z.string(),
  maatjes: z
    .array(
      z.object({
        kring: z.string(),
        lid: z.string(),
        functie: z.string(),
        /** Their devices it was sealed to, by key; with none of them left the piece is out of reach. */
        toestellen: z.array(z.string()),
        /** What was sealed to them: no one here can open it, and a piece that was taken away can be put back. */
        dozen: z.array(z.string()),
        geoefend: z.boolean(),
      }),
    )
    .check(z.length(3)),
});
export type MaatjesRij = z.infer<typeof MaatjesRij>;
