// Mail, web addresses and account names. Every pattern is bounded, so that no text makes it slow.
import { elk, groep, type Zoek } from './patroon.ts';

export const vindEmail: Zoek = (tekst) =>
  elk(
    tekst,
    /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}(?:@| @ | ?\[at\] ?| ?\(at\) ?)[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,62}){0,4}(?:\.[\p{L}\p{N}-]{2,62}|,(?:nl|com|be|net|org)(?!\p{L}))/giu,
    (treffer) => ({ end: treffer.index + treffer[0].replace(/[.-]+$/, '').length }),
    { gegeven: 'email', rang: 100 },
  );

/** Sites that everyone may read and that say nothing of who does. */
const VOOR_IEDEREEN =
  /^(?:thuisarts|opvoeden|rijksoverheid|kindertelefoon|jeugdzorgnederland|veiligthuis|ikvermoedhuiselijkgeweld|handelingsprotocol|nji|ncj|nibud|geldfit|bol|marktplaats|politie|belastingdienst|mijnoverheid|overheid|groeigids|rivm|apotheek|slachtofferhulp|vluchtelingenwerk|woningnet|funda|booking|wehkamp|voorleesexpress|113|duo|uwv|svb|cjg|mindblue|mindkorrelatie|zorgwijzer|sense|sensoa|fiom|schouders|gezondheidenwetenschap|lareb|farmacotherapeutischkompas|richtlijnenjeugdhulp|jeugdstem|stichtingleergeld|jarigejob|humanitas|villapinedo|halt|rechtspraak|juridischloket|moetiknaardedokter)\.(?:nl|com|org)$/i;

export const vindUrl: Zoek = (tekst) => [
  ...elk(
    tekst,
    /\b(?:https?:\/\/|www\.)[^\s<>"“”]{2,300}/giu,
    (treffer) => ({ end: treffer.index + treffer[0].replace(/[.,;:!?)\]'’]+$/, '').length }),
    { gegeven: 'url', rang: 99 },
  ),
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}@.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:nl|com|org|net|eu|be|de|info|me|app|gg|tv|io|frl|amsterdam|pl|tr|ly|to|co)(?:\/[^\s<>"“”]{0,200}|(?![\p{L}\p{N}@]))/giu,
    (treffer) =>
      VOOR_IEDEREEN.test(treffer[0]) ? null : { end: treffer.index + treffer[0].replace(/[.,;:!?)\]'’]+$/, '').length },
    { gegeven: 'url', rang: 98 },
  ),
];

const APPS =
  'insta(?:gram)?|snap(?:chat|je)?|tik ?tok|telegram|discord|facebook|fb|twitter|x|twitch|steam|psn|xbox|gamertag|gamernaam|roblox|fortnite|signal|skype|kik|' +
  'account(?:naam)?|gebruikersnaam|username|user|nick(?:name)?|handle|profiel(?:naam)?|ig|be ?real|marktplaats|vinted|vrienden ?code';

const BIJ_APP = new RegExp(
  `(?<![\\p{L}])(?:${APPS})(?![\\p{L}])[^\\n.!?]{0,40}?[\\s:("'“‘]((?=[\\p{L}\\p{N}._-]{0,30}[_\\d])(?=[\\p{N}._-]{0,30}\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{2,40})`,
  'giu',
);
const ACHTER_APP = new RegExp(`(?<!\\p{L})(?:${APPS})(?:naam)? ?[:=] ?([\\p{L}\\p{N}][\\p{L}\\p{N}_.]{2,40})`, 'giu');

export const vindHandle: Zoek = (tekst) => [
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}.@])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,40}/gu,
    (treffer) => ({
      end: treffer.index + treffer[0].replace(/\.+$/, '').length,
    }),
    { gegeven: 'handle', rang: 97 },
  ),
  // A name with a low line or digits in it, near the word for an app.
  ...elk(
    tekst,
    BIJ_APP,
    (treffer) => {
      const plek = groep(treffer, 1);
      if (!plek || /^\d+(?:e|de|ste|x|jr|mg|cm|kg|u|uur)$/i.test(treffer[1] ?? '')) return null;
      return { ...plek, end: plek.start + (treffer[1] ?? '').replace(/[.-]+$/, '').length };
    },
    { gegeven: 'handle', rang: 90 },
  ),
  ...elk(
    tekst,
    ACHTER_APP,
    (treffer) => (/[._\d]\p{L}|\p{L}[_\d]/u.test(treffer[1] ?? '') ? groep(treffer, 1) : null),
    { gegeven: 'handle', rang: 91 },
  ),
  ...elk(
    tekst,
    /(?<![\p{L}\p{N}_@./])(?=[\p{L}\p{N}.]{0,30}_)(?=[\p{N}._]{0,30}\p{L})[\p{L}\p{N}][\p{L}\p{N}_.]{2,40}(?![\p{L}\p{N}_@])/gu,
    (treffer) => (/_/.test(treffer[0]) ? { end: treffer.index + treffer[0].replace(/[._]+$/, '').length } : null),
    { gegeven: 'handle', rang: 60 },
  ),
];
