/** Words of six letters and more that orders to a machine are made of; turned round they are no word of any of our languages. */
const BETRAYING = (
  'ignore ignorez instruction instructions consigne consignes oublie oubliez prompt systeme system previous precedentes ' +
  'disregard forget reveal override developer guidelines تجاهل التعليمات تعليماتك تعليمات القواعد السابقة'
).split(' ');
const MIN_LETTERS = 5;

/** Every betraying word backwards, under each shift of the alphabet, and with the alphabet mirrored. */
const CIPHERED: ReadonlySet<string> = new Set(
  BETRAYING.flatMap((word) => [backwards(word), ...(/[a-z]/.test(word) ? shiftsOf(word) : [])]).filter(
    (word) => word.length >= MIN_LETTERS && !BETRAYING.includes(word),
  ),
);

/** True when a folded text holds an order's words in a simple cipher: reversed, shifted by any number, or mirrored. */
export function holdsCipheredWords(folded: string): boolean {
  return (folded.match(/[a-z]{5,}|[\u0621-\u064a]{5,}/g) ?? []).some((word) => CIPHERED.has(word));
}

function backwards(word: string): string {
  return Array.from(word).reverse().join('');
}

function shiftsOf(word: string): string[] {
  const map = (change: (place: number) => number): string =>
    word.replace(/[a-z]/g, (letter) => String.fromCharCode(97 + change(letter.charCodeAt(0) - 97)));
  const shifts = Array.from({ length: 25 }, (_, by) => map((place) => (place + by + 1) % 26));
  return [...shifts, map((place) => 25 - place)];
}
