// One line of the map: a tap opens it, a second calls. Says when somebody last looked whether it is right.
import { dagOp } from '../../domain/casus-leven.ts';
import { dagVan } from '../../domain/dag.ts';
import { belbaar, type Ingang, nakijkStand, webAdres } from '../../domain/routekaart/ingang.ts';
import type { Kaart, Routekaart } from '../../store/routekaart/contract.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CallButton } from '../../ui/CallButton.tsx';
import { announce } from '../../ui/melding.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { kaartRoute } from './use-routekaart.ts';

export function IngangRij(props: { routekaart: Routekaart; kaart: Kaart; ingang: Ingang; boven: string }) {
  const { routekaart, kaart, ingang, boven } = props;
  const { fout, vraag } = useVerzoek();
  const { wie, doet, voor, telefoon, tijden, website, notitie } = ingang;
  const vandaag = dagOp(Date.now());
  const tel = belbaar(telefoon);
  const adres = webAdres(website);
  const klopt = async () => {
    if (await vraag(() => routekaart.zet(kaart.id, ingang.id, { nagekeken: vandaag })))
      announce('Genoteerd: vandaag nagekeken.');
  };
  return (
    <details className="ingang">
      <summary>
        <span className="row-text">
          {boven && <span className="subtle small">{boven}</span>}
          <span className="row-title">{wie}</span>
          {doet && <span className="subtle small">{doet}</span>}
        </span>
      </summary>
      <div className="stack stack-sm ingang-binnen">
        {tel !== null && <CallButton naam={wie} toon={telefoon} tel={tel} />}
        <dl className="facts">
          <Feit naam="Voor wie" tekst={voor} />
          <Feit naam="Telefoon" tekst={tel === null ? telefoon : ''} />
          <Feit naam="Openingstijden" tekst={tijden} />
          <Feit naam="Website" tekst={adres === null ? website : ''} />
          <Feit naam="Notitie" tekst={notitie} />
        </dl>
        {adres !== null && (
          <p>
            <a className="ingang-web" href={adres} target="_blank" rel="noreferrer noopener">
              {website}
            </a>{' '}
            <span className="subtle small">(opent buiten Ruggespraak)</span>
          </p>
        )}
        <p className="subtle small">{zegNagekeken(ingang, vandaag)}</p>
        {fout && (
          <p className="field-error" role="alert">
            {fout}
          </p>
        )}
        {kaart.mag && (
          <div className="actions">
            {nakijkStand(ingang, vandaag) !== 'vers' && (
              <Button onClick={() => void klopt()}>Nagekeken: dit klopt vandaag</Button>
            )}
            <LinkButton variant="rustig" href={kaartRoute(kaart.id, ingang.id)}>
              Verander
            </LinkButton>
          </div>
        )}
      </div>
    </details>
  );
}

const Feit = ({ naam, tekst }: { naam: string; tekst: string }) =>
  tekst !== '' && (
    <div>
      <dt className="small subtle">{naam}</dt>
      <dd className="ingang-tekst">{tekst}</dd>
    </div>
  );

function zegNagekeken(ingang: Ingang, vandaag: string): string {
  const stand = nakijkStand(ingang, vandaag);
  if (stand === 'nooit') return 'Nog niet nagekeken of dit klopt.';
  const op = `Nagekeken op ${dagVan(ingang.nagekeken)}.`;
  return stand === 'vers' ? op : `${op} Dat is langer dan een half jaar geleden. Klopt het nog?`;
}
