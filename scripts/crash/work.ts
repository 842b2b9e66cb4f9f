// Loads files and refreshes in a process of its own, and says each step, so that it can be killed at any of them.
import { ingest } from '@/db/ingest/ingest';
import { refresh } from '@/db/refresh';
import { chunkLines } from './sample';

const [url = '', ...files] = process.argv.slice(2);
const say = () => console.log('step');
await ingest({ url, files, chunkLines, onProgress: say });
await refresh(url, { onStage: say });
