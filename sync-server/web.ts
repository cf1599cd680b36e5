// Plain HTTP: health, metrics and the app, all with the same strict headers.
import { createServer, type Server } from 'node:http';
import { securityHeaders } from './headers.ts';
import { createStaticFiles } from './static-files.ts';

export interface WebParts {
  appDir: string | null;
  healthy(): Promise<boolean>;
  metrics(): string;
}

export function createWeb(parts: WebParts): Server {
  const serve = parts.appDir === null ? null : createStaticFiles(parts.appDir);
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(request.headers.host))) response.setHeader(name, value);
    const say = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const answer = async () => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'text/plain', 'method not allowed\n');
      const [pathname] = (request.url ?? '').split('?', 1);
      if (pathname === '/healthz') {
        const ok = await parts.healthy();
        return say(ok ? 200 : 503, 'application/json', `${JSON.stringify({ ok })}\n`);
      }
      if (pathname === '/metrics') return say(200, 'text/plain; version=0.0.4', parts.metrics());
      if (!(await serve?.(request, response))) say(404, 'text/plain', 'not found\n');
    };
    answer().catch(() => {
      if (response.headersSent) response.destroy();
      else say(500, 'text/plain', 'something went wrong\n');
    });
  });
}
