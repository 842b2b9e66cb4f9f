// A thread begins on a bare Node, whatever runs the program: tsx reads the TypeScript, as scripts/bootstrap.mjs has it.
import { register } from 'tsx/esm/api';

register();
await import('./read-thread.ts');
