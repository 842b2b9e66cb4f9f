/** Hands a file to the browser to be saved under a name. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken hold of the content once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
