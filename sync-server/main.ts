// Starts the relay from the environment, says where it is, and leaves in good order on SIGTERM and SIGINT.
import { help, readConfig } from './config.ts';
import { startRelay } from './relay.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const leaveWith = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  say(help);
  process.exit(0);
}
const configured = readConfig(process.env);
if (configured.kind === 'geweigerd') leaveWith(configured.redenen.join('\n'));
else {
  const { config } = configured;
  const relay = await startRelay(config, { write: say }).catch((error: NodeJS.ErrnoException) =>
    leaveWith(
      error.code === 'EADDRINUSE'
        ? `Poort ${config.port} op ${config.host} is al in gebruik. Kies een andere met PORT=...`
        : error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL'
          ? `Luisteren op ${config.host}:${config.port} mag of kan hier niet (${error.code}).`
          : `De relay start niet: ${error.message}`,
    ),
  );
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  say(`Ruggespraak draait op http://${host}:${relay.port}`);
  if (config.access === 'open') say('Let op: RELAY_ACCESS=open, iedereen kan elke kamer in. Alleen om te proberen.');
  let leaving = false;
  const stop = async () => {
    if (leaving) return;
    leaving = true;
    await relay.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
