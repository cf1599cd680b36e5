// All that is left when everything was taken off this device and the app cannot be fetched anew: it says so. Needs nothing around it.
import { useEffect, useRef } from 'react';

export function GewistScreen() {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), []);
  return (
    <main className="screen stack">
      <h1 ref={kop} tabIndex={-1}>
        Alles is van dit toestel gehaald
      </h1>
      <p>
        Je kunt dit venster sluiten. Wil je Ruggespraak hier weer gebruiken? Open de app dan als je verbinding hebt. Je
        begint opnieuw.
      </p>
    </main>
  );
}
