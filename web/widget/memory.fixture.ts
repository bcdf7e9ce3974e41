import type { Memory } from './profile-store.ts';

/** A storage of a browser that holds these items; `held` is what it holds now. */
export function memoryOf(
  items: Readonly<Record<string, string>> = {},
): Memory & { held: Map<string, string> } {
  const held = new Map(Object.entries(items));
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

/** The same storage with no room for more. */
export function fullMemory(memory: Memory): Memory {
  return {
    getItem: (key) => memory.getItem(key),
    removeItem: (key) => memory.removeItem(key),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
}
