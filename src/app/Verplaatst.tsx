// In the place of a casus that was moved to another kring: by whom and when, and the way to it for who is in that kring too.
import { dagVan } from '../domain/dag.ts';
import { casusRoute } from '../store/casus-route.ts';
import type { VerplaatstRegel } from '../store/verplaats/contract.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Screen } from '../ui/Screen.tsx';

export function Verplaatst({ keren }: Pick<VerplaatstRegel, 'keren'>) {
  const hier = keren.flatMap(({ naar }) => naar ?? []);
  const zinnen = keren.map(
    ({ door, ditToestel, op }) =>
      `Verplaatst door ${ditToestel ? 'jou' : door || 'iemand uit de kring'}, op ${dagVan(op)}.`,
  );
  return (
    <Screen title="Deze casus is verplaatst naar een andere kring">
      {zinnen.length === 1 ? (
        <p>{zinnen[0]}</p>
      ) : (
        <ul className="plain-list">
          {zinnen.map((zin, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they stay in order
            <li key={at}>{zin}</li>
          ))}
        </ul>
      )}
      {keren.length > 1 && <p>Dat gebeurde tegelijk. Daarom staat hij nu in meer kringen.</p>}
      {hier.length === 0 && <p>Doe jij ook mee in die kring? Dan komt hij vanzelf bij je casussen te staan.</p>}
      <div className="actions">
        {hier.map((naar, at) => (
          <LinkButton key={naar} variant={at === 0 ? 'primair' : 'secundair'} href={casusRoute(naar)}>
            {at === 0 ? 'Open de casus daar' : 'Open ook de andere'}
          </LinkButton>
        ))}
        <LinkButton variant={hier.length === 0 ? 'primair' : 'rustig'} href="/casussen">
          Naar je casussen
        </LinkButton>
      </div>
    </Screen>
  );
}
