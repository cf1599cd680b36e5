// The lock: one field, a fingerprint or face beside it where that was switched on, a clear sentence when the phrase is wrong, and a wait that is counted down in words.
import { IconFingerprint } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useRuggespraak, useValue } from '../../store/react.tsx';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/Field.tsx';
import { later } from '../../ui/later.tsx';
import { announce } from '../../ui/melding.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TYP_JE_ZIN } from '../../ui/typ-je-zin.ts';
import { useVerzoek } from '../../ui/use-verzoek.ts';
import { describeWait, secondsUntil } from './describe-wait.ts';

// With the list of words, which only who forgot needs.
const Vergeten = later(() => import('./Vergeten.tsx').then((m) => m.Vergeten));

/** `waarom`: why it takes the phrase this time. */
export function OpSlot(props: { wachtTot: number | null; waarom?: string }) {
  const ruggespraak = useRuggespraak();
  const [zin, setZin] = useState('');
  const { busy, fout, vraag, zeg } = useVerzoek();
  const form = useRef<HTMLFormElement>(null);
  const wait = useCountdown(props.wachtTot);
  const [vergeten, setVergeten] = useState(false);
  const [vinger, setVinger] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || vinger || wait > 0) return;
    if (zin.trim() === '') zeg(TYP_JE_ZIN);
    else if (await vraag(() => ruggespraak.ontgrendel(zin))) return;
    setZin('');
    form.current?.querySelector('input')?.focus();
  };

  if (vergeten) return <Vergeten wait={wait} onTerug={() => setVergeten(false)} />;
  return (
    <Screen title="Ruggespraak is op slot" lead={props.waarom ?? 'Typ je toegangszin om verder te gaan.'} keepFocus>
      <form ref={form} className="stack" onSubmit={submit}>
        <SecretField
          label="Toegangszin"
          autoComplete="current-password"
          autoFocus
          value={zin}
          onValue={setZin}
          error={fout}
        />
        {wait > 0 && <p>{describeWait(wait)}</p>}
        <Button type="submit" variant="primair" busy={busy || vinger || wait > 0}>
          {busy ? 'Een ogenblik…' : 'Ontgrendel'}
        </Button>
      </form>
      <MetVingerafdruk wacht={busy} busy={vinger} onBusy={setVinger} />
      <div className="actions">
        <Button variant="rustig" onClick={() => setVergeten(true)}>
          Toegangszin vergeten?
        </Button>
      </div>
    </Screen>
  );
}

/** Beside the phrase, where it was switched on; never both at once. Whatever comes of it, what was typed stays. */
function MetVingerafdruk(props: { wacht: boolean; busy: boolean; onBusy: (busy: boolean) => void }) {
  const { passkey } = useRuggespraak();
  const stand = useValue(passkey.stand);
  const { fout, vraag, wis } = useVerzoek();
  if (stand !== 'aan') return null;
  const open = async () => {
    props.onBusy(true);
    wis();
    await vraag(() => passkey.open()).finally(() => props.onBusy(false));
  };
  return (
    <div className="stack stack-sm">
      <Button icon={<IconFingerprint aria-hidden size={22} />} busy={props.wacht || props.busy} onClick={open}>
        Open met vingerafdruk of gezicht
      </Button>
      {fout && <p>{fout}</p>}
    </div>
  );
}

/** Seconds left, counted down each second; said aloud at the start, every half minute and at the end. */
function useCountdown(until: number | null): number {
  const [left, setLeft] = useState(() => secondsUntil(until, Date.now()));
  useEffect(() => {
    const first = secondsUntil(until, Date.now());
    setLeft(first);
    if (first === 0) return;
    announce(describeWait(first));
    const timer = setInterval(() => {
      const now = secondsUntil(until, Date.now());
      setLeft(now);
      if (now === 0) {
        clearInterval(timer);
        announce('Je kunt het nu weer proberen.');
      } else if (now % 30 === 0) announce(describeWait(now));
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
