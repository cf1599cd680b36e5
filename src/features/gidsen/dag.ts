// Days as people read them.
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

/** `iso`: a day such as 2026-11-22, or a moment in ms. */
export const dagVan = (iso: string | number): string => day.format(typeof iso === 'string' ? Date.parse(iso) : iso);
