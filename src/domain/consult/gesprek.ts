// A talk of two that is stepped through on one phone: its steps, their minutes, and by what time each would be done. Only data and counting; nothing advances by itself.

export type Regelveld = 'vraag' | 'advies' | 'besluit' | 'waarom';

export interface Gesprekstap {
  readonly id: string;
  readonly titel: string;
  readonly minuten: number;
  /** What to do, in short. */
  readonly uitleg: string;
  /** Said aloud, one by one. */
  readonly vragen: readonly string[];
  /** What may be written down here for the consultregel. */
  readonly velden: readonly { readonly naam: Regelveld; readonly label: string; readonly hint: string }[];
  /** Asks whether someone is in danger now. `gevaar`: the answer that means yes. */
  readonly gevaar: 'ja' | 'nee' | null;
}

export interface Gesprek {
  readonly id: string;
  readonly titel: string;
  readonly uitleg: string;
  readonly stappen: readonly Gesprekstap[];
}

export const minutenVan = ({ stappen }: Pick<Gesprek, 'stappen'>): number =>
  stappen.reduce((som, { minuten }) => som + minuten, 0);

/** By when this step, and the whole talk, would be done; ms since 1970. Whoever takes longer moves the rest along. */
export function eindtijden(
  gesprek: Pick<Gesprek, 'stappen'>,
  stap: number,
  stapBegonnenOp: number,
): { stap: number; geheel: number } {
  const rest = gesprek.stappen.slice(stap).map(({ minuten }) => minuten * 60_000);
  return {
    stap: stapBegonnenOp + (rest[0] ?? 0),
    geheel: stapBegonnenOp + rest.reduce((som, ms) => som + ms, 0),
  };
}
