/** A text that a spreadsheet would run as a formula, written so that it stays a text (OWASP, “CSV injection”). */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}
