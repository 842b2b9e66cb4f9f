/** The mark: contour lines of a map. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g fill="none" strokeWidth="2.4" strokeLinecap="round" className="stroke-on-accent">
        <path d="M7 22c4-1 4.5-9 9-9s4 5 9 3" />
        <path d="M7 16c3-1 4-8 9-8s5 4 9 2" opacity=".65" />
        <path d="M9 26c3-1 4-7 7-7s3 4 7 3" opacity=".4" />
      </g>
    </svg>
  );
}
