/** What a load tells while it runs. Bytes are those on disk while checking, those of the content while loading. */
export type Progress =
  | { readonly stage: 'checking'; readonly file: string; readonly bytes: number; readonly of: number }
  | { readonly stage: 'waiting' }
  | {
      readonly stage: 'loading';
      readonly file: string;
      readonly bytes: number;
      readonly of: number;
      readonly lines: number;
    }
  | { readonly stage: 'indexing'; readonly table: string };
