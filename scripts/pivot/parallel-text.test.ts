import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isHeldOut } from '../../eval/ranking/doda-split.ts';
import { readParallelText } from './parallel-text.ts';

const SENTENCES = [
  'Good morning',
  'Where is the port?',
  'I want to buy a car',
  'How much is it?',
  'See you tomorrow',
];
const FILES: Readonly<Record<string, string>> = {
  'country_currency_names/country.tsv': 'code\ten\tfr\tar\nMA\tMorocco\tMaroc\tالمغرب\n',
  'country_currency_names/currency.tsv': 'code\ten\tfr\tar\nMAD\tdirham\tdirham\tدرهم\n',
  'doda_mit/lexicon.tsv': 'category\tdarija_variants\tenglish\neconomy\tdiwana|diwanah\tcustoms\n',
  'doda_mit/sentences_train.csv': `english,darija_latin\n${SENTENCES.map((said) => `"${said}",x`).join('\n')}\n`,
  'eu_nomenclature_fr_en/cn_fr_en.tsv':
    'goods_code\thier_pos\tfr\ten\n0101\t4\tChevaux "vivants"\tLive horses\n',
  'openboxes_i18n/en_fr_ar.tsv': 'key\ten\tfr\tar\nk\tOrder\t\tطلب\n',
  'seed_ary_en_train/train_ary_en.tsv': 'url\tary\ten\nu\tالمرسى\tThe port\n',
  'tico19_terms/terms.tsv': 'src_lang\ttgt_lang\tsrc\ttgt\nen\tar-AR\tflu\tإنفلونزا\n',
  'wiktionary_dict/en-arb-enwiktionary.txt': '# note\naxe {n} (tool) :: فأس {m} /faʾs/, x [Latin]\n',
  'wiktionary_dict/fr-en-enwiktionary.txt': 'quai {m} :: platform, quay (in a port (of call))\n',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallel-'));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readParallelText', () => {
  it('reads each set by its own layout, without grammar, pronunciation and glosses', async () => {
    const { pairs, inputs } = await readParallelText(folder);
    const told = pairs.map(({ english, other, source }) =>
      [source, english.trim(), other.trim()].join(' | '),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        'fr | Morocco | Maroc',
        'ar | dirham | درهم',
        'latn | customs | diwanah',
        'fr | Live horses | Chevaux  vivants',
        'ar | Order | طلب',
        'ar | The port | المرسى',
        'ar | flu | إنفلونزا',
        'ar | axe | فأس',
        'fr | quay | quai',
      ]),
    );
    expect(inputs.map(({ file }) => file)).toEqual(Object.keys(FILES));
  });

  it('never reads a sentence that is measured on', async () => {
    const { pairs } = await readParallelText(folder);
    const learned = pairs.map(({ english }) => english);
    for (const said of SENTENCES) expect(learned.includes(said)).toBe(!isHeldOut(said));
    expect(SENTENCES.some(isHeldOut)).toBe(true);
  });

  it('refuses a folder that lacks a file, naming it', async () => {
    await rm(join(folder, 'tico19_terms'), { recursive: true });
    await expect(readParallelText(folder)).rejects.toThrow(/expected tico19_terms\/terms\.tsv .* --data/);
  });
});
