import { extractFigures } from '../../text/figures.ts';

/** A word that makes the digits after it a code of the Harmonized System. */
const NAMED =
  /(?<![\p{L}\p{N}])(?:sh|hs|ngp|codes?(?:\s(?:sh|hs|douaniers?|tarifaires?))?|positions?(?:\s(?:sh|tarifaires?))?|headings?|البند|بند|رمز|كود|الرمز|الكود)\s*(?:n°|no\.?|رقم|:)?\s*(\d{4}(?:[. ]?\d{2}){0,3})(?![\d.]*\d)/giu;
const SHORTEST = 4;
const LONGEST = 10;

/** Codes of the Harmonized System that a question gives, digits only (4 to 10), in order, each once. Phone numbers are none. */
export function findHsCodes(question: string): string[] {
  const named = [...question.matchAll(NAMED)].map(([, code = '']) => code.replace(/\D/g, ''));
  const shaped = extractFigures(question)
    .filter(({ kind, normal, raw }) => kind === 'code' && isCode(normal) && !isPhone(raw, normal))
    .map(({ normal }) => normal);
  return [...new Set([...named, ...shaped])];
}

function isCode(digits: string): boolean {
  return (
    /^\d+$/.test(digits) && digits.length % 2 === 0 && digits.length >= SHORTEST && digits.length <= LONGEST
  );
}

function isPhone(raw: string, normal: string): boolean {
  return (
    /^\s*(?:\+|00)/.test(raw) || (normal.length === LONGEST && /^0[5-8]/.test(normal) && !raw.includes('.'))
  );
}
