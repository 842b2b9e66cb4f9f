// Opens the server of a home in a process of its own and holds it until it is told to stop: for tests of joining.
import { openServer } from '@/db/server/open';

const [home = '', port = '0'] = process.argv.slice(2);
const { url } = await openServer({ home, port: Number(port) });
console.log(url);
setInterval(() => undefined, 60_000);
