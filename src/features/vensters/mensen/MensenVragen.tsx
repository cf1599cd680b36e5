// Two questions that may not stay unseen: whom can the child turn to, and who has the regie. Calm lines until there is an answer, never a block.
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { REGIE_VRAAG, STEUNFIGUUR_VRAAG } from '../../../content/persoon-vragen.ts';
import { noemPersoon } from '../../../domain/vensters/genogram-mensen.ts';
import { type Item, isJa, veldVan } from '../../../domain/vensters/item.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

export type WieVraag = 'steunfiguur' | 'regie';

const VRAGEN: Record<WieVraag, { vraag: string; kan: (item: Item) => boolean }> = {
  steunfiguur: { vraag: STEUNFIGUUR_VRAAG, kan: (item) => !isJa(item, 'kern') && !isJa(item, 'overleden') },
  regie: { vraag: REGIE_VRAAG, kan: (item) => veldVan(item, 'groep') !== 'kind' && !isJa(item, 'overleden') },
};

export function MensenVragen(props: { mensen: readonly Item[]; onVraag(vraag: WieVraag): void }) {
  const { mensen, onVraag } = props;
  const open = (vraag: WieVraag) => !mensen.some((item) => isJa(item, vraag));
  return (
    <>
      {open('steunfiguur') && (
        <div className="notice">
          <p>
            <strong>{STEUNFIGUUR_VRAAG}</strong> Dat staat er nog niet.
          </p>
          <Button onClick={() => onVraag('steunfiguur')}>
            Kies een persoon<span className="visually-hidden">: {STEUNFIGUUR_VRAAG}</span>
          </Button>
        </div>
      )}
      {open('regie') && (
        <div className="mensen-regie small">
          <span>{REGIE_VRAAG} Dat staat er nog niet.</span>
          <Button variant="rustig" onClick={() => onVraag('regie')}>
            Kies<span className="visually-hidden">: {REGIE_VRAAG}</span>
          </Button>
        </div>
      )}
    </>
  );
}

/** A tap is the answer. */
export function KiesPersoon(props: {
  vraag: WieVraag;
  mensen: readonly Item[];
  onKies(item: string): void;
  onNieuw(): void;
  onClose(): void;
}) {
  const { vraag, kan } = VRAGEN[props.vraag];
  const mensen = props.mensen.filter(kan);
  return (
    <Dialog title={vraag} onClose={props.onClose} readFirst>
      {mensen.length > 0 && (
        <ul className="rows">
          {mensen.map((item) => (
            <li key={item.id}>
              <button type="button" className="row mensen-rij" onClick={() => props.onKies(item.id)}>
                <span className="row-text">{noemPersoon(item)}</span>
                <IconChevronRight aria-hidden size={22} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button icon={<IconPlus aria-hidden size={20} />} onClick={props.onNieuw}>
          Iemand anders
        </Button>
        <Button variant="rustig" onClick={props.onClose}>
          Nu niet
        </Button>
      </div>
    </Dialog>
  );
}
