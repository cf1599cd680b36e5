// The codes of a kring that nobody used yet, each to withdraw.
import type { KringRegel } from '../../store/contract.ts';
import { describeTot } from '../../store/describe.ts';
import { useRuggespraak } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { announce } from '../../ui/melding.tsx';
import { useVerzoek } from '../../ui/use-verzoek.ts';

export function OpenCodes(props: { kring: KringRegel; onIngetrokken: (uitnodiging: string) => void }) {
  const ruggespraak = useRuggespraak();
  const { id: kring, uitnodigingen } = props.kring;
  const { busy, fout, vraag } = useVerzoek();
  if (uitnodigingen.length === 0) return null;
  const trekIn = async (uitnodiging: string) => {
    if (!(await vraag(() => ruggespraak.trekIn(kring, uitnodiging)))) return;
    announce('De code is ingetrokken en werkt niet meer.');
    props.onIngetrokken(uitnodiging);
  };
  return (
    <section className="stack stack-sm" aria-labelledby="open-codes">
      <h2 id="open-codes">Codes die nog niet gebruikt zijn</h2>
      <Fout zin={fout} />
      <ul className="rows">
        {uitnodigingen.map(({ id, verlooptOp, voor, gast }) => (
          <li key={id} className="row">
            <span className="row-text">
              {voor && <span className="row-title">{voor}</span>}
              <span className={voor ? 'subtle small' : undefined}>
                {gast && 'Voor een gast. '}Geldig tot {describeTot(verlooptOp)}
              </span>
            </span>
            <Button variant="rustig" busy={busy} onClick={() => void trekIn(id)}>
              Trek in<span className="visually-hidden">: de code tot {describeTot(verlooptOp)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
