// The quiet line that says a new version is ready. It waits; it never interrupts writing.
import { IconRefresh } from '@tabler/icons-react';
import { Button } from './Button.tsx';

export function UpdateLine(props: { beschikbaar: boolean; onVerversen: () => void }) {
  return (
    <div className="update-line" role="status">
      {props.beschikbaar && (
        <>
          <span className="small">Nieuwe versie.</span>
          <Button variant="rustig" icon={<IconRefresh aria-hidden size={20} />} onClick={props.onVerversen}>
            Ververs
          </Button>
        </>
      )}
    </div>
  );
}
