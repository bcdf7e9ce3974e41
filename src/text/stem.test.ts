import { describe, expect, it } from 'vitest';
import { lightArabic, lightEnglish, lightFrench, stemArabic, stemEnglish, stemFrench } from './stem.ts';

describe('the index stems', () => {
  it('join the inflections of a word', () => {
    expect(stemFrench('exportations')).toBe(stemFrench('exportation'));
    expect(stemFrench('rapatrier')).toBe(stemFrench('rapatriement'));
    expect(stemEnglish('declarations')).toBe(stemEnglish('declaration'));
    expect(stemEnglish('parcels')).toBe(stemEnglish('parcel'));
    expect(stemArabic('والجمارك')).toBe(stemArabic('الجمارك'));
    expect(stemArabic('شركات')).toBe(stemArabic('الشركه'));
  });

  it('leave codes and very short words alone', () => {
    for (const word of ['d16ter', 'ch7al', 'eur1'])
      expect([stemFrench(word), stemEnglish(word)]).toEqual([word, word]);
    expect(stemArabic('من')).toBe('من');
    expect(stemArabic('')).toBe('');
    expect(stemFrench('')).toBe('');
  });

  it('never stem Arabic below two letters', () => {
    for (const word of ['الي', 'وهي', 'هها', 'اين'])
      expect(stemArabic(word).length).toBeGreaterThanOrEqual(2);
  });

  it('give the same answer when asked again', () => {
    expect(stemFrench('douanes')).toBe(stemFrench('douanes'));
  });
});

describe('the glossary forms', () => {
  it('undo number and simple conjugation', () => {
    expect(lightFrench('exportees')).toBe(lightFrench('exporter'));
    expect(lightFrench('commerciaux')).toBe(lightFrench('commercial'));
    expect(lightEnglish('exporting')).toBe('export');
    expect(lightEnglish('companies')).toBe('company');
    expect(lightArabic('بالجمارك')).toBe(lightArabic('الجمارك'));
  });

  it('keep apart what the stems would join', () => {
    expect(lightFrench('importateur')).not.toBe(lightFrench('importer'));
    expect(lightFrench('franc')).not.toBe(lightFrench('france'));
    expect(lightFrench('porte')).not.toBe(lightFrench('port'));
    expect(lightEnglish('importer')).not.toBe(lightEnglish('import'));
    expect(lightEnglish('goods')).not.toBe(lightEnglish('good'));
    expect(lightArabic('عمله')).not.toBe(lightArabic('عمل'));
    expect(lightArabic('عربون')).not.toBe(lightArabic('عرب'));
  });
});
