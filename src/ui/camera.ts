// The camera as a source of QR codes: open it, look at frames with the browser's own detector or ours, stop it. Knows no screen.

interface Detector {
  detect(image: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: ['qr_code'] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** null when it was no longer wanted by the time the camera was there. */
export async function openCamera(signal: AbortSignal): Promise<MediaStream | null> {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no camera here', 'NotFoundError');
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) {
    stop();
    return null;
  }
  signal.addEventListener('abort', stop, { once: true });
  return stream;
}

async function createDetector(): Promise<Detector> {
  const native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  // Some browsers have the class and no formats.
  if (native && (await native.getSupportedFormats().catch((): string[] => [])).includes('qr_code'))
    return new native({ formats: ['qr_code'] });
  const { BarcodeDetector } = await import('qr/decode.js');
  return new BarcodeDetector({ formats: ['qr_code'] });
}

/** Looks a few times a second until something is read; null when stopped. */
export async function watchForQr(video: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  const detector = await createDetector();
  const canvas = document.createElement('canvas');
  while (!signal.aborted) {
    const found = await readFrame(detector, video, canvas);
    if (found) return signal.aborted ? null : found;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return null;
}

/** Half of a full-HD frame is enough to read a code held in front of it, at a quarter of the work. */
const MAX_SIDE = 960;

async function readFrame(
  detector: Detector,
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement,
): Promise<string | null> {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return null;
  const scale = Math.min(1, MAX_SIDE / Math.max(videoWidth, videoHeight));
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(video, 0, 0, canvas.width, canvas.height);
  try {
    return (await detector.detect(canvas))[0]?.rawValue ?? null;
  } catch {
    // A frame without a readable code; the next one may have it.
    return null;
  }
}

export function describeCameraFault(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return 'Ruggespraak mag de camera niet gebruiken. Sta het toe in je browser, of plak de code hierboven.';
  if (name === 'NotFoundError' || name === 'OverconstrainedError')
    return 'Er is hier geen camera. Plak of typ de code hierboven.';
  return 'De camera gaat niet aan. Misschien gebruikt een andere app hem. Plak of typ de code hierboven.';
}
