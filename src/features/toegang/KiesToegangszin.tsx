// Choosing the first toegangszin: why, and that nobody can reset it.
import { useRuggespraak } from '../../store/react.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { NieuweZin } from '../../ui/NieuweZin.tsx';
import { Screen } from '../../ui/Screen.tsx';

/** `waarvoor`: what the person came to do, and goes on to do afterwards. `alsGast`: it can be done without, for once. */
export function KiesToegangszin(props: { waarvoor?: string | undefined; alsGast?: boolean | undefined }) {
  const ruggespraak = useRuggespraak();
  return (
    <Screen
      title="Kies een toegangszin"
      lead={`${props.waarvoor ? `${props.waarvoor} ` : ''}Je toegangszin is het slot op je notities. Zonder die zin kan niemand ze lezen op dit toestel, ook wij niet.`}
    >
      <NieuweZin label="Toegangszin" knop="Ga verder" onZin={ruggespraak.kiesToegangszin}>
        <p className="notice" data-toon="let-op">
          Onthoud hem goed. Wij kunnen hem niet opzoeken of veranderen. Hierna kun je een weg terug maken.
        </p>
      </NieuweZin>
      {props.alsGast && (
        <LinkButton variant="rustig" href="/gast">
          Ik heb een code voor een gast
        </LinkButton>
      )}
    </Screen>
  );
}
