/** Keeps what was asked under a key, and what is under way; the least recently used goes first, a failure at once. */
export class Kept<T> {
  private readonly kept = new Map<string, Promise<T>>();

  constructor(private readonly room: number) {}

  /** What is kept or under way; undefined where nobody asked. */
  find(key: string): Promise<T> | undefined {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
    }
    return known;
  }

  /** Keeps what is asked under a key, and gives it back. */
  put(key: string, asked: Promise<T>): Promise<T> {
    this.kept.set(key, asked);
    const oldest = this.kept.size > this.room ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    asked.catch(() => {
      if (this.kept.get(key) === asked) this.kept.delete(key);
    });
    return asked;
  }
}
