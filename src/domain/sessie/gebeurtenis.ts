// The events a session is made of, as they are read from where any colleague's device may have written anything: what does not parse is left out and counted. Order does not matter here.
import { z } from 'zod/mini';
import { isDag } from '../dag.ts';
import { Vorm, Werkvorm } from './werkvorm.ts';

export const ROLLEN = [
  'inbrenger',
  'gespreksleider',
  'tijdbewaker',
  'notulist',
  'tegendenker',
  'kindperspectief',
  'privacybewaker',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** What a written line is. `niet-genomen`: the decision that was not taken, and how its consequences are met. */
export const OOGSTEN = ['oogst', 'vraag', 'advies', 'besluit', 'niet-genomen', 'stap', 'les'] as const;
export type OogstSoort = (typeof OOGSTEN)[number];

/** `herkenbaar`: somebody may be recognised; the privacybewaker says so without leading. */
export const STOPREDENEN = ['klaar', 'gevaar', 'herkenbaar', 'tijd', 'anders'] as const;

export const LANGSTE = { id: 120, functie: 120, tekst: 5_000, open: 40_000, omhulsel: 60_000, sleutel: 200 } as const;
/** Of a list of ids in one event. */
const MEESTE_IDS = 200;
const MEESTE_NA = 1_000_000_000;

const Id = z.string().check(z.minLength(1), z.maxLength(LANGSTE.id));
const Tekst = z.string().check(z.maxLength(LANGSTE.tekst));
const Base64url = (max: number) => z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[A-Za-z0-9_-]+$/));
const Ids = z.array(Id).check(z.maxLength(MEESTE_IDS));
const Moment = z.number().check(z.gte(0), z.lte(8.64e15));

const elk = {
  id: Id,
  sessie: Id,
  /** One more than the highest its writer had seen. */
  na: z.int().check(z.gte(1), z.lte(MEESTE_NA)),
  /** The place at the table that did it. */
  plek: Id,
  /** ms since 1970, corrected. */
  op: Moment,
};
/** A stay in a phase, by the event that began it; in the waiting room the one that chose the werkvorm. */
const beurt = Id;

export const Gebeurtenis = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), ...elk, werkvorm: Werkvorm }),
  /** Another werkvorm, as long as nobody began. */
  z.object({ kind: z.literal('werkvorm'), ...elk, werkvorm: Werkvorm }),
  /** `toestel`: the lid that holds this place. Several places of one toestel: one phone goes round. */
  z.object({ kind: z.literal('kom'), ...elk, functie: z.string().check(z.maxLength(LANGSTE.functie)), toestel: Id }),
  z.object({ kind: z.literal('ga'), ...elk }),
  z.object({ kind: z.literal('rol'), ...elk, voor: Id, rol: z.enum(ROLLEN), aan: z.boolean() }),
  z.object({ kind: z.literal('klaar'), ...elk, beurt, klaar: z.boolean() }),
  /** In a beurt where the inbrenger only listens: this one does not any more, or does again. */
  z.object({ kind: z.literal('luister'), ...elk, beurt, aan: z.boolean() }),
  /** `van`: the beurt that is left. `naar`: index of a phase. */
  z.object({ kind: z.literal('fase'), ...elk, van: beurt, naar: z.int().check(z.gte(0), z.lte(100)) }),
  z.object({ kind: z.literal('tijd'), ...elk, beurt, minuten: z.int().check(z.gte(1), z.lte(60)) }),
  z.object({ kind: z.literal('stop'), ...elk, reden: z.enum(STOPREDENEN) }),
  /** null: not any more. */
  z.object({ kind: z.literal('bied'), ...elk, aan: z.nullable(Id) }),
  z.object({ kind: z.literal('neem-aan'), ...elk, bod: Id }),
  z.object({ kind: z.literal('neem-over'), ...elk, van: Id, wegSinds: Moment }),
  /** A round beside those of the phases. Called after this event. */
  z.object({ kind: z.literal('ronde'), ...elk, vorm: Vorm }),
  /** `bewijs`: binds its writer to the key. `naOnthulling`: they had seen the others. */
  z.object({
    kind: z.literal('oordeel'),
    ...elk,
    ronde: Id,
    beurt,
    omhulsel: Base64url(LANGSTE.omhulsel),
    bewijs: Base64url(LANGSTE.sleutel),
    naOnthulling: z.boolean(),
  }),
  /** `gezien`: the judgements that were there. */
  z.object({ kind: z.literal('onthul'), ...elk, ronde: Id, gezien: Ids }),
  /** `tekst`: what it says, as it was sealed: so that whoever reads the casus before it is shared can read this too. */
  z.object({
    kind: z.literal('open'),
    ...elk,
    oordeel: Id,
    sleutel: Base64url(LANGSTE.sleutel),
    tekst: z.string().check(z.maxLength(LANGSTE.open)),
  }),
  /** `vervangt`: the lines it takes the place of, as its writer saw them. Without words: taken away. */
  z.object({ kind: z.literal('oogst'), ...elk, beurt, soort: z.enum(OOGSTEN), tekst: Tekst, vervangt: Ids }),
  /** What it was about in own words, for the bewijs van deelname: nothing of the casus. */
  z.object({ kind: z.literal('thema'), ...elk, tekst: z.string().check(z.maxLength(200)) }),
  /** The day they look back, '' for none. */
  z.object({
    kind: z.literal('terugblik'),
    ...elk,
    dag: z.string().check(z.refine((dag) => dag === '' || isDag(dag))),
  }),
]);
export type Gebeurtenis = z.infer<typeof Gebeurtenis>;
export type Soort = Gebeurtenis['kind'];
export type Van<K extends Soort> = Extract<Gebeurtenis, { kind: K }>;

/** null: not something this app can read. */
export const leesGebeurtenis = (raw: unknown): Gebeurtenis | null => {
  try {
    return Gebeurtenis.safeParse(raw).data ?? null;
  } catch {
    // A getter that throws, or nesting without end: data from outside may do anything.
    return null;
  }
};
