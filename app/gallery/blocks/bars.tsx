/** A plain picture to fill a card with. */
export function Bars({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const most = Math.max(...values);
  return (
    <div role="img" aria-label={label} className="flex h-full items-end gap-[2px]">
      {values.map((value, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is known by its place
          key={index}
          style={{ height: `${(value / most) * 100}%`, background: 'var(--series-1)' }}
          className="grow rounded-t-[2px]"
        />
      ))}
    </div>
  );
}
