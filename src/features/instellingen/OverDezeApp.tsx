// What this app is, which version, under which licence and where its source is.
import { version } from '../../../package.json';
import { LinkButton } from '../../ui/Button.tsx';

export function OverDezeApp() {
  return (
    <section className="stack" aria-labelledby="over">
      <h2 id="over">Over deze app</h2>
      <p>
        Ruggespraak helpt je samen nadenken over zorgen om een kind, zonder namen. Het is geen dossier: wat je besluit,
        leg je vast in je eigen dossier.
      </p>
      <p>
        Tijdens het schrijven leest de app mee: staat er iets in waaraan iemand het gezin herkent? Dat gebeurt op dit
        toestel.
      </p>
      <LinkButton href="/uitleg/meelezer">Wat de meelezer wel en niet ziet</LinkButton>
      <LinkButton href="/uitleg/server">Wat ziet de server van ons?</LinkButton>
      <dl className="facts">
        <dt>Versie</dt>
        <dd>{version}</dd>
        <dt>Licentie</dt>
        <dd>EUPL-1.2. Iedereen mag de app gebruiken, bekijken en verbeteren.</dd>
        <dt>Bron</dt>
        <dd>De broncode is openbaar. Vraag ernaar bij wie de app voor je beheert.</dd>
      </dl>
    </section>
  );
}
