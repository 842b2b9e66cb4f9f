export { generate, type SamplePiece } from './generate';
export { checkOptions, DEFAULT_SAMPLE, SampleError, type SampleOptions } from './options';
