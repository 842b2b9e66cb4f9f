'use client';

import { useEffect, useRef, useState } from 'react';
import { SearchField } from '../ui/search-field';

type LateSearchProps = {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
};

const pause = 300;

/** A search that is asked once the typing pauses, so that a word is one step of the Back button. */
export function LateSearch({ label, value, onSearch }: LateSearchProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const send = useRef(onSearch);
  useEffect(() => {
    send.current = onSearch;
  });
  // Back, or a link, brings another search: the field follows.
  if (known !== value) {
    setKnown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => send.current(text), pause);
    return () => clearTimeout(timer);
  }, [text, value]);
  return <SearchField label={label} value={text} onChange={setText} />;
}
