// Where the short code lies: the kind of its only row.
export const CODE_RIJ = 'korte-code';
