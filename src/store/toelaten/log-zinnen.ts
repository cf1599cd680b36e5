// Why the log of a kring takes something not in, a sentence each: a code that is over, a device that was in already, it is full. And what is said of a code of another kind. Said by each part that reads one or writes in it, and fetched with those.
export const VAN_HET_LOG = {
  'uitnodiging-gebruikt': 'Deze code is al gebruikt.',
  'uitnodiging-ingetrokken': 'Deze code was al ingetrokken.',
  'uitnodiging-verlopen': 'Deze code is al verlopen.',
  'geen-lid': 'Je doet niet meer mee in deze kring.',
  'te-groot': 'Dit past niet meer in deze kring. Er is niets weg. Maak met de anderen een nieuwe kring.',
  'ledenlog-vol': 'Er kunnen geen codes meer bij in deze kring. Vraag wie de kring beheert.',
  'toestel-bestaat-al':
    'Dit toestel deed eerder al mee in deze kring. Het kan niet nog een keer meedoen. Vraag om een nieuwe kring.',
};

/** A code that is for a guest where it should not be, or the other way round; also said before anything is done with it. */
export const VAN_EEN_GASTCODE = {
  'geen-gastcode': 'Dit is geen code voor een gast. Kies ‘Meedoen met een code’ en vul hem daar in.',
  'gast-heeft-plek':
    'Deze code is voor een gast. Op dit toestel heb je al een eigen plek. Doe gewoon mee: vraag je maatje om een code die niet voor een gast is.',
};
