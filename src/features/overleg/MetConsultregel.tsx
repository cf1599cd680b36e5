// The consultregel around a screen: its fields, the lines as they will be, the gate, and taking it along. Keeps nothing itself.
import type { ReactNode } from 'react';
import {
  consultregel,
  metAnderWoord,
  NOG_GEEN_ADVIES,
  NOG_GEEN_BESLUIT,
  NOG_GEEN_VRAAG,
  ZONDER_NAMEN,
} from '../../domain/consult/consultregel.ts';
import { dagVan } from '../../domain/dag.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { later } from '../../ui/later.tsx';
import { Uitvoerpoort } from '../../ui/Uitvoerpoort.tsx';
import { useKopieer } from '../../ui/use-kopieer.ts';
import { BewaarBijCasus } from './BewaarBijCasus.tsx';
import './overleg.css';

const PoortUitvoer = later(() => import('../../meelezen/PoortUitvoer.tsx').then((m) => m.PoortUitvoer));

interface Regelvelden {
  functie: string;
  vraag: string;
  advies: string;
  besluit: string;
  waarom: string;
  zonderNamen: boolean;
}
const TEKSTEN = ['functie', 'vraag', 'advies', 'besluit', 'waarom'] as const;
const MAX = 1_000;

export function MetConsultregel(props: {
  /** Above the title of the gate. */
  wat: string;
  /** ms since 1970: the day it says. */
  op: number;
  velden: Regelvelden;
  zet(deel: Partial<Regelvelden>): void;
  children: (regel: ReactNode) => ReactNode;
}) {
  const { op, velden, zet } = props;
  const regels = consultregel({ ...velden, op, functies: [velden.functie] });
  const tekst = regels.join('\n');
  return (
    <Uitvoerpoort
      nu={tekst}
      klaar="Nagelezen. Kies hoe je de regel meeneemt."
      poort={(uitgang) => (
        <PoortUitvoer
          waarvoor="meenemen"
          wat={props.wat}
          casus={null}
          uitvoer={{
            tekst,
            eigenRegels: [ZONDER_NAMEN, NOG_GEEN_VRAAG, NOG_GEEN_ADVIES, NOG_GEEN_BESLUIT],
            eigenDagen: new Set([dagVan(op)]),
            getypt: TEKSTEN.map((naam) => velden[naam]),
          }}
          bijVervangen="Dit vervang je alleen in deze regel."
          vervangInTekst={(woord, door) =>
            zet(Object.fromEntries(TEKSTEN.map((naam) => [naam, metAnderWoord(velden[naam], woord, door)])))
          }
          {...uitgang}
        />
      )}
    >
      {({ isNagelezen, isVeranderd, naarPoort }) =>
        props.children(
          <section
            className="stack regel-blok"
            data-nagelezen={isNagelezen || undefined}
            aria-labelledby="consultregel"
          >
            <h2 id="consultregel">Consultregel</h2>
            <p className="subtle">
              Voor je eigen dossier. Vul aan wat je wilt; ook zonder antwoord kun je de regel meenemen.
            </p>
            <Regelvelden velden={velden} zet={zet} />
            {!isNagelezen && (
              <p className="print-only">Deze regel is nog niet nagelezen. Kies in de app: Lees na en neem mee.</p>
            )}
            <div className="consultregel">
              {regels.map((regel) => (
                <p key={regel}>{regel}</p>
              ))}
            </div>
            {isNagelezen ? (
              <Meenemen tekst={tekst} regels={regels} />
            ) : (
              <>
                <p>
                  {isVeranderd && 'Er is iets veranderd. '}
                  Lees de regel na voor je hem meeneemt: kan iemand hierin een gezin herkennen?
                </p>
                <div className="actions">
                  <Button variant="primair" onClick={naarPoort}>
                    Lees na en neem mee
                  </Button>
                </div>
              </>
            )}
          </section>,
        )
      }
    </Uitvoerpoort>
  );
}

function Regelvelden({ velden, zet }: { velden: Regelvelden; zet(deel: Partial<Regelvelden>): void }) {
  const veld = (naam: (typeof TEKSTEN)[number]) => ({
    value: velden[naam],
    onValue: (waarde: string) => zet({ [naam]: waarde }),
    maxLength: naam === 'functie' ? 80 : MAX,
    autoComplete: 'off',
  });
  return (
    <>
      <Field label="Met wie overlegde je?" hint="De functie, geen naam." {...veld('functie')} />
      <TextArea label="De vraag" rows={2} {...veld('vraag')} />
      <TextArea label="Het advies" rows={2} {...veld('advies')} />
      <TextArea label="Mijn besluit" hint="Jij beslist." rows={2} {...veld('besluit')} />
      <TextArea label="Waarom" rows={2} {...veld('waarom')} />
      <ChoiceList
        legend="Bevestig dit alleen als het zo was"
        options={[{ value: 'ja', label: 'Wij overlegden zonder namen.' }]}
        value={velden.zonderNamen ? ['ja'] : []}
        onValue={(gekozen) => zet({ zonderNamen: gekozen.includes('ja') })}
        multiple
      />
    </>
  );
}

function Meenemen({ tekst, regels }: { tekst: string; regels: readonly string[] }) {
  const { gezegd, kopieer } = useKopieer('Kopiëren lukt hier niet. Selecteer de regel hierboven en kopieer hem zelf.');
  return (
    <>
      <div className="actions">
        <Button variant="primair" onClick={() => void kopieer(tekst, 'Gekopieerd. Plak de regel in je eigen dossier.')}>
          Kopieer de regel
        </Button>
        <BewaarBijCasus regels={regels} />
      </div>
      {gezegd && <p>{gezegd}</p>}
    </>
  );
}
