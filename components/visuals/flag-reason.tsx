import { explainRules } from '@/lib/rules/explain';
import type { Flag, Judged } from '@/lib/rules/flag';

/** The numbers behind a flag, and its rule in words. */
export function FlagReason({ flag, judged }: { readonly flag: Flag; readonly judged: Judged }) {
  const rule = explainRules(judged).find((one) => one.rule === flag.rule);
  return (
    <>
      <p className="font-medium">{flag.text}</p>
      <p className="mt-1 text-soft">{flag.why}</p>
      {rule && <p className="mt-2 border-line border-t pt-2 text-faint">The rule: {rule.text}</p>}
    </>
  );
}
