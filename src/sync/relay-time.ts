// What time the server says it is: the Date header that comes with any answer. Only to compare this device's own clock with.

/** ms since 1970; null: no answer, or one without a date. `origin`: http(s) or ws(s). */
export async function askRelayTime(origin: string, timeoutMs = 10_000): Promise<number | null> {
  try {
    const url = new URL('/healthz', origin.replace(/^ws/, 'http'));
    const { headers } = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) });
    const at = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(at) ? null : at;
  } catch {
    return null;
  }
}
