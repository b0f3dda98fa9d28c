/** `npm start`: serves the demonstration pages and prints where they are. */
import { startDevServer } from '@web/dev-server';

const server = await startDevServer({
  config: { rootDir: '.' },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
const { hostname, port } = server.config;
console.log(`\nDemonstration: http://${hostname}:${port}/demo/\nStop it with Ctrl+C.`);
