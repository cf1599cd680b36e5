// Said where no toegangszin was typed: without one there is nothing to look at.
export const TYP_JE_ZIN = 'Typ je toegangszin.';
