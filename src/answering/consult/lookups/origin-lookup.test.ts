import { beforeAll, describe, expect, it } from 'vitest';
import { openLookups, type LookupBench } from './lookup.fixture.ts';
import { originLookup } from './origin-lookup.ts';

let bench: LookupBench;
beforeAll(async () => {
  bench = await openLookups();
});

const PROOFS: readonly (readonly [question: string, agreement: string])[] = [
  ['Quel certificat d’origine pour exporter vers la Turquie ?', 'turkey'],
  ['Jusqu’à quel montant puis-je signer la déclaration d’origine sur facture vers l’UE ?', 'eu'],
  ['Envoi de 12 000 euros en Italie, quel certificat d’origine ?', 'eu'],
  ['Faut-il un EUR.1 pour l’Angleterre ?', 'uk'],
  ['Quel justificatif d’origine pour les pays de l’accord d’Agadir ?', 'agadir'],
  ['Which certificate of origin do I need for the USA?', 'usa'],
  ['Do I need an EUR.1 to sell to Germany?', 'eu'],
  ['ما هي شهادة المنشأ اللازمة للتصدير إلى إسبانيا؟', 'eu'],
  ['أي إثبات للمنشأ عند الاستيراد من تركيا؟', 'turkey'],
  ['شنو هي شهادة المنشأ اللي خاصني باش نصدر لفرنسا؟', 'eu'],
  ['achmen certificat d origine khassni bach nsadar l turkia ?', 'turkey'],
];
const OTHERS: readonly string[] = [
  'Combien de temps un EUR.1 vers la France est-il valable ?',
  'Comment obtenir un EUR.1 pour l’Espagne ?',
  'Qui délivre le certificat d’origine pour la Jordanie ?',
  'Que faire si l’EUR.1 pour l’Allemagne est perdu ?',
  'Quelles règles d’origine pour les textiles vers l’UE ?',
  'Quels droits de douane vers la Turquie ?',
  'Quel certificat d’origine faut-il ?',
  'How long is a proof of origin valid for the UK?',
  'كم مدة صلاحية شهادة المنشأ نحو فرنسا؟',
  'كيف أحصل على شهادة المنشأ للتصدير إلى إيطاليا؟',
  'kifach nakhod certificat d origine l fransa ?',
];

describe('originLookup', () => {
  it.each(PROOFS)('leads with the row of the agreement: %s', (question, agreement) => {
    expect(bench.told(bench.find(originLookup, question))).toEqual([`agreements/${agreement}`]);
  });

  it.each(OTHERS)('keeps out of another question: %s', (question) => {
    expect(bench.find(originLookup, question)).toBeUndefined();
  });

  it('tells the papers that a value leaves open, below the limit and above it', () => {
    const papers = (question: string): string[] =>
      bench.told({
        kind: 'lookup',
        tool: 'origin-proof',
        form: 'choice',
        items: (bench.find(originLookup, question)?.rules ?? []).map((statement) => ({
          statement,
          details: [],
        })),
        rules: [],
      });
    const below = papers('J’exporte pour 5 000 € vers l’Espagne : une déclaration d’origine suffit-elle ?');
    const above = papers('J’exporte pour 9 000 € vers l’Espagne : une déclaration d’origine suffit-elle ?');
    expect(below).toContain('trade-documents/origin-declaration');
    expect(above).toContain('trade-documents/eur1');
    const unsaid = papers('Quelle preuve d’origine pour l’Espagne ?');
    expect(unsaid.some((name) => name.startsWith('trade-documents/'))).toBe(false);
  });

  it('tells every agreement that gives something, and talks only where there is nothing else', () => {
    const egypt = bench.told(bench.find(originLookup, 'Which proof of origin for goods from Egypt?'));
    expect(egypt.length).toBeGreaterThan(1);
    expect(bench.told(bench.find(originLookup, 'Quelle preuve d’origine pour le Canada ?'))).toEqual([
      'agreements/canada',
    ]);
  });
});
