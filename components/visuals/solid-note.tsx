/** Says at a visual's title which part of its marks is drawn solid. */
export function SolidNote({ text }: { readonly text: string }) {
  return (
    <span className="ml-1.5 inline-flex items-baseline gap-1 whitespace-nowrap rounded bg-wash px-1.5 text-soft">
      <span
        aria-hidden
        className="size-2.5 self-center rounded-sm bg-linear-to-t from-50% from-accent to-50% to-accent/25"
      />
      {text}
    </span>
  );
}
