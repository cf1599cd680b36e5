// The choices at one mark: what it seems to be, words to put in its place with one tap, or to let it stand. Knows no casus; says what was chosen.
import { useEffect, useId, useRef, useState } from 'react';
import { bewijstZichzelf } from '../domain/vondst.ts';
import type { Uitkomst } from '../store/contract.ts';
import type { Gevonden, LaatStaan } from '../store/meelezen/contract.ts';
import { Button } from '../ui/Button.tsx';
import { EigenWoordForm } from './EigenWoordForm.tsx';
import { LaatStaanForm } from './LaatStaanForm.tsx';
import './poort.css';
import './meelezen.css';
import { zegNiet, zegWaarom, zegWat } from './vondst-woorden.ts';

export function VondstKeuze(props: {
  gevonden: Gevonden;
  /** What it is about on screen; null: not in sight. */
  bij: Element | null;
  /** false: the text is no longer what it was. */
  onVervang(door: string): boolean;
  onLaatStaan(hoe: LaatStaan): Promise<Uitkomst>;
  onClose(): void;
}) {
  const { gevonden, bij } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [stap, setStap] = useState<'kies' | 'woord' | 'reden'>('kies');
  const [bezig, setBezig] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  const id = useId();
  const sluit = useRef(props.onClose);
  sluit.current = props.onClose;
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!element.open) element.showModal();
    const follow = () => place(element, bij);
    // A tap beside it; whatever is in it lies in an element of its own.
    const beside = (event: Event) => event.target === element && sluit.current();
    follow();
    window.addEventListener('resize', follow);
    element.addEventListener('click', beside);
    return () => {
      element.removeEventListener('click', beside);
      window.removeEventListener('resize', follow);
      element.close();
    };
  }, [bij]);
  // What was pressed is gone; without this the focus would be nowhere.
  useEffect(() => {
    const target = dialog.current?.querySelector<HTMLElement>(
      stap === 'kies' ? '[data-eerst]' : 'fieldset button, input',
    );
    target?.focus();
  }, [stap]);

  const vervang = (door: string) => {
    if (props.onVervang(door)) props.onClose();
    else setFout('De tekst is intussen veranderd. Kijk nog eens.');
  };
  const laatStaan = async (hoe: LaatStaan) => {
    setBezig(true);
    const uitkomst = await props.onLaatStaan(hoe);
    setBezig(false);
    if (uitkomst.kind === 'goed') props.onClose();
    else setFout(uitkomst.redenen.join(' '));
  };
  return (
    <dialog
      ref={dialog}
      className="vondst-keuze"
      aria-labelledby={`${id}-kop`}
      aria-describedby={`${id}-uitleg`}
      onCancel={(event) => {
        event.preventDefault();
        if (stap === 'kies') props.onClose();
        else setStap('kies');
      }}
    >
      <div className="vondst-keuze-vak stack stack-sm">
        <h2 id={`${id}-kop`}>‘{gevonden.woord}’</h2>
        <p id={`${id}-uitleg`}>
          {zegWat(gevonden)} <span className="subtle">{zegWaarom(gevonden)}</span>
        </p>
        {fout && (
          <p className="field-error" role="alert">
            {fout}
          </p>
        )}
        {stap === 'kies' && (
          <>
            <h3 className="small" id={`${id}-door`}>
              Zet hier neer:
            </h3>
            <ul className="vondst-woorden" aria-labelledby={`${id}-door`}>
              {gevonden.vervangingen.map((door, at) => (
                <li key={door}>
                  <Button
                    variant={at === 0 ? 'primair' : 'secundair'}
                    data-eerst={at === 0 || undefined}
                    onClick={() => vervang(door)}
                  >
                    {door}
                  </Button>
                </li>
              ))}
              <li>
                <Button onClick={() => setStap('woord')}>Eigen woord…</Button>
              </li>
            </ul>
            <h3 className="small">Of laat het staan:</h3>
            <div className="vondst-staan">
              <Button variant="rustig" busy={bezig} onClick={() => laatStaan({ kind: 'geen-persoon' })}>
                {zegNiet(gevonden)}
              </Button>
              {!bewijstZichzelf(gevonden.gegeven) && (
                <Button variant="rustig" busy={bezig} onClick={() => laatStaan({ kind: 'nooit-meer' })}>
                  Wijs dit niet meer aan op dit toestel
                </Button>
              )}
              <Button variant="rustig" onClick={() => setStap('reden')}>
                Laat staan, met een reden
              </Button>
              <Button variant="rustig" onClick={props.onClose}>
                Nu niet
              </Button>
            </div>
          </>
        )}
        {stap === 'woord' && (
          <EigenWoordForm woord={gevonden.woord} bezig={bezig} onKies={vervang} onSluit={() => setStap('kies')} />
        )}
        {stap === 'reden' && (
          <LaatStaanForm
            alleenReden
            gevonden={gevonden}
            bezig={bezig}
            onKies={laatStaan}
            onSluit={() => setStap('kies')}
          />
        )}
      </div>
    </dialog>
  );
}

/** Under the word, or above it where there is more room; the stylesheet puts it along the bottom of a small screen instead. */
function place(dialog: HTMLElement, bij: Element | null): void {
  const at = bij?.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const inSight = at && at.bottom > 0 && at.top < clientHeight;
  dialog.toggleAttribute('data-los', !inSight);
  if (!inSight) return;
  const under = clientHeight - at.bottom;
  const above = under < 420 && at.top > under;
  const px = (name: string, value: number | null) =>
    dialog.style.setProperty(`--keuze-${name}`, value === null ? 'auto' : `${value}px`);
  px('top', above ? null : at.bottom + 6);
  px('bottom', above ? clientHeight - at.top + 6 : null);
  px('left', Math.max(8, Math.min(at.left, clientWidth - dialog.offsetWidth - 8)));
  px('room', (above ? at.top : under) - 16);
}
