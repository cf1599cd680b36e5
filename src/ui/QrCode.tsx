// A QR code as one SVG path, black on white whatever the theme, with the quiet zone scanners need. The encoder comes when asked for.
import './code.css';
import { useEffect, useState } from 'react';

/** Light modules around the code; scanners look for them. */
export const QUIET = 4;

export function QrCode(props: { tekst: string; label: string }) {
  const [rows, setRows] = useState<boolean[][] | null>(null);
  const [failure, setFailure] = useState(false);
  useEffect(() => {
    let gone = false;
    import('qr').then(
      ({ encodeQR }) => !gone && setRows(encodeQR(props.tekst, 'raw', { border: QUIET, ecc: 'medium' })),
      () => !gone && setFailure(true),
    );
    return () => {
      gone = true;
    };
  }, [props.tekst]);
  if (failure) return <p>De QR-code kon niet geladen worden. Gebruik de code hieronder.</p>;
  if (!rows) return <div className="qr" />;
  const size = rows.length;
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.label} shapeRendering="crispEdges">
      <rect className="qr-paper" width={size} height={size} />
      <path className="qr-ink" d={toPath(rows)} />
    </svg>
  );
}

/** One rectangle per run of dark modules. */
export function toPath(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      path += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`;
    }
  });
  return path;
}
