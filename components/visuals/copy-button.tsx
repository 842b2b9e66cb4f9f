'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { notify } from '../ui/toasts';

/** Puts a text on the clipboard and says so. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      notify({
        kind: 'failed',
        text: 'The browser did not allow copying. Select the text and copy it by hand.',
      });
    }
  };
  const Icon = copied ? Check : Copy;
  return (
    <Button variant="quiet" size="small" onClick={copy} onBlur={() => setCopied(false)}>
      <Icon aria-hidden className="size-3.5" />
      <span aria-live="polite">{copied ? 'Copied' : label}</span>
    </Button>
  );
}
