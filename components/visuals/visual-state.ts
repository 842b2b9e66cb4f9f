import type { MessageAction } from '../ui/message-state';

export type VisualState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'empty'; readonly why: string; readonly hint?: string; readonly action?: MessageAction }
  | { readonly kind: 'error'; readonly message: string; readonly onRetry: () => void };
