// TEMPORARY stand-in by the integrator so that the house runs; helper B2's real file replaces it.
import type { Variety } from '../source/language.ts';
import type { Reading } from './term-analyser.ts';
export function detectVariety(text: string): Reading {
  if (/[\u0600-\u06ff]/.test(text)) return /(?:شحال|ديال|باش|واش|شنو|فين|كيفاش|بغيت)/.test(text) ? { 'ary-Arab': 1 } : { ar: 1 };
  if (/\b(?:ch7al|chno|kifach|wach|bghit|dyal|bach|3nd|chkoun|ana|wla|f|d|l)\b|\w[379]\w/i.test(text)) return { 'ary-Latn': 1 };
  if (/\b(?:the|what|how|is|can|to|for|who)\b/i.test(text)) return { en: 1 };
  return { fr: 1 };
}
export function dominantVariety(reading: Reading): Variety {
  return (Object.entries(reading).sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'fr') as Variety;
}
