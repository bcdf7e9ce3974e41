import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';

const read = (text: string): Promise<string[]> =>
  extractText(new TextEncoder().encode(text), 'text/csv').then(({ blocks }) =>
    blocks.flatMap((block) => block.text.split('\n')),
  );

describe('extractText on CSV', () => {
  it('gives each row with its column names, codes as they are', async () => {
    expect(await read('code,produit,droit\n0702.00,"Tomates, fraîches",40 %\n0703.10,Oignons,\n')).toEqual([
      '- code : 0702.00 ; produit : Tomates, fraîches ; droit : 40 %',
      '- code : 0703.10 ; produit : Oignons',
    ]);
  });

  it('reads semicolons, a byte order mark and Arabic', async () => {
    expect(await read('\uFEFFالرمز;المنتوج\n0702;الطماطم\n')).toEqual(['- الرمز : 0702 ; المنتوج : الطماطم']);
  });

  it('refuses a file without rows', async () => {
    await expect(read('code,produit\n')).rejects.toMatchObject({ code: 'document-unreadable' });
  });

  it('refuses binary content', async () => {
    await expect(read('a,b\n\u0000,1\n')).rejects.toMatchObject({ code: 'document-unreadable' });
  });
});
