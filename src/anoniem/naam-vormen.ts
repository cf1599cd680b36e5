// Names that their form gives away: initials, a letter and a surname, a particle with a letter, surname-comma-first name, a nickname in quotes.
import type { Lezing } from './lezing.ts';
import { isVergissing } from './naam-teken.ts';
import { BEGINT_ZIN } from './naam-woorden.ts';
import { alle } from './patroon.ts';
import type { Naam } from './spans.ts';

/** Letters with a dot that are no initials. */
const GEEN_INITIALEN = new Set(
  'n.b. p.s. a.u.b. s.v.p. o.a. i.v.m. m.b.t. d.m.v. t.a.v. b.v. n.v. v.o.f. a.s. i.o. o.l.v. t.n.v. d.d. j.l. z.s.m. n.v.t. m.i. h.t. p.p. u.s. v.s. e.d. z.g.a.n. c.q. e.a. i.h.k.v. n.a.v. i.p.v. o.b.v. m.n. z.o.z. p.m. m.a.w. d.w.z. t.o.v. t.z.t. v.a. w.o. w.v.t.t.k. b.g.g. e.v. z.i. i.g.v. p.a. s.m.a.r.t.'.split(
    ' ',
  ),
);
/** A letter after these counts things. */
const GENUMMERD =
  /(?:groep|klas|blok|type|vitamine|plan|optie|kind|leerling|persoon|stap|versie|niveau|cat|categorie|deel|team|hepatitis|lokaal|punt|bijlage|ouder|leerkracht|casus|school|scenario|variant|cijfer|een|score)\.? $/iu;

const VOEGSELS = "(?:(?:van|de|der|den|van de|van der|van den|el|al|ter|ten|v\\.d\\.|vd|van 't|in 't|op de) )";

/** "J. de J.", "Anouk de H.", "v.d. M." */
const VOEGSEL_EN_LETTER = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:\\p{Lu}\\. ${VOEGSELS}{1,3}|(?:v\\.d\\.|vd|v\\/d) (?=\\p{Lu}\\p{L}|\\p{Lu}\\.)|van d\\p{Ll}{1,2} (?=\\p{Lu}\\.))\\p{Lu}(?:\\.|[\\p{L}'’\\-]{2,25})(?![\\p{L}])`,
  'gu',
);
/** "L. Timmer", "J.W. van der Plas": a letter with a dot, and a capital after it. */
const LETTER_EN_NAAM = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:(?:\\p{Lu}\\. ?){1,4}|(?:Kl|Joh|Chr|Th|Fr|Jac|Wm|Corn|Ant|Alb|Jos|Tj|Sj|Sy|Wy|Ph|IJ)\\. )(?:(?:Dos|Da|Do|Di|De|Van|Van der|Van den|Van de|El|Al|Ait|Ben|Ten|Ter) |${VOEGSELS}{0,2})\\p{Lu}[\\p{L}'’\\-]{2,25}`,
  'gu',
);

/** "Ah Mui": what elders call someone; with a capital, for "ah" is a word too. */
const AH =
  /(?<=[\p{L},;:] )Ah (?!(?:Joh|Nee|Ja|Wat|Dat|Zo|Oké|Oke|God|Jee|De|Het|Ik|Ze|Hij|Nou|Tja)(?!\p{L}))\p{Lu}\p{Ll}{1,5}(?!\p{L})/gu;

export function vindVormen(lezing: Lezing, verboden: (start: number, end: number) => boolean): Naam[] {
  const { tekst, zonderHoofdletters } = lezing;
  const namen: Naam[] = [];
  const neem = (start: number, end: number, rang: number, zeker = true, delen: readonly string[] = []) => {
    if (!verboden(start, end)) namen.push({ start, end, gegeven: 'naam', zeker, rang, rol: null, delen });
  };
  const voorAan = (index: number) => tekst.slice(Math.max(0, index - 16), index);

  for (const { 0: heel, index } of alle(
    tekst,
    /(?<![\p{L}\p{N}.])\p{Lu}\.(?:(?: ?(?:\p{Lu}|[vd])\.){0,3} ?\p{Lu}\.|-?\p{Lu}\.)(?![\p{L}\p{N}])/gu,
  ))
    if (!GEEN_INITIALEN.has(heel.toLowerCase().replace(/ /g, ''))) neem(index, index + heel.length, 48);

  for (const { 0: heel, index } of alle(tekst, /(?<=[\s(])\p{Lu}\.(?=,? (?:\p{Ll}|\()|,|\)|;|\s*$|\n)/gu)) {
    const voor = voorAan(index);
    if (GENUMMERD.test(voor) || (/[.!?]\s$/.test(voor) && /^[MV]/.test(heel))) continue;
    // At the end of a line it is a name only as a signature or behind one.
    if (
      /^\s*$/.test(tekst.slice(index + 2, index + 4)) &&
      !/(?:gr|groet|groeten|groetjes|van|met|bij|door|aan|en)[.,]? ?\n?$/iu.test(voor)
    )
      continue;
    neem(index, index + heel.length, 29, false);
  }

  for (const { 0: heel, index } of alle(tekst, VOEGSEL_EN_LETTER)) neem(index, index + heel.length, 60);

  for (const { 0: heel, index } of alle(tekst, LETTER_EN_NAAM)) {
    const laatste = /[\p{L}'’-]+$/u.exec(heel)?.[0] ?? '';
    const klein = laatste.toLowerCase();
    const s = lezing.kijk(laatste);
    const voegsel = / \p{Ll}/u.test(heel);
    const voor = voorAan(index);
    const gewezen = /(?:van|met|door|bij|mevrouw|meneer|dhr\.?|mw\.?|naam|en|arts|ambtenaar|begeleider|:|,) $/iu.test(
      voor,
    );
    // "Jeugdarts M. Kind": after a function it is a surname all the same.
    const naFunctie = /(?:arts|ambtenaar|begeleider|begeleidster|agent|consulent|coach|voogd) $/iu.test(voor);
    if (BEGINT_ZIN.has(klein) || (s.geenNaam && !voegsel) || GENUMMERD.test(voor)) continue;
    if (lezing.isAanspreek(klein) && !naFunctie) continue;
    const regel =
      /(?:^|\n)$/.test(voor) && /^\s*(?:$|\n)/.test(tekst.slice(index + heel.length, index + heel.length + 3));
    if (!s.achternaam && s.gewoon && !voegsel && !gewezen && !regel) continue;
    // With a particle it is whole, whatever village is called "de Haan".
    neem(index, index + heel.length, voegsel ? 69 : 62, true, [laatste]);
  }
  if (zonderHoofdletters) {
    for (const { 0: heel, index } of alle(
      tekst,
      /(?<=(?<!\p{L})(?:bij|met|van|door|voor|aan|en|tegen) )van (?:de |der |den )?\p{Ll}{3,25}(?!\p{L})/gu,
    )) {
      const s = lezing.kijk(/\p{L}+$/u.exec(heel)?.[0] ?? '');
      if (s.achternaam && !s.geenNaam && !/ (?:haar|hem|hun|zijn|mij|jou|huis|school|werk)$/.test(heel))
        neem(index, index + heel.length, 62, false);
    }
  }
  if (zonderHoofdletters)
    for (const { 0: heel, index } of alle(
      tekst,
      /(?<=^|[\s(])\p{Ll}\. ?(?:(?:van|de|der|den|v\.d\.|al|el|ait|ten|ter) ){0,2}[\p{Ll}'’-]{3,25}/gu,
    )) {
      const laatste = /[\p{L}'’-]+$/u.exec(heel)?.[0] ?? '';
      const s = lezing.kijk(laatste);
      const onbekend = !s.gewoon && !s.geenNaam && !s.plaats && laatste.length > 5 && !isVergissing(lezing, laatste);
      if ((s.achternaam && !s.woord) || onbekend) neem(index, index + heel.length, 62);
    }

  // "Youp v D", "Sanne vG", "M. v. E."
  for (const { 0: heel, index } of alle(
    tekst,
    /(?<![\p{L}\p{N}.])(?:\p{Lu}\p{Ll}{1,14}|\p{Lu}\.) (?:v\.? ?|vd ?|v\.?d\.? ?|v\. ?d\. ?)\p{Lu}\.?(?![\p{L}])/gu,
  )) {
    const eerste = lezing.kijk(/^\p{L}+/u.exec(heel)?.[0] ?? '');
    if (!eerste.woord || eerste.voornaam) neem(index, index + heel.length, 67);
  }

  for (const { 0: heel, index } of alle(tekst, AH)) neem(index, index + heel.length, 67, true, [heel]);

  // "El-H.", "Daniël-K."
  for (const { 0: heel, index } of alle(tekst, /(?<![\p{L}\p{N}.])\p{Lu}\p{Ll}{1,15}-\p{Lu}\.(?!\p{L})/gu))
    neem(index, index + heel.length, 60);

  // "Groenewoud, Jip", "BEEK, T.A. VAN"
  for (const treffer of alle(
    tekst,
    /(?<![\p{L}\p{N}.'’-])((?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Vv]\.d\.|[Tt]e[rn]?|Op|In|'t|El|Al|D[ao]s? \p{Lu}\p{L}{2,15}|D[ao]s?) ){0,3}\p{Lu}[\p{L}'’-]{1,25}), (\p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})?|(?:\p{Lu}\. ?){1,4}(?: ?(?:van|VAN|de|DE|der|DER|den|DEN|v\.d\.))*)(?![\p{L}])/gu,
  )) {
    const [heel, achter = '', eerste = ''] = treffer;
    const sAchter = lezing.kijk(achter.split(' ').at(-1) ?? '');
    const initialen = eerste.includes('.');
    if (sAchter.geenNaam || (sAchter.woord && !sAchter.achternaam && !initialen)) continue;
    if (!initialen && !(lezing.kijk(eerste.split(' ')[0] ?? '').voornaam && (sAchter.achternaam || !sAchter.woord)))
      continue;
    if (!initialen && sAchter.voornaam && !sAchter.achternaam) continue;
    neem(treffer.index, treffer.index + heel.trimEnd().length, 70, true, [achter, ...(initialen ? [] : [eerste])]);
  }

  // "B. (Berkay) Öztürk"
  for (const { 0: heel, index } of alle(
    tekst,
    /(?<![\p{L}\p{N}.])(?:\p{Lu}\. ?){1,4}\(\p{Lu}[\p{L}-]{1,20}\)(?: \p{Lu}[\p{L}-]{2,25}){1,2}/gu,
  ))
    neem(index, index + heel.length, 64, true, heel.match(/[\p{L}-]{2,}/gu) ?? []);

  // "Van der Plas belt": at the beginning of a sentence, with two particles or one that is never an article.
  for (const { 0: heel, index } of alle(
    tekst,
    /(?<![\p{L}\p{N}])(?:Van de[rn]?|Van 't|Van den|Op den|Op de|In 't|Ten|Ter|Ait|Ould|El|Ben) \p{Lu}[\p{L}'’-]{2,25}/gu,
  )) {
    const laatste = /[\p{L}'’-]+$/u.exec(heel)?.[0] ?? '';
    const s = lezing.kijk(laatste);
    if (s.geenNaam || (/^(?:Op de|Van de) /.test(heel) && s.woord) || (s.plaats !== null && !s.achternaam)) continue;
    neem(index, index + heel.length, 61, true, [laatste]);
  }

  // "Bever is zijn broertje": said to be somebody's.
  for (const { 0: heel, index } of alle(
    tekst,
    /(?<=^|[.!?\n"“] ?)\p{Lu}\p{L}{1,20}(?= is (?:zijn|haar|hun|mijn|de|een|het) (?:\p{Ll}{3,12}e )?(?:broer|zus|moeder|vader|oma|opa|tante|oom|neef|nicht|zoon|dochter|vriend|buur|kleinkind|stief|half|pleeg|oppas|oudste|jongste)\p{Ll}*)/gu,
  )) {
    const s = lezing.kijk(heel);
    if (
      !lezing.isAanspreek(heel.toLowerCase()) &&
      !s.geenNaam &&
      (s.voornaam || s.achternaam || !BEGINT_ZIN.has(heel.toLowerCase())) &&
      !/^(?:Dit|Dat|Deze|Hij|Zij|Ze|Wie|Er|Daar|Hier)$/.test(heel)
    )
      neem(index, index + heel.length, 52, false, [heel]);
  }
  // "die zich Rooie Sjef noemt", "ook wel Kale genoemd"
  for (const treffer of alle(
    tekst,
    /(?<!\p{L})(?:zich(?: nu)?|ook wel|hem|haar|altijd) ["“'‘]?((?:\p{Lu}[\p{L}'’-]{0,20} ?){1,3})["”'’]? ?(?:noemt|noemen|noemde|noemden|genoemd|laat noemen)(?!\p{L})/gu,
  )) {
    const naam = (treffer[1] ?? '').trimEnd();
    const start = treffer.index + treffer[0].indexOf(naam);
    neem(start, start + naam.length, 69, true, naam.split(' '));
  }
  // "begon Puk": who speaks.
  for (const treffer of alle(
    tekst,
    /["”’'],? (?:zei|zegt|begon|vroeg|vraagt|riep|roept|vertelde|antwoordde|fluisterde|schreef|appte) (\p{Lu}\p{L}{1,20})(?!\p{L})/gu,
  )) {
    const woord = treffer[1] ?? '';
    const start = treffer.index + treffer[0].length - woord.length;
    const s = lezing.kijk(woord);
    if ((!s.geenNaam || s.voornaam) && !lezing.isAanspreek(woord.toLowerCase()))
      neem(start, start + woord.length, 51, true, [woord]);
  }

  // A nickname in quotes, where the text speaks of one.
  if (/bijna+m|noem|heet|alias/iu.test(tekst))
    for (const treffer of alle(tekst, /["“‘']([\p{Lu}\p{Ll}][\p{L}-]{1,20})["”’']/gu)) {
      const om = tekst.slice(Math.max(0, treffer.index - 40), treffer.index + treffer[0].length + 40);
      if (/\bbijna+m|\bgenoemd|\bnoem(?:t|en|de)\b|\balias\b/iu.test(om) && /^\p{Lu}/u.test(treffer[1] ?? ''))
        neem(treffer.index + 1, treffer.index + 1 + (treffer[1] ?? '').length, 47);
    }
  return namen;
}
