// What people set in the life of a casus, as it is read back from where others can write: parsed, every field.
import { z } from 'zod/mini';
import { isDag } from './dag.ts';

/** How many ends one line can take the place of. */
export const MEESTE_EINDEN = 200;

const Dag = z.string().check(z.refine(isDag));
const Functie = z.string().check(z.maxLength(200));
const Moment = z.number().check(z.gte(0), z.lte(8.64e15));
const Id = z.string().check(z.minLength(1), z.maxLength(40));

/** A day somebody set: discussed on, looked back on, rounded off on. */
export const Gezet = z.object({ dag: Dag, functie: Functie, op: Moment });
export type Gezet = z.infer<typeof Gezet>;

export const LANGSTE_REDEN = 1_000;

/** The end as somebody set it, in place of the ones they saw. */
export const EindeRegel = z.object({
  id: Id,
  dag: Dag,
  reden: z.string().check(z.maxLength(LANGSTE_REDEN)),
  functie: Functie,
  op: Moment,
  vervangt: z.array(Id).check(z.maxLength(MEESTE_EINDEN)),
});
export type EindeRegel = z.infer<typeof EindeRegel>;
