import { describeRule, segmentRules } from '@/lib/segments/rules';

/** The rules of the segments in words, folded away until they are asked for. */
export function SegmentRules() {
  return (
    <details>
      <summary className="cursor-pointer">What the segments mean</summary>
      <p className="mt-2 max-w-[90ch]">
        Each buyer has scores from 1 to 5, by fifths of all buyers: recency (5 bought last), frequency
        (orders) and spend (revenue). Value is the mean of frequency and spend, halves rounded up. Customers
        who are equal have equal scores.
      </p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {segmentRules.map((rule) => (
          <div key={rule.key} className="contents">
            <dt className="font-medium text-soft">{rule.label}</dt>
            <dd>
              {rule.words} Rule: {describeRule(rule)}.
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
