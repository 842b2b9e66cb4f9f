'use client';

import { Search, X } from 'lucide-react';
import { useRef } from 'react';

type SearchFieldProps = {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A search field; Escape empties it before it closes what is around it. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="relative">
      <Search aria-hidden className="-translate-y-1/2 absolute top-1/2 left-2.5 size-4 text-faint" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onChange('');
        }}
        className="h-8 w-full rounded-md border border-edge bg-card pr-8 pl-8 text-body placeholder:text-faint focus-visible:border-accent pointer-coarse:h-10"
      />
      {value !== '' && (
        <button
          type="button"
          aria-label="Empty the search"
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
          className="-translate-y-1/2 absolute top-1/2 right-1 grid size-6 place-items-center rounded text-faint hover:text-text"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </div>
  );
}
