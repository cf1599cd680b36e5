// The phases of an own werkvorm while it is made: each to open and fill in, to move, to take out and put back, and one more at the end. Keeps nothing itself.
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type FaseOntwerp, nieuweFase, verschoven } from '../../domain/sessie/ontwerp-werkvorm.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { announce } from '../../ui/melding.tsx';
import { minuten } from './Fasen.tsx';
import { FaseVelden, WERKWOORDEN } from './FaseVelden.tsx';

export function OntwerpFasen(props: { fasen: readonly FaseOntwerp[]; zet: (fasen: readonly FaseOntwerp[]) => void }) {
  const { fasen, zet: zetFasen } = props;
  const [open, setOpen] = useState<string | null>(null);
  const [weg, setWeg] = useState<{ fase: FaseOntwerp; at: number } | null>(null);
  const lijstRef = useRef<HTMLOListElement>(null);
  /** What was pressed may have gone, or moved: its phase gets the focus. */
  const naarFase = useRef<string | null>(null);
  useEffect(() => {
    const doel = naarFase.current;
    naarFase.current = null;
    if (doel !== null)
      lijstRef.current?.querySelector<HTMLElement>(`[data-fase="${doel}"] :is(input, button)`)?.focus();
  });

  const samen = fasen.reduce((som, fase) => som + (Number(fase.minuten) || 0), 0);

  const voegToe = () => {
    const fase = nieuweFase(crypto.randomUUID());
    zetFasen([...fasen, fase]);
    setOpen(fase.id);
    naarFase.current = fase.id;
  };
  const schuif = (at: number, richting: -1 | 1) => {
    zetFasen(verschoven(fasen, at, richting));
    naarFase.current = fasen[at]?.id ?? null;
    announce(`Staat nu op plek ${at + 1 + richting}.`);
  };
  const haalUit = (at: number) => {
    const fase = fasen[at];
    if (!fase) return;
    zetFasen(fasen.filter((_, nummer) => nummer !== at));
    setWeg({ fase, at });
    naarFase.current = (fasen[at + 1] ?? fasen[at - 1])?.id ?? null;
  };
  return (
    <section className="stack" aria-labelledby="eigen-fasen">
      <h2 id="eigen-fasen">De fasen</h2>
      <p className="subtle">
        {fasen.length === 1 ? '1 fase' : `${fasen.length} fasen`}, samen {minuten(samen)}.
      </p>
      <ol ref={lijstRef} className="rows eigen-fasen">
        {fasen.map((fase, at) => (
          <li key={fase.id} data-fase={fase.id}>
            {open === fase.id ? (
              <section className="surface stack" aria-label={`Fase ${at + 1}`}>
                <FaseVelden
                  fase={fase}
                  zet={(deel) => zetFasen(fasen.map((een) => (een.id === fase.id ? { ...een, ...deel } : een)))}
                />
                <Button
                  onClick={() => {
                    setOpen(null);
                    naarFase.current = fase.id;
                  }}
                >
                  Klaar met deze fase
                </Button>
              </section>
            ) : (
              <div className="row tafel-rij">
                <span className="row-text">
                  <span className="row-title">
                    {at + 1}. {fase.naam || 'Nog geen naam'}
                  </span>
                  <span className="subtle small">
                    {minuten(Number(fase.minuten) || 0)}. {WERKWOORDEN[fase.werk]}.
                  </span>
                </span>
                <span className="actions">
                  <Button
                    onClick={() => {
                      setOpen(fase.id);
                      naarFase.current = fase.id;
                    }}
                  >
                    Verander<span className="visually-hidden"> {fase.naam || `fase ${at + 1}`}</span>
                  </Button>
                  <Menu
                    label={`Meer met fase ${at + 1}`}
                    icon={<IconDots aria-hidden size={22} />}
                    items={[
                      ...(at > 0 ? [{ label: 'Eén plek eerder', run: () => schuif(at, -1) }] : []),
                      ...(at < fasen.length - 1 ? [{ label: 'Eén plek later', run: () => schuif(at, 1) }] : []),
                      { label: 'Haal weg', danger: true, run: () => haalUit(at) },
                    ]}
                  />
                </span>
              </div>
            )}
          </li>
        ))}
      </ol>
      {weg && (
        <div className="notice" role="status">
          <p>{weg.fase.naam || 'De fase'} is weg.</p>
          <Button
            onClick={() => {
              zetFasen([...fasen.slice(0, weg.at), weg.fase, ...fasen.slice(weg.at)]);
              naarFase.current = weg.fase.id;
              setWeg(null);
            }}
          >
            Zet terug
          </Button>
        </div>
      )}
      <Button icon={<IconPlus aria-hidden size={22} />} onClick={voegToe}>
        Fase erbij
      </Button>
    </section>
  );
}
