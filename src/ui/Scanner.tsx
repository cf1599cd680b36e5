// The camera on screen until a QR code is read. Stops the camera when it leaves; says in a sentence why there is none.
import { useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import './code.css';
import { describeCameraFault, openCamera, watchForQr } from './camera.ts';
import { announce } from './melding.tsx';

export function Scanner(props: { onCode: (code: string) => void; onStop: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const onCode = useRef(props.onCode);
  onCode.current = props.onCode;

  useEffect(() => {
    const stop = new AbortController();
    const start = async (element: HTMLVideoElement) => {
      const stream = await openCamera(stop.signal);
      if (!stream) return;
      element.srcObject = stream;
      await element.play();
      const found = await watchForQr(element, stop.signal);
      if (found !== null) onCode.current(found);
    };
    if (video.current)
      start(video.current).catch((error: unknown) => {
        if (stop.signal.aborted) return;
        const tekst = describeCameraFault(error);
        setFault(tekst);
        announce(tekst);
      });
    return () => stop.abort();
  }, []);

  if (fault)
    return (
      <p className="notice" data-toon="let-op">
        {fault}
      </p>
    );
  return (
    <section className="stack" aria-label="Scannen">
      <video ref={video} className="camera" muted playsInline aria-label="Beeld van de camera" />
      <p className="subtle">Houd de QR-code voor de camera.</p>
      <Button variant="rustig" onClick={props.onStop}>
        Stop met scannen
      </Button>
    </section>
  );
}
