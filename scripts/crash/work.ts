// Loads files and refreshes in a process of its own, and says each step, so that it can be killed at any of them.
import { loadAndRefresh } from './load';

const [url = '', ...files] = process.argv.slice(2);
await loadAndRefresh(url, files, () => console.log('step'));
