/** The text without accents, as it is typed in a hurry. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
}

/** The text with one letter lost, doubled or exchanged with the next. Empty text stays empty. */
export function withTypo(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const kind = Math.floor(random() * 3);
  const [here, next] = [text.charAt(at), text.charAt(at + 1)];
  const kept = [next, here + here + next, next + here][kind] ?? '';
  return text.slice(0, at) + kept + text.slice(at + 2);
}

/** One to `longest` neighbouring items, anywhere in the list; all of an empty list. */
export function randomWindow<T>(items: readonly T[], longest: number, random: () => number): T[] {
  const size = 1 + Math.floor(random() * Math.min(longest, items.length));
  const from = Math.floor(random() * (items.length - size + 1));
  return items.slice(from, from + size);
}
