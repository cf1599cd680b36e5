// The address of a casus in the app: its room name with '/' as '~', so that it is one part of a path.
export const casusRoute = (id: string): string => `/casus/${id.replaceAll('/', '~')}`;

export const casusIdFromRoute = (part: string): string => part.replaceAll('~', '/');
