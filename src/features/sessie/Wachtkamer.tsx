// Before it begins: who is there with which role, what to look out for, the phases with their rules, the rules of the house, and who is ready. Until the start all may change.
import { useState } from 'react';
import { HUISREGELS } from '../../content/sessie-woorden.ts';
import { dezeTelefoon } from '../../domain/sessie/deze-telefoon.ts';
import { letOp, letOpInWoorden } from '../../domain/sessie/let-op.ts';
import type { Werkvorm } from '../../domain/sessie/werkvorm.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { WieIsAanDeBeurt } from './AanDeBeurt.tsx';
import { AanTafel, NogIemand } from './AanTafel.tsx';
import { BewaarEigen, EenAndere } from './AndereWerkvorm.tsx';
import { Fasen } from './Fasen.tsx';
import { WerkvormLijst } from './KiesWerkvorm.tsx';
import { Leiding } from './Leiding.tsx';
import { type Aan, useDaad } from './use-sessies.ts';
import { useEigenWerkvormen } from './use-werkvormen.ts';

export function Wachtkamer({ aan }: { aan: Aan }) {
  const { inBeeld, beeld } = aan;
  const { sessie, eigen } = beeld;
  const { werkvorm } = sessie;
  const { fout, bezig, doe } = useDaad();
  const mijne = useEigenWerkvormen();
  const [andere, setAndere] = useState<'nee' | 'lijst' | { id: string }>('nee');
  const hier = dezeTelefoon(sessie, eigen);
  const [ik] = eigen;
  const klaar = sessie.deelnemers.find(({ plek }) => plek === ik)?.klaar ?? false;
  const nietKlaar = sessie.deelnemers.filter((een) => een.aanwezig && !een.klaar && een.plek !== hier.leidt).length;
  const kies = async (nieuw: Werkvorm) => {
    if (ik === undefined) return;
    const gedaan = await doe(
      () => inBeeld.doe(ik, { kind: 'werkvorm', werkvorm: nieuw }),
      `De werkvorm is nu: ${nieuw.titel}.`,
    );
    if (gedaan) setAndere('nee');
  };
  if (!werkvorm || ik === undefined) return <Loading />;
  if (andere !== 'nee')
    return (
      <Screen key="andere" title="Een andere werkvorm" lead="Dat kan tot jullie beginnen. Iedereen ziet het meteen.">
        <Fout zin={fout} />
        {andere === 'lijst' ? (
          <WerkvormLijst eigen={mijne} toon={(id) => setAndere({ id })} />
        ) : (
          <EenAndere id={andere.id} nu={werkvorm} eigen={mijne} bezig={bezig} kies={(nieuw) => void kies(nieuw)} />
        )}
        <ActionBar>
          <Button onClick={() => setAndere(andere === 'lijst' ? 'nee' : 'lijst')}>Terug</Button>
        </ActionBar>
      </Screen>
    );
  const opletten = letOp(sessie);
  return (
    <Screen key="wachtkamer" title={werkvorm.titel} above="Intervisie, nog niet begonnen">
      <Leiding aan={aan} />
      <section className="stack stack-sm" aria-label="Aan tafel">
        <h2>Aan tafel</h2>
        <AanTafel aan={aan} metKlaar={eigen.length === 1} />
        <WieIsAanDeBeurt aan={aan} />
        <NogIemand aan={aan} />
        <p className="subtle small">
          Wie met een eigen toestel meedoet, opent deze casus. Daar staat dat er een intervisie klaarstaat.
        </p>
      </section>
      {opletten.length > 0 && (
        <section className="notice" data-toon="let-op" aria-label="Let op">
          <ul className="plain-list">
            {opletten.map((een) => (
              <li key={JSON.stringify(een)}>{letOpInWoorden(sessie, een)}</li>
            ))}
          </ul>
          <p className="small">Jullie mogen ook zo beginnen.</p>
        </section>
      )}
      <Fasen werkvorm={werkvorm} />
      <div className="actions">
        <Button onClick={() => setAndere({ id: werkvorm.eigenVan ?? werkvorm.id })}>Andere minuten</Button>
        <Button variant="rustig" onClick={() => setAndere('lijst')}>
          Andere werkvorm
        </Button>
        {mijne.kind === 'er' && werkvorm.eigenVan !== undefined && (
          <BewaarEigen werkvormen={mijne.werkvormen} werkvorm={werkvorm} />
        )}
      </div>
      <details>
        <summary>Onze regels</summary>
        <ul className="plain-list">
          {HUISREGELS.map((regel) => (
            <li key={regel}>{regel}</li>
          ))}
        </ul>
      </details>
      <Fout zin={fout} />
      <ActionBar>
        {hier.leidt !== null && (
          <Button
            variant="primair"
            busy={bezig}
            onClick={() =>
              hier.leidt !== null &&
              void doe(() => inBeeld.doe(hier.leidt ?? '', { kind: 'fase', van: sessie.beurt, naar: 0 }))
            }
          >
            Begin{eigen.length === 1 && nietKlaar > 0 ? ` (${nietKlaar} nog niet klaar)` : ''}
          </Button>
        )}
        {eigen.length === 1 && (
          <Button
            variant={hier.leidt === null ? 'primair' : 'secundair'}
            busy={bezig}
            aria-pressed={klaar}
            onClick={() => void doe(() => inBeeld.doe(ik, { kind: 'klaar', beurt: sessie.beurt, klaar: !klaar }))}
          >
            {klaar ? 'Toch nog niet klaar' : 'Ik ben klaar'}
          </Button>
        )}
        {hier.leidt === null && <p className="subtle small bar-tekst">De gespreksleider begint.</p>}
      </ActionBar>
    </Screen>
  );
}
