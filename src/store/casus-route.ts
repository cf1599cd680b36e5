// The address of a casus in the app: its room name with '/' as '~', so that it is one part of a path.
export const casusRoute = (id: string): string => `/casus/${id.replaceAll('/', '~')}`;

export const casusIdFromRoute = (part: string): string => part.replaceAll('~', '/');

/** In the place of a room name: the practice casus, which is kept nowhere. */
export const OEFENCASUS = 'oefencasus';
