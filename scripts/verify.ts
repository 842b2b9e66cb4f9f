import { quick, runChecks } from './test/checks';

await runChecks(quick);
