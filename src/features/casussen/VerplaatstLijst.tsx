// Casussen that somebody else moved out of a kring of ours not long ago: they left the list, and this says where they went.
import { Link } from 'wouter';
import { casusRoute } from '../../store/casus-route.ts';
import { describeMoment } from '../../store/describe.ts';
import { useRuggespraak, useValue } from '../../store/react.tsx';

const ZO_LANG_MS = 30 * 86_400_000;

export function VerplaatstLijst() {
  const ruggespraak = useRuggespraak();
  const kringen = useValue(ruggespraak.kringen);
  const nu = Date.now();
  const regels = useValue(ruggespraak.verplaatst).flatMap(({ id, kring, keren }) =>
    keren
      .filter(({ ditToestel, op }) => !ditToestel && nu - op < ZO_LANG_MS)
      .map((keer, at) => ({ ...keer, id: `${id} ${at}`, kring: kringen.find((one) => one.id === kring)?.naam })),
  );
  if (regels.length === 0) return null;
  return (
    <section className="stack stack-sm" aria-labelledby="verplaatst">
      <h2 id="verplaatst">Verplaatst naar een andere kring</h2>
      <ul className="plain-list">
        {regels.map(({ id, kring, door, op, naar }) => (
          <li key={id}>
            Een casus {kring ? `uit de kring met ${kring}` : 'uit een kring van jou'}, door {door || 'iemand anders'},{' '}
            {describeMoment(op, nu)}. {naar && <Link href={casusRoute(naar)}>Open de casus daar</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
