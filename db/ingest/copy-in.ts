import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { writeInt32 } from './bytes';

const SIGNATURE = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);
const PIECE = 262_144;

/** Copies rows in PostgreSQL's binary form into `target`; rejects when the server refuses or the connection is lost. */
export function copyIn(client: Client, target: string, rows: readonly Buffer[]): Promise<void> {
  const stream = client.query(copyFrom(`copy ${target} from stdin (format binary)`));
  return new Promise((resolve, reject) => {
    let ended = false;
    // The stream may report an error twice, and fails hard when it is written to after the first.
    const end = (error?: Error): void => {
      if (ended) return;
      ended = true;
      client.off('end', lost);
      if (error) reject(error);
      else resolve();
    };
    const lost = (): void => end(new Error('Connection terminated'));
    client.once('end', lost);
    stream.on('error', end);
    stream.once('finish', () => end());
    const send = async (): Promise<void> => {
      for (const piece of pieces(rows)) {
        if (ended) return;
        if (!stream.write(piece)) await new Promise((next) => stream.once('drain', next));
      }
      if (!ended) stream.end();
    };
    send().catch(end);
  });
}

function* pieces(rows: readonly Buffer[]): Generator<Buffer> {
  yield SIGNATURE;
  for (const bytes of rows) {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
  yield TRAILER;
}

/** A field of a binary row: its length and its bytes. */
export function field(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  writeInt32(length, 0, bytes.length);
  return Buffer.concat([length, bytes]);
}
