// The whole text as the other will see it, without anything marked, and the one question that no reader can answer for you.
import type { Tekstplek } from '../store/meelezen/contract.ts';
import { Button } from '../ui/Button.tsx';

/** What stands in one place one after the other reads as one. */
function samengevoegd(teksten: readonly Tekstplek[]): Tekstplek[] {
  const uit: Tekstplek[] = [];
  for (const { waar, tekst } of teksten) {
    const laatste = uit.at(-1);
    if (laatste?.waar === waar) laatste.tekst += `\n${tekst}`;
    else uit.push({ waar, tekst });
  }
  return uit;
}

export function Leesstap(props: {
  teksten: readonly Tekstplek[];
  bezig: boolean;
  onJa: () => void;
  onNee: () => void;
}) {
  const { teksten, bezig } = props;
  const leeg = teksten.every(({ tekst }) => tekst.trim() === '');
  return (
    <>
      <article className="leesstap surface stack" aria-label="De hele tekst" lang="nl">
        {leeg && <p className="subtle">Hier staat nog niets.</p>}
        {samengevoegd(teksten).map(({ waar, tekst }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places in a fixed order; two may bear the same name
          <section key={at} className="stack stack-sm">
            {waar && <h2>{waar}</h2>}
            <p className="leesstap-tekst">{tekst}</p>
          </section>
        ))}
      </article>
      <section className="leesstap-vraag stack stack-sm" aria-labelledby="zou-iemand">
        <h2 id="zou-iemand">Zou een buur, klasgenoot of collega weten over wie dit gaat?</h2>
        <p className="subtle small">
          Denk aan een bijnaam, een voorval dat iedereen kent, of een manier van praten. Dat ziet de meelezer niet.
        </p>
        <div className="actions">
          <Button onClick={props.onJa}>Ja, of misschien</Button>
          <Button variant="primair" busy={bezig} onClick={props.onNee}>
            {bezig ? 'Een ogenblik…' : 'Nee, ga verder'}
          </Button>
        </div>
      </section>
    </>
  );
}
