// The notes on screen: fetches the editor when needed and puts a small toolbar over it. What is written is the editor's and the store's.
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconHeading,
  IconLayoutGridAdd,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { NotitiesEditor } from '../../editor/open-notities-editor.ts';
import type { MeeleesProps } from '../../meelezen/Meelees.tsx';
import type { NotitiesBron } from '../../store/contract.ts';
import { useValue } from '../../store/react.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { NIET_MEELEZEN } from '../../ui/MetMerken.tsx';

const Meelees = later<MeeleesProps>(
  () => import('../../meelezen/Meelees.tsx').then((piece) => piece.Meelees),
  NIET_MEELEZEN,
);

export function Notities(props: {
  bron: NotitiesBron;
  label: string;
  /** Whose notes these are, to read along with them. */
  casus: MeeleesProps['casus'];
  /** Asked to make something of these words in the windows; '' when there are none at the caret. */
  onPassage?: ((passage: string) => void) | undefined;
}) {
  const { bron, label, casus, onPassage } = props;
  const mount = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<NotitiesEditor | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const firstLabel = useRef(label);
  useEffect(() => {
    let opened: NotitiesEditor | null = null;
    let gone = false;
    import('../../editor/open-notities-editor.ts').then(
      ({ openNotitiesEditor }) => {
        if (gone || !mount.current) return;
        opened = openNotitiesEditor(mount.current, bron, { label: firstLabel.current });
        setEditor(opened);
      },
      (error: unknown) => !gone && setFailure({ error }),
    );
    return () => {
      gone = true;
      opened?.destroy();
      setEditor(null);
    };
  }, [bron]);
  useEffect(() => editor?.setLabel(label), [editor, label]);
  // Thrown while rendering, so that the error screen catches it.
  if (failure) throw failure;
  return (
    <section className="notities" aria-label="Notities">
      {editor ? <Toolbar editor={editor} onPassage={onPassage} /> : <div className="toolbar" />}
      <div ref={mount} className="notities-mount" />
      {!editor && <p className="notities-wait subtle">Notities openen…</p>}
      <div className="notities-meelezen small">{editor && <Meelees casus={casus} editor={editor} />}</div>
    </section>
  );
}

function Toolbar(props: { editor: NotitiesEditor; onPassage: ((passage: string) => void) | undefined }) {
  const { editor, onPassage } = props;
  const { kop, opsomming, genummerd, vet, kanOngedaan, kanOpnieuw } = useValue(editor.toolbar);
  const run = editor.commands;
  return (
    <div className="toolbar" role="toolbar" aria-label="Opmaak">
      <IconButton label="Kop" aria-pressed={kop} onClick={run.kop}>
        <IconHeading aria-hidden size={22} />
      </IconButton>
      <IconButton label="Opsomming" aria-pressed={opsomming} onClick={run.opsomming}>
        <IconList aria-hidden size={22} />
      </IconButton>
      <IconButton label="Genummerd" aria-pressed={genummerd} onClick={run.genummerd}>
        <IconListNumbers aria-hidden size={22} />
      </IconButton>
      <IconButton label="Vet" aria-pressed={vet} onClick={run.vet}>
        <IconBold aria-hidden size={22} />
      </IconButton>
      {onPassage && (
        <IconButton label="Naar de vensters" onClick={() => onPassage(editor.passage())}>
          <IconLayoutGridAdd aria-hidden size={22} />
        </IconButton>
      )}
      <span className="toolbar-gap" />
      <IconButton label="Ongedaan maken" disabled={!kanOngedaan} onClick={run.ongedaan}>
        <IconArrowBackUp aria-hidden size={22} />
      </IconButton>
      <IconButton label="Opnieuw" disabled={!kanOpnieuw} onClick={run.opnieuw}>
        <IconArrowForwardUp aria-hidden size={22} />
      </IconButton>
    </div>
  );
}
