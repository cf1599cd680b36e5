// Whose four questions these are, to be said once in the app and once on every record.

/** The name is a registered mark: never without the sign, never as ours. */
export const BRON_VIERVENSTERS =
  'Gebaseerd op de vier vragen van De viervensters® van VanMontfoort; deze app is geen product van VanMontfoort.';
