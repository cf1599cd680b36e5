// Acuut gevaar: who to call. Opening this page is the first tap, calling the second. Needs no store, no unlocking and no connection.
import './acuut.css';
import { isOverdue, type Telefoonnummer, telefoonnummers } from '../../content/actueel.ts';
import { dagVan } from '../../domain/dag.ts';
import { CallButton } from '../../ui/CallButton.tsx';
import { Screen } from '../../ui/Screen.tsx';

export function AcuutScreen() {
  const { nood, veiligThuis, gecontroleerdOp, bron } = telefoonnummers;
  return (
    <Screen title="Acuut gevaar">
      <CallBlock nummer={nood} urgent />
      <CallBlock nummer={veiligThuis} />
      <p className="subtle small">
        {isOverdue(gecontroleerdOp, Date.now())
          ? `Controleer de nummers op ${bron}. Wij deden dat voor het laatst op ${dagVan(gecontroleerdOp)}.`
          : `Nummers gecontroleerd op ${dagVan(gecontroleerdOp)}.`}
      </p>
    </Screen>
  );
}

function CallBlock(props: { nummer: Telefoonnummer; urgent?: boolean }) {
  const { naam, toon, tel, wanneer, uitleg } = props.nummer;
  return (
    <section className="call" data-urgent={props.urgent} aria-labelledby={`bel-${tel}`}>
      <h2 id={`bel-${tel}`}>{wanneer}</h2>
      <p>{uitleg}</p>
      <CallButton naam={naam} toon={toon} tel={tel} urgent={props.urgent} />
    </section>
  );
}
