// How someone knows a fact: the words a fact can carry as its source.

export const FEIT_BRONNEN = [
  'Zelf gezien',
  'Zelf gehoord',
  'Van iemand gehoord',
  'Gelezen',
  'Weet ik niet meer',
] as const;
