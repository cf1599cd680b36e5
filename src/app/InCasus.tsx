// Opens the casus an address names around its screen, and says so when it is not here (any more). Closes it when the screen goes.
import type { ReactNode } from 'react';
import type { CasusInBeeld } from '../store/contract.ts';
import { useCasus, useRuggespraak, useValue } from '../store/react.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Loading, Screen } from '../ui/Screen.tsx';
import { Verplaatst } from './Verplaatst.tsx';

interface Props {
  id: string;
  children: (casus: CasusInBeeld) => ReactNode;
}

/** Who may write now and only reads a moment later, or the other way round, has it opened anew. */
export function InCasus(props: Props) {
  const regel = useValue(useRuggespraak().casussen).find(({ id }) => id === props.id);
  const alleenLezen = regel?.alleenLezen ?? false;
  return (
    <>
      {alleenLezen && (
        <p className="screen notice alleen-lezen" role="status">
          Je leest mee in deze casus. Wat je hier verandert, wordt niet bewaard en ziet niemand.
        </p>
      )}
      <Geopend key={String(alleenLezen)} {...props} />
    </>
  );
}

function Geopend(props: Props) {
  const ruggespraak = useRuggespraak();
  // Not any more when it was deleted while on screen, here or by a colleague.
  const listed = useValue(ruggespraak.casussen).some(({ id }) => id === props.id);
  const opening = useCasus(ruggespraak, props.id, listed);
  const voorbij = useValue(ruggespraak.einden).voorbij.includes(props.id);
  const verplaatst = useValue(ruggespraak.verplaatst).find(({ id }) => id === props.id);
  if (!listed && verplaatst) return <Verplaatst keren={verplaatst.keren} />;
  if (!listed || opening.kind === 'weg')
    return voorbij ? (
      <NietHier titel="De einddatum is voorbij" tekst="Deze casus gaat niet meer open en wordt gewist." />
    ) : (
      <NietHier
        titel="Deze casus is hier niet"
        tekst="Misschien is hij verwijderd, of heb je geen toegang meer. Misschien staat hij nog niet op dit toestel."
      />
    );
  if (opening.kind === 'laden') return <Loading />;
  // On paper of a casus comes what was read in the gate, or this sentence.
  return (
    <div className="in-casus">
      {props.children(opening.casus)}
      <p className="in-casus-wacht print-only">Dit is niet nagelezen. Maak een verslag, of druk de vensters af.</p>
    </div>
  );
}

const NietHier = (props: { titel: string; tekst: string }) => (
  <Screen title={props.titel} lead={props.tekst}>
    <LinkButton variant="primair" href="/casussen">
      Naar je casussen
    </LinkButton>
  </Screen>
);
