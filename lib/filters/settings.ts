/** What a person set on single visuals: visual → setting → value. */
export type Settings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads `visual.setting:value` texts; what is not of that form is left out. */
export function readSettings(texts: readonly string[]): Settings {
  const settings: Record<string, Record<string, string>> = {};
  for (const text of texts) {
    const [, visual, setting, value] = /^([\w-]+)\.([\w-]+):(.*)$/s.exec(text) ?? [];
    if (visual && setting && value !== undefined)
      settings[visual] = { ...settings[visual], [setting]: value };
  }
  return settings;
}

/** The texts with one setting put in place of its former value; null takes it away. */
export function writeSetting(
  texts: readonly string[],
  visual: string,
  setting: string,
  value: string | null,
): string[] {
  const kept = texts.filter((text) => !text.startsWith(`${visual}.${setting}:`));
  return value === null ? kept : [...kept, `${visual}.${setting}:${value}`];
}
