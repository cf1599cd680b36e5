// Lists what would be gone for good, and what stays with others, before everything goes off this device.
import type { ReactNode } from 'react';
import { describeLaatsteKopie } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { ietsNergensAnders, type NergensAnders } from '../../store/toestel/nergens-anders.ts';
import { LinkButton } from '../../ui/Button.tsx';

export function NergensAndersLijst({ wat }: { wat: NergensAnders }) {
  const { alleenIk, nietVerstuurd, doorlopen, werkvormen, halve, onleesbaar, blijft, metAnderen } = wat;
  const eigen = werkvormen.length + halve.length > 0;
  return (
    <>
      <section className="stack" aria-labelledby="nergens-anders">
        <h2 id="nergens-anders">Dit staat nergens anders</h2>
        {!ietsNergensAnders(wat) && (
          <p>Er is hier geen casus, stappenplan of eigen werkvorm die je voorgoed kwijtraakt.</p>
        )}
        <Deel
          zin="Alleen jij kunt bij deze casussen. Daarna heeft niemand ze meer."
          namen={alleenIk.map(({ id, titel }) => ({ id, naam: titel }))}
        />
        <Deel
          zin="Deze werkvormen heb je zelf gemaakt of overgenomen. Ze staan alleen op dit toestel."
          namen={werkvormen.map(({ id, titel }) => ({ id, naam: titel }))}
        />
        <Deel
          zin="Aan deze werkvormen ben je begonnen. Je hebt ze nog niet bewaard."
          namen={halve.map(({ id, titel }) => ({ id, naam: titel }))}
        />
        {(alleenIk.length > 0 || eigen) && <LaatsteKopie werkvormen={eigen} />}
        <Deel
          zin="Van deze casussen is het laatste werk misschien nog niet bij je maatjes. Wacht tot er staat dat alles bijgewerkt is."
          namen={nietVerstuurd.map(({ id, titel }) => ({ id, naam: titel }))}
        />
        <Deel
          zin="Deze stappenplannen heb je op dit toestel ingevuld."
          namen={doorlopen.map(({ doorloop }) => ({ id: doorloop.id, naam: doorloop.titel }))}
        />
        {onleesbaar > 0 && (
          <p>
            {onleesbaar === 1 ? 'Eén onderdeel gaat' : `${onleesbaar} onderdelen gaan`} hier niet open. Wat erin staat,
            is misschien alleen hier.
          </p>
        )}
        <p className="subtle small">
          Ook weg: de versies van eerdere dagen, je eigen routekaart, je tellingen, je instellingen en de woorden die de
          meelezer voor je onthoudt.
        </p>
      </section>
      {metAnderen.length > 0 && (
        <section className="stack" aria-labelledby="blijft">
          <h2 id="blijft">Dit blijft bij anderen</h2>
          <Deel zin="Je maatjes houden deze casussen." namen={blijft.map(({ id, titel }) => ({ id, naam: titel }))} />
          <p>
            Dit toestel blijft in de lijst staan van {metAnderen.length === 1 ? 'deze kring' : 'deze kringen'}:{' '}
            {metAnderen.map(({ naam }) => naam).join('; ')}. Wil je dat niet, verlaat de kring dan eerst.
          </p>
          <LinkButton href="/kring">Naar je kringen</LinkButton>
        </section>
      )}
    </>
  );
}

/** A copy brings them back, as they were then. */
function LaatsteKopie({ werkvormen }: { werkvormen: boolean }) {
  const laatste = useValue(useRuggespraak().laatsteKopie);
  return (
    <>
      <p>
        {laatste === null
          ? 'Je hebt er geen kopie van gemaakt.'
          : `${describeLaatsteKopie(laatste)} Wat je daarna schreef, zit er niet in.`}
        {laatste !== null &&
          werkvormen &&
          ' In een oudere kopie zitten je eigen werkvormen nog niet, of niet wat half af is.'}
      </p>
      <LinkButton href="/instellingen/kopie">Maak eerst een kopie</LinkButton>
    </>
  );
}

function Deel({ zin, namen }: { zin: ReactNode; namen: readonly { id: string; naam: string }[] }) {
  if (namen.length === 0) return null;
  return (
    <div className="stack stack-sm">
      <p>{zin}</p>
      <ul className="plain-list">
        {namen.map(({ id, naam }) => (
          <li key={id}>{naam}</li>
        ))}
      </ul>
    </div>
  );
}
