import type { VisualKind } from '@/lib/pages/kinds';
import { whyNoHighlight } from '@/lib/pages/why-no-highlight';

/** Says in a visual's menu why it cannot highlight. */
export function WhyNot({ kind }: { readonly kind: VisualKind }) {
  return whyNoHighlight(kind);
}
