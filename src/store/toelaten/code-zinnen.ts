// What the log says of a code that is over, a sentence each: to who withdraws it, lets someone in by it, or brings in a device.
export const VAN_EEN_CODE = {
  'uitnodiging-gebruikt': 'Deze code is al gebruikt.',
  'uitnodiging-ingetrokken': 'Deze code was al ingetrokken.',
  'uitnodiging-verlopen': 'Deze code is al verlopen.',
};
