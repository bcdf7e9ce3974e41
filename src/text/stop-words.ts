import type { Variety } from '../source/language.ts';
import { DARIJA_ARABIC_WORDS, DARIJA_LATIN_WORDS } from './darija-words.ts';
import { fold } from './normalise.ts';

const FRENCH = words(`
  a afin ai aie ainsi ait alors apres as au aucun aucune aujourdhui auquel aura aurait aussi autre autres aux avais
  avait avant avec avez avoir avons ayant bien c ca car ce ceci cela celle celles celui cependant ces cet cette ceux
  chaque chez comme comment contre d dans de deja depuis des desormais dessous dessus dire dit doit dois doivent donc
  dont du elle elles en encore entre es est et etaient etait etant etc ete etes etre eu eux fait faire faites fais
  faut font hors ici il ils j jamais je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors
  lorsque lui m ma mais malgre me meme memes mes mieux moi moins mon n ne ni non nos notre nous on ont or ou par
  parce parfois parmi pas pendant peu peut peux peuvent plus plusieurs pour pourquoi pourrait pouvez pouvoir
  puis puisque puisse qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans sauf se selon sera
  serait seront ses seulement si sinon soi soit sommes son sont sous souvent suis suite sur t ta tandis tant te tel
  telle telles tels tes toi ton toujours tous tout toute toutes tres trop tu un une va vais vers veut veux voici voila
  vos votre vous voudrais y combien est-ce svp bonjour merci`);

const ENGLISH = words(`
  a about above after again against all also am an and any are as at be because been before being below between both
  but by can cannot could did do does doing done down during each either else every few for from further get had has
  have having he hello her here hers him his how however i if in into is isn it its itself just let like many may me
  might more most much must my myself no nor not now of off on once one only or other our ours out over own per please
  put same shall she should so some such than thanks that the their them then there these they this those through thus
  to too under until up upon us very was we were what whatever when where whether which while who whom whose why will
  with within without would yes yet you your yours`);

const ARABIC = words(`
  في من على إلى عن مع هذا هذه ذلك تلك هؤلاء الذي التي الذين اللذين اللتين اللاتي ما ماذا لماذا متى أين كيف كم هل أي أية
  ماهو ماهي هو هي هم هن أنا نحن أنت أنتم إن أن إنه أنه أنها كان كانت كانوا يكون تكون ليس ليست لا لم لن قد لقد ثم أو أم
  و ف ب ل ك بل لكن حتى إذا إذ لو كل بعض غير سوى عند عندما حيث بين خلال بعد قبل منذ تحت فوق دون بدون حول ضد نحو لدى
  كما مثل أيضا فقط هنا هناك به بها له لها لهم فيه فيها منه منها عليه عليها إليه إليها عنه عنها معه معها ذات ذي ذو تم يتم
  يمكن يمكنني يجب ينبغي سوف إلا أما إما بأن لأن كذلك بما مما فيما عما وقد وهو وهي ولا وما ومن وفي وعلى الى التى`);

/** Words too common to search by, folded, by the variety whose grammar they belong to. */
const STOP_WORDS: Readonly<Record<Variety, ReadonlySet<string>>> = {
  fr: FRENCH,
  en: ENGLISH,
  ar: ARABIC,
  'ary-Arab': new Set([...ARABIC, ...DARIJA_ARABIC_WORDS]),
  // Darija typed in Latin letters is full of French grammar too.
  'ary-Latn': new Set([...DARIJA_LATIN_WORDS, ...FRENCH]),
};

/** True for a word of grammar (articles, pronouns, question words…) of the variety; the word must be folded. */
export function isStopWord(word: string, variety: Variety): boolean {
  return STOP_WORDS[variety].has(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold));
}
