// Headers on every answer: nothing inline, no third party, no frames, no referrer.

/** Scanning a code; opening with a fingerprint or face; a screen that stays on during an intervisie. */
const OURS = ['camera', 'publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock'];
const NEVER = [
  'accelerometer',
  'autoplay',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** `host`: the Host header; 'self' does not cover web sockets in every browser, so they are named. */
export function securityHeaders(host: string | undefined): Record<string, string> {
  const sockets = host && /^[A-Za-z0-9.:[\]-]{1,255}$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return {
    'Content-Security-Policy': [
      `default-src 'none'`,
      `script-src 'self' 'wasm-unsafe-eval'`,
      `style-src 'self'`,
      `img-src 'self' data: blob:`,
      `font-src 'self'`,
      `connect-src 'self'${sockets}`,
      `worker-src 'self'`,
      `manifest-src 'self'`,
      `media-src 'self' blob:`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `frame-ancestors 'none'`,
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': [...OURS.map((name) => `${name}=(self)`), ...NEVER.map((name) => `${name}=()`)].join(', '),
  };
}
