// Of the short code what the lock must know before the code itself is fetched: where it lies, and how long it counts.
/** The kind of its only row. */
export const CODE_RIJ = 'korte-code';
/** So long after the app was left. Long enough for a talk in the corridor, too short for a lost device. */
export const CODE_TELT_MS = 15 * 60_000;
