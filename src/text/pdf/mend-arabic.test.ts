import { describe, expect, it } from 'vitest';
import { turnRuns } from './arabic-letters.ts';
import {
  isBackwards,
  joinLetters,
  lettersAreApart,
  mendArabic,
  turnLinePairs,
  turnRound,
} from './mend-arabic.ts';

const SOUND = [
  'إدارة الجمارك والضرائب غير المباشرة',
  'تؤدى الرسوم عن السلعة المستوردة (الفصل 66 مكرر)',
  'الدورية 6316/400 حول Carnet ATA و IGOC 2024',
  'لا إله إلا الله',
];
const BACKWARDS = SOUND.map(turnRuns);

describe('sound Arabic', () => {
  it('is returned as it was, without a warning', () => {
    expect(mendArabic(SOUND)).toEqual({ lines: SOUND, warnings: [] });
  });

  it.each([
    ['French', ["L'importation des marchandises", 'à la halal, à là-bas']],
    ['nothing', []],
    ['too little Arabic to judge', ['ةيبرع']],
  ])('is not looked for in %s', (_, lines) => {
    expect(mendArabic(lines)).toEqual({ lines, warnings: [] });
  });

  it('is not taken for backwards because a few words look so', () => {
    expect(isBackwards([...SOUND, ...SOUND, 'أصلا مثلا'])).toBe(false);
  });
});

describe('lines stored backwards', () => {
  it('are recognised and turned, numbers and Latin words left as they stand', () => {
    expect(isBackwards(BACKWARDS)).toBe(true);
    expect(mendArabic(BACKWARDS)).toEqual({
      lines: SOUND,
      warnings: ['Arabic text was stored in visual order: turned to reading order.'],
    });
  });

  it('keep a mark with its letter: clusters are turned, not characters', () => {
    expect(turnRound('بَتَك')).toBe('كتَبَ'); // each fatha stays after the letter it stood after
  });

  it('are left alone where they hold no Arabic', () => {
    expect(turnRound('Carnet (ATA) 2024')).toBe('Carnet (ATA) 2024');
  });
});

describe('letters set apart', () => {
  it('are joined where wider gaps tell the words', () => {
    const apart = ['ا ل ج م ا ر ك  ا ل م غ ر ب ي ة', 'ا ل ر س و م'];
    expect(lettersAreApart(apart)).toBe(true);
    const { lines, warnings } = mendArabic(apart);
    expect(lines[0]).toBe('الجمارك المغربية');
    expect(warnings).toEqual(['Arabic letters stood apart: joined to words.']);
  });

  it('are left where no gap tells the words: a guess could join two of them', () => {
    expect(joinLetters('ا ل ر س و م')).toBe('ا ل ر س و م');
  });

  it('are not seen in sound text with its short words', () => {
    expect(lettersAreApart(SOUND)).toBe(false);
  });
});

describe('pairs of letters that were turned', () => {
  it.each([
    ['اإللكترونية', 'الإلكترونية'],
    ['األسلحة', 'الأسلحة'],
    ['االستيراد', 'الاستيراد'],
    ['إىل', 'إلى'],
    ['عىل الأقل', 'على الأقل'],
    ['ل ا يسمح', 'لا يسمح'],
    ['باهلل', 'بالله'],
  ])('%s becomes %s', (turned, sound) => {
    expect(turnLinePairs(turned)).toBe(sound);
  });

  it.each(['إلى', 'الآن', 'أوروبا', 'قرأ الفصل', 'مستشفى المدينة', 'لألمانيا', 'سأل أخاه'])(
    '%s is sound',
    (line) => {
      expect(turnLinePairs(line)).toBe(line);
    },
  );

  it('brings back short words only in a document where spelling proves that pairs were turned', () => {
    expect(mendArabic(['إىل المغرب', 'يف السوق خالل سنة', 'ال يسمح إال بإذن']).lines).toEqual([
      'إلى المغرب',
      'في السوق خلال سنة',
      'لا يسمح إلا بإذن',
    ]);
    expect(mendArabic(['يف بوعده', 'ال يسمح']).lines).toEqual(['يف بوعده', 'ال يسمح']);
  });
});

describe('brackets in Arabic', () => {
  const turned = ['نص )1( هنا', 'نص )2( هنا', 'نص ]3[ هنا', 'نص )4( هنا', 'نص )5( هنا'];

  it('are mirrored where most lines have a closing one first', () => {
    const { lines, warnings } = mendArabic([...turned, 'Texte (un)']);
    expect(lines[2]).toBe('نص [3] هنا');
    expect(lines[5]).toBe('Texte (un)');
    expect(warnings).toEqual(['Brackets in Arabic text faced the wrong way: turned.']);
  });

  it('stay where a bracket merely goes on from the line before', () => {
    const lines = ['نص (من', 'سطرين) هنا', 'نص (1) هنا'];
    expect(mendArabic(lines)).toEqual({ lines, warnings: [] });
  });
});
