import { commerce } from '@/lib/metrics/commerce';
import { type ExplainedRule, explainRules, type Flag } from '@/lib/rules/flag';
import { FlagBadge } from './flag-badge';

type FallingNoteProps = { readonly flag: Flag | undefined; readonly names?: readonly string[] };

const rules = explainRules(commerce.metrics.revenue).filter(({ rule }) => rule === 'falling');

/** The rule that marks rows whose revenue fell for weeks, and the names of those. */
export function explainFalling(names: readonly string[]): ExplainedRule[] {
  return rules.map((rule) => ({ ...rule, found: names.length > 0 ? `${names.join(', ')}.` : null }));
}

/** Says which rows fell for weeks, and what that means; nothing where none did. */
export function FallingNote({ flag, names = [] }: FallingNoteProps) {
  if (!flag) return null;
  return (
    <span>
      <FlagBadge flag={flag} size="cell" /> {names.length > 0 && `${names.join(', ')}. `}
      {rules[0]?.text}
    </span>
  );
}
