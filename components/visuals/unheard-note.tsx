import { Unlink } from 'lucide-react';

/** Says at a visual's title which selections it does not follow. */
export function UnheardNote({ text }: { readonly text: string }) {
  return (
    <span className="ml-1.5 inline-flex items-baseline gap-1 whitespace-nowrap rounded bg-wash px-1.5 text-soft">
      <Unlink aria-hidden className="size-3 self-center" />
      {text}
    </span>
  );
}
