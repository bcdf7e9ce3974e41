/** What was used last, by number: as many as there is room for, the one that was not used for longest goes first. */
export class RecentlyUsed<T> {
  readonly #room: number;
  readonly #kept = new Map<number, T>();

  constructor(room: number) {
    this.#room = room;
  }

  get(key: number): T | undefined {
    const value = this.#kept.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: number, value: T): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    // A map gives its keys in the order in which they were set.
    const [oldest] = this.#kept.size > this.#room ? this.#kept.keys() : [];
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
