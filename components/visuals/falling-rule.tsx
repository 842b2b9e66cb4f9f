import { explainRules } from '@/lib/rules/explain';
import type { Flag } from '@/lib/rules/flag';
import { judgedFalling } from './falling-note';
import { FlagBadge } from './flag-badge';

const [rule] = explainRules(judgedFalling([]));

/** A flag of rows with their names, and its rule in words. */
export function FallingRule({ flag, names }: { readonly flag: Flag; readonly names: readonly string[] }) {
  return (
    <span>
      <FlagBadge flag={flag} size="cell" /> {names.length > 0 && `${names.join(', ')}. `}
      {rule?.text}
    </span>
  );
}
