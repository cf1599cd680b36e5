// The map to a file and back: as a table or as JSON, and first a look at what a file would bring. Nothing is overwritten unless the person chooses so.
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { dagOp } from '../../domain/casus-leven.ts';
import { schrijfCsv } from '../../domain/routekaart/csv.ts';
import { schrijfJson } from '../../domain/routekaart/json.ts';
import { useValue } from '../../store/react.tsx';
import { HIER } from '../../store/routekaart/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { bewaarBestand } from '../../ui/bestand.ts';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { gekozen, kiesKaartbestand } from './gekozen.ts';
import { type Binnen, MetKaart } from './MetKaart.tsx';
import { Namen } from './Namen.tsx';
import { Overnemen } from './Overnemen.tsx';
import { useIngelezen } from './use-ingelezen.ts';

export function BestandScreen({ kaart }: { kaart: string }) {
  return <MetKaart kaart={kaart}>{(binnen) => <Bestand {...binnen} />}</MetKaart>;
}

function Bestand(binnen: Binnen) {
  const { routekaart, kaart } = binnen;
  const file = useValue(gekozen);
  const ingelezen = useIngelezen(file);
  const [bewaard, setBewaard] = useState(false);
  const { ingangen } = kaart;
  const bewaar = (soort: 'csv' | 'json') => {
    const naam = `routekaart-${dagOp(Date.now())}.${soort}`;
    const tekst = soort === 'csv' ? schrijfCsv(ingangen) : schrijfJson(ingangen);
    bewaarBestand(new File([tekst], naam, { type: soort === 'csv' ? 'text/csv;charset=utf-8' : 'application/json' }));
    setBewaard(true);
    announce(`${naam} staat bij je downloads.`);
  };
  if (file && ingelezen?.kind === 'goed')
    return <Overnemen key={ingelezen.beurt} {...binnen} bestand={file.name} ingelezen={ingelezen} />;
  return (
    <Screen title="Naar en uit een bestand" above={kaart.naam}>
      <section className="stack stack-sm" aria-labelledby="bewaar">
        <h2 id="bewaar">Bewaar de kaart</h2>
        {ingangen.length === 0 ? (
          <p>Er staat nog niets op deze kaart.</p>
        ) : (
          <>
            <p>Het bestand is niet op slot: er staan organisaties in en geen casussen.</p>
            <Namen routekaart={routekaart} ingangen={ingangen} />
            <div className="actions">
              <Button icon={<IconDownload aria-hidden size={22} />} onClick={() => bewaar('csv')}>
                Voor Excel (CSV)
              </Button>
              <Button icon={<IconDownload aria-hidden size={22} />} onClick={() => bewaar('json')}>
                Voor Ruggespraak (JSON)
              </Button>
            </div>
            {bewaard && <p className="subtle small">Het bestand staat bij je downloads.</p>}
          </>
        )}
      </section>
      <section className="stack stack-sm" aria-labelledby="binnen">
        <h2 id="binnen">Haal een kaart binnen</h2>
        {kaart.mag ? (
          <>
            <p>
              Een CSV of JSON. Je ziet eerst wat erin zit. Wat hier al staat, verandert alleen als jij dat kiest.
              {kaart.id !== HIER && ' Daarna ziet iedereen in deze kring het.'}
            </p>
            {ingelezen?.kind === 'geweigerd' && (
              <div className="field-error" role="alert">
                {ingelezen.redenen.map((reden) => (
                  <p key={reden}>{reden}</p>
                ))}
              </div>
            )}
            <div className="actions">
              <Button icon={<IconFileImport aria-hidden size={22} />} onClick={kiesKaartbestand}>
                {ingelezen?.kind === 'geweigerd' ? 'Kies een ander bestand' : 'Kies een bestand'}
              </Button>
            </div>
          </>
        ) : (
          <p>Je leest mee in deze kring. Iets binnenhalen kan dan niet.</p>
        )}
      </section>
    </Screen>
  );
}
