import { all, runChecks } from './test/checks';

await runChecks(all);
