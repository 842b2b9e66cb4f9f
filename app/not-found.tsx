import Link from 'next/link';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center gap-2 p-6 text-center">
      <h1 className="font-semibold text-title">There is no page here</h1>
      <p className="text-soft">The address may be mistyped, or the page has moved.</p>
      <p>
        <Link href="/" className="font-medium text-accent underline underline-offset-2">
          Go to the executive page
        </Link>
      </p>
    </main>
  );
}
