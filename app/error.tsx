'use client';

import { Button } from '@/components/ui/button';

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-3 p-6 text-center">
      <h1 className="font-semibold text-title">This page could not be shown</h1>
      <p className="max-w-prose text-soft">
        The server did not answer as expected. Try again; if it happens again, look at the server’s log
        {error.digest ? ` for ${error.digest}` : ''}.
      </p>
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
