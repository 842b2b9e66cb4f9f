import { ingest } from '../ingest';

const [url = '', file = '', lines = ''] = process.argv.slice(2);
await ingest({
  url,
  files: [file],
  chunkLines: Number(lines),
  threadBytes: 0,
  onProgress: ({ stage }) => console.log(stage),
});
