'use client';

import { themeCss } from '@/lib/look/css';
import './globals.css';
import PageError from './error';

/** Stands in for the root layout when that itself fails, so it brings its own document and colours. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" data-theme="system">
      <head>
        <title>Cartograph</title>
        <style>{themeCss()}</style>
      </head>
      <body>
        <PageError {...props} />
      </body>
    </html>
  );
}
