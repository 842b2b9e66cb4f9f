import fc from 'fast-check';

// The same cases in every run; a test may name a seed of its own.
fc.configureGlobal({ seed: 20191001 });
