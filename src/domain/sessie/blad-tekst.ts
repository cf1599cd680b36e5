// A text of a session that people take along, as lines: the same words on the screen, in the gate, copied and on paper.

export interface Blad {
  titel: string;
  kop: readonly string[];
  delen: readonly { titel: string; regels: readonly string[] }[];
  voet: readonly string[];
}

export const bladTekst = ({ titel, kop, delen, voet }: Blad): string =>
  [titel, '', ...kop, ...delen.flatMap((deel) => ['', deel.titel, ...deel.regels]), '', ...voet].join('\n');
