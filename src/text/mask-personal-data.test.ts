import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalData } from './mask-personal-data.ts';

const mask = (text: string): string => maskPersonalData(text, 'fr');

describe('maskPersonalData', () => {
  it.each([
    ['+212 6 12 34 56 78', '[téléphone]'],
    ['+212612345678', '[téléphone]'],
    ['+212 (0) 6 12-34-56-78', '[téléphone]'],
    ['00212 522 34 56 78', '[téléphone]'],
    ['0612345678', '[téléphone]'],
    ['06 12 34 56 78', '[téléphone]'],
    ['06.12.34.56.78', '[téléphone]'],
    ['05-22-34-56-78', '[téléphone]'],
    ['0712/345678', '[téléphone]'],
    ['٠٦١٢٣٤٥٦٧٨', '[téléphone]'],
    ['٠٦ ١٢ ٣٤ ٥٦ ٧٨', '[téléphone]'],
    ['+33 6 12 34 56 78', '[téléphone]'],
    ['nom.prenom+achats@exemple.co.ma', '[adresse électronique]'],
    ['nom @ exemple.ma', '[adresse électronique]'],
    ['nom(at)exemple.ma', '[adresse électronique]'],
    ['AB123456', '[carte d’identité]'],
    ['BK 12345', '[carte d’identité]'],
    ['G654321', '[carte d’identité]'],
    ['007 780 0001234567890123 45', '[RIB]'],
    ['007780000123456789012345', '[RIB]'],
    ['MA64 0117 8000 0001 2345 6789 0123', '[IBAN]'],
    ['FR76 3000 6000 0112 3456 7890 189', '[IBAN]'],
    ['4111 1111 1111 1111', '[carte bancaire]'],
    ['5500-0000-0000-0004', '[carte bancaire]'],
    ['378282246310005', '[carte bancaire]'],
  ])('masks %s', (value, token) => {
    expect(mask(`Mon numéro est ${value}, merci.`)).toBe(`Mon numéro est ${token}, merci.`);
  });

  it('masks small letters and passports where they are named', () => {
    expect(mask('ma CIN : ab123456')).toBe('ma CIN : [carte d’identité]');
    expect(mask('البطاقة الوطنية رقم bk45678')).toContain('[carte d’identité]');
    expect(mask('passeport n° XY1234567')).toBe('passeport n° [passeport]');
    expect(mask('جواز السفر AB1234567')).toBe('جواز السفر [passeport]');
  });

  it('masks each of several, in the language of the answer', () => {
    expect(maskPersonalData('call 0612345678 or write a@b.ma', 'en')).toBe(
      'call [telephone] or write [e-mail address]',
    );
    expect(maskPersonalData('هاتفي 0612345678', 'ar')).toBe('هاتفي [هاتف]');
  });

  it.each([
    'Droits sur 8471.30.00.00 et 0804.10.10.00',
    'position 0805102200',
    'code SH 0702 00 00 10',
    'tomates 0702.00.00.99 et plants 0602 90 20 00',
    'le 0702000010, droit ?',
    'code 0709930091',
    'البند 0703101000',
    'lot AB 2026/12345',
    'vol AT 12345',
    'le code 6403.99.93 ou 640399',
    'une facture de 1 250 000,00 DH payée le 12/03/2026',
    'un plafond de 200000 DH, soit 18 500,50 euros',
    'loi 41-90, décret 2-22-438, arrêté 3176-16, article 20 ter',
    'la circulaire 6412/223 du 2026-01-01',
    'ICE 001234567000089',
    'registre de commerce 123456 à Casablanca',
    'norme ISO 22000 et NM 10.1.271',
    'certificat EUR.1 ou EUR-MED, formulaire A',
    'DUM 300 010 2026 0001234 X',
    'délai de 150 jours, 90 jours, 60 jours ; 12 345 678 DH',
    'conteneur MSCU1234567 arrivé à 08:30',
    'une cargaison de 25000 kg à 0,65 USD',
    '٢٠٠٠٠ درهم في سنة ٢٠٢٦',
    'règlement 1005/2008 et accord 2000/204/CE',
    'TVA 20 %, droit 2,5 %, taxe 0,25 %',
    'du 01 01 2026 au 31 12 2026',
  ])('leaves figures of trade alone: %s', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('takes ten digits that are called a telephone number for one, whatever they begin with', () => {
    expect(mask('mon téléphone 0702000010')).toBe('mon téléphone [téléphone]');
    expect(mask('gsm : 06 02 90 20 00')).toBe('gsm : [téléphone]');
  });

  it('leaves a number of the length of a card that fails its check', () => {
    expect(mask('4111 1111 1111 1112')).toBe('4111 1111 1111 1112');
  });

  it('changes nothing more when done twice', () => {
    const piece = fc.constantFrom(
      '0612345678',
      ' ',
      'AB123456',
      'a@b.ma',
      '1 250',
      '4111111111111111',
      'x',
      '+212',
      '.',
      'CIN',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = mask(pieces.join(' '));
        expect(mask(once)).toBe(once);
      }),
    );
  });

  it('gives a text without digits or addresses back as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[\p{N}@]|\(at\)|\[at\]/gu, '');
        expect(mask(plain)).toBe(plain);
      }),
    );
  });
});
