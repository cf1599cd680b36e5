// All guides: search, what was begun, and the list. Needs no store, no unlocking and no connection.
import { useMemo } from 'react';
import { GIDSEN, type Gids } from '../../content/gidsen.ts';
import type { Doorlopen } from '../../store/doorlopen.ts';
import { useDoorlopen, useValue } from '../../store/react.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { Loading, Screen } from '../../ui/Screen.tsx';
import { Begonnen } from './GidsScreen.tsx';
import { SlotRegel } from './SlotRegel.tsx';
import { Zoeken } from './Zoeken.tsx';

const GROEPEN: { kind: Gids['kind']; titel: string }[] = [
  { kind: 'stappenplan', titel: 'Stappenplannen' },
  { kind: 'lijst', titel: 'Signalen herkennen' },
  { kind: 'voorbereiding', titel: 'Een gesprek voorbereiden' },
];

export function GidsenScreen() {
  const doorlopen = useDoorlopen();
  return doorlopen ? <Lijst doorlopen={doorlopen} /> : <Loading />;
}

function Lijst({ doorlopen }: { doorlopen: Doorlopen }) {
  const gelezen = useValue(doorlopen.gelezen);
  const begonnen = useValue(doorlopen.lijst);
  const optioneel = useValue(doorlopen.optioneel);
  const onleesbaar = useValue(doorlopen.onleesbaar);
  const getoond = useMemo(() => GIDSEN.filter((gids) => !gids.optioneel || optioneel.includes(gids.id)), [optioneel]);
  // A list that moves down under a finger is tapped wrong.
  if (!gelezen) return <Loading />;
  return (
    <Screen title="Gidsen" lead="Stap voor stap, ook zonder verbinding. Jij beslist.">
      <Zoeken gidsen={getoond}>
        {begonnen.length > 0 && <Begonnen lijst={begonnen} />}
        {onleesbaar > 0 && (
          <p className="notice" data-toon="let-op">
            Een deel van wat hier bewaard is, kan niet gelezen worden. Er is niets gewist.
          </p>
        )}
        {GROEPEN.map(({ kind, titel }) => (
          <section key={kind} className="stack stack-sm" aria-labelledby={`groep-${kind}`}>
            <h2 id={`groep-${kind}`}>{titel}</h2>
            <ul className="rows">
              {getoond
                .filter((gids) => gids.kind === kind)
                .map((gids) => (
                  <li key={gids.id}>
                    <RowLink href={`/gidsen/${gids.id}`} title={gids.titel}>
                      {gids.uitleg}
                    </RowLink>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        {GIDSEN.filter((gids) => gids.optioneel).map((gids) => (
          <label key={gids.id} className="choice">
            <input
              type="checkbox"
              checked={optioneel.includes(gids.id)}
              onChange={(event) => void doorlopen.setOptioneel(gids.id, event.target.checked)}
            />
            <span className="row-text">
              <span>Laat ook {gids.titel.toLowerCase()} zien</span>
              <span className="subtle small">{gids.uitleg}</span>
            </span>
          </label>
        ))}
        {begonnen.some(({ waar }) => waar === 'open') && <SlotRegel />}
      </Zoeken>
    </Screen>
  );
}
