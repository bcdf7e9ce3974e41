import { darijaKey } from '../../text/darija.ts';
import { fold } from '../../text/normalise.ts';
import { compilePair, matchesPair } from '../../text/rule-pair.ts';

const FIGURES =
  'dates?|chiffres?|montants?|taux|delais?|plafonds?|reponses?|versions?|figures?|totals?|numbers?|years?|rates?|amounts?|places?|answers?|limits?|stories';
const FIGURES_ARABIC = 'تاريخ|تواريخ|ارقام|رقم|نسب|سقف|سقفا|مبلغ|جواب|اجوبه|اجال';

/** What people say who found two answers. */
const RULES = compilePair(
  [
    [
      `(deux|2|les deux|plusieurs) (_ )?(${FIGURES})|(${FIGURES}) (_ )?(differente?s?|contradictoires?|divergente?s?)|(se|s) contredi~|contradict~|` +
        'divergen~|(pas|jamais) (le |la |les |du tout )?(pareil|meme|memes|d accord)|(dit|disent|pretend) (l inverse|le contraire|tout et)|son contraire|' +
        'lequel croire|laquelle croire|qui croire|un autre (dit|parle|de)|une autre (dit|parle)|je trouve les deux|controverse~?',
    ],
    [
      `(two|2|both|different|differing|several) (_ )?(_ )?(${FIGURES})|disagree~?|don t agree|doesn t agree|conflicting|contradict~|another (says|said)|` +
        'different things|yes and no|which (one )?(holds|is (right|correct|true))|going around|being quoted|the opposite|whom to believe|who to believe',
    ],
    [
      `(${FIGURES_ARABIC}) (_ )?(اخر|اخري|مختلف~)|مختلفين|مختلفان|متناقض~|يتناقض~|تناقض|القولين|قولين|تاريخين|رقمين|نسبتين|جوابين|` +
        'من اصدق|ايهما (صحيح|اصح)|كل (بنك|موقع|واحد) (_ )?(يقول|كيقول|كيعطي~|يعطي~)|جوج (د |ديال )?(تواريخ|ارقام|اجوبه)|ماشي بحال بحال',
    ],
  ],
  [
    [
      '(kol|koul|kola) (wa7d|wahd|site|banka|we7da) (_ )?(kaygoul|kaygol|kay3ti|kay3tik|kayghoul)|jouj (d |dyal )?(tawarikh|ar9am|dates|chiffres)|' +
        'machi b7al b7al|chkoun li s7i7|mkhtalfin|mkhtalfa',
    ],
  ],
);

/** True when a question says that it was answered differently before: then both answers are wanted, not one. Never throws. */
export function saysSourcesDiffer(question: string): boolean {
  const folded = fold(question).replace(/['’\p{P}\s]+/gu, ' ');
  return matchesPair(RULES, folded, darijaKey(folded));
}
