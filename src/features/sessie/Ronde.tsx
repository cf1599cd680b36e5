// One round on the screen: judging alone first, who gave something, showing it all at once, and then all of it side by side.
import { useState } from 'react';
import { naamAanTafel } from '../../domain/sessie/doorgeven.ts';
import { moetNuLuisteren } from '../../domain/sessie/mag.ts';
import type { Ronde as EenRonde } from '../../domain/sessie/sessie.ts';
import { Button } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Antwoorden } from './Antwoorden.tsx';
import { OordeelForm } from './OordeelForm.tsx';
import { type Aan, useDaad } from './use-sessies.ts';

/** `onRond`: several on this phone, so it goes round. */
export function Ronde(props: { aan: Aan; ronde: EenRonde; leidt: string | null; onRond: () => void }) {
  const { aan, ronde, leidt } = props;
  const { sessie, eigen, geopend } = aan.beeld;
  const [plek] = eigen;
  const rond = eigen.length > 1;
  const [verandert, setVerandert] = useState(false);
  const gaf = plek !== undefined && ronde.gegeven.includes(plek);
  const onthuld = ronde.onthuldOp !== null;
  const mag = plek !== undefined && !moetNuLuisteren(sessie, plek);
  const nogNiet = eigen.filter((een) => !ronde.gegeven.includes(een) && !moetNuLuisteren(sessie, een));
  return (
    <>
      {rond && !onthuld && (
        <div className="notice">
          <p>
            {nogNiet.length === 0
              ? 'Iedereen op deze telefoon heeft gegeven.'
              : 'De telefoon gaat rond. Ieder geeft eerst alleen een antwoord; tussendoor is alles afgedekt.'}
          </p>
          <Button variant={nogNiet.length > 0 ? 'primair' : 'secundair'} onClick={props.onRond}>
            {nogNiet.length > 0 ? 'Laat de telefoon rondgaan' : 'Iemand verandert iets'}
          </Button>
        </div>
      )}
      {!rond && plek !== undefined && mag && (!gaf || verandert) && (
        <OordeelForm
          key={ronde.id}
          aan={aan}
          plek={plek}
          ronde={ronde}
          metVorige
          onGegeven={() => setVerandert(false)}
        />
      )}
      {!rond && gaf && !verandert && !onthuld && (
        <div className="notice">
          <p>Je hebt gegeven. Niemand ziet het nog; je kunt het veranderen tot jullie samen onthullen.</p>
          <Button onClick={() => setVerandert(true)}>Verander</Button>
        </div>
      )}
      {onthuld ? (
        <section className="stack" aria-labelledby={`antwoorden-${ronde.id}`}>
          <h2 id={`antwoorden-${ronde.id}`}>{gaf || rond || !mag ? ronde.vorm.vraag : 'Wat de anderen gaven'}</h2>
          <Antwoorden sessie={sessie} ronde={ronde} geopend={geopend} />
        </section>
      ) : (
        <WieGaf aan={aan} ronde={ronde} />
      )}
      {leidt !== null && !onthuld && <Toon aan={aan} ronde={ronde} leidt={leidt} />}
    </>
  );
}

function WieGaf({ aan, ronde }: { aan: Aan; ronde: EenRonde }) {
  const { sessie } = aan.beeld;
  const tafel = sessie.deelnemers.filter(({ aanwezig, plek }) => aanwezig || ronde.gegeven.includes(plek));
  return (
    <section className="stack stack-sm" aria-label="Wie al gaf">
      <p>
        <strong>
          Gegeven: {ronde.gegeven.length} van {tafel.length}
        </strong>
      </p>
      <ul className="wie-gaf">
        {tafel.map(({ plek }) => (
          <li key={plek}>
            {naamAanTafel(sessie, plek)}:{' '}
            {ronde.gegeven.includes(plek) ? 'gegeven' : <span className="subtle">nog niet</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A tap, and only of the gespreksleider. Who is not there yet comes in later. */
function Toon({ aan, ronde, leidt }: { aan: Aan; ronde: EenRonde; leidt: string }) {
  const { sessie } = aan.beeld;
  const { fout, bezig, doe } = useDaad();
  const nogNiet = sessie.deelnemers.filter(
    ({ aanwezig, plek }) => aanwezig && !ronde.gegeven.includes(plek) && !moetNuLuisteren(sessie, plek),
  ).length;
  return (
    <div className="stack stack-sm">
      <Button
        variant={nogNiet === 0 && ronde.gegeven.length > 0 ? 'primair' : 'secundair'}
        busy={bezig}
        onClick={() => void doe(() => aan.inBeeld.toonRonde(leidt, ronde.id), 'Alles is te zien.')}
      >
        Onthul alles tegelijk
      </Button>
      {nogNiet > 0 && (
        <p className="subtle small">
          {nogNiet === 1 ? 'Eén iemand gaf nog niets.' : `${nogNiet} mensen gaven nog niets.`} Wie later is, komt er
          later bij.
        </p>
      )}
      <Fout zin={fout} />
    </div>
  );
}
