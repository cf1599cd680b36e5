// A relay in a process of its own, to be killed: takes its folder and a port from the arguments, prints its process id and port.
import { defaultLimits } from '../../sync-server/config.ts';
import { startRelay } from '../../sync-server/relay.ts';

const [dataDir = ''] = process.argv.slice(2);
const { port } = await startRelay({
  port: 0,
  host: '127.0.0.1',
  dataDir,
  access: 'open',
  appDir: null,
  allowOrigins: [],
  trustProxy: false,
  limits: { ...defaultLimits, messagesPerSecond: 100_000 },
});
process.stdout.write(`pid ${process.pid}\n${port}\n`);
