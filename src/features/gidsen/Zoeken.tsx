// Searches all guides on the device: forgives typing errors, shows where the words stand, and leads to that page. Fetches the guides when someone begins to search.
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { fetchZoeker } from '../../content/fetch-zoeker.ts';
import type { Gids } from '../../content/gidsen.ts';
import type { Zoeker } from '../../content/zoek.ts';
import { Field } from '../../ui/Field.tsx';
import { Gemarkeerd } from '../../ui/Gemarkeerd.tsx';

/** `gidsen` stays the same list as long as it is of the same guides. `children`: what stands there while nobody searches. */
export function Zoeken(props: { gidsen: readonly Gids[]; children: ReactNode }) {
  const { gidsen } = props;
  const [vraag, setVraag] = useState('');
  const gezocht = useDeferredValue(vraag.trim());
  const [zoeker, setZoeker] = useState<Zoeker | 'mislukt' | null>(null);
  /** Counts the times it was asked for: after a failure touching the field asks again. */
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked === 0) return;
    let gone = false;
    fetchZoeker(gidsen).then(
      (made) => !gone && setZoeker(made),
      () => !gone && setZoeker('mislukt'),
    );
    return () => {
      gone = true;
    };
  }, [asked, gidsen]);
  const found = useMemo(
    () => (zoeker && zoeker !== 'mislukt' && gezocht ? zoeker.zoek(gezocht) : []),
    [zoeker, gezocht],
  );
  return (
    <>
      <search>
        <Field
          type="search"
          label="Zoek in alle gidsen"
          value={vraag}
          onValue={setVraag}
          onFocus={() => (zoeker === null || zoeker === 'mislukt') && setAsked((times) => times + 1)}
          enterKeyHint="search"
          autoComplete="off"
        />
      </search>
      {gezocht === '' ? (
        props.children
      ) : (
        <>
          <p className="subtle" role="status">
            {zoeker === 'mislukt'
              ? 'Zoeken lukt nu niet. Tik nog eens in het zoekveld.'
              : !zoeker
                ? 'Een ogenblik…'
                : found.length === 0
                  ? 'Niets gevonden. Probeer een ander woord.'
                  : found.length === 1
                    ? '1 plek gevonden'
                    : `${found.length} plekken gevonden`}
          </p>
          <ul className="rows">
            {found.map((plaats) => (
              <li key={`${plaats.gids}/${plaats.plek}/${plaats.titel}`}>
                <Link className="row" href={`/gidsen/${plaats.gids}/lees/p/${plaats.plek}`}>
                  <span className="row-text">
                    <span className="subtle small">
                      {plaats.gidsTitel}
                      {plaats.stap && `, ${plaats.stap}`}
                      {plaats.plek.includes('~') && ', advies'}
                    </span>
                    <span className="row-title">{plaats.titel}</span>
                    <span className="small">
                      <Gemarkeerd stukken={plaats.fragment} />
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
