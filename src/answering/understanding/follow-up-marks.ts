/*
 * What shows that a question leans on the conversation: patterns over folded text (`fold`: lower case, no accents, one alef, ة as ه,
 * ى as ي). Each is tried on its own; `lean.ts` weighs them.
 */

const L = '[a-z0-9\\u0621-\\u064a]';
const starts = (alternatives: string): RegExp => new RegExp(`^(?:${alternatives})(?!${L})`, 'u');
const holds = (alternatives: string): RegExp => new RegExp(`(?<!${L})(?:${alternatives})(?!${L})`, 'u');

/** Said before the question proper; alone it asks nothing. */
export const ACKNOWLEDGEMENT = new RegExp(
  `^(?:[\\s,.!:;-]*(?:d'accord|ok|okay|okey|merci(?: beaucoup| bien)?|parfait|tres bien|super|compris|bien recu|je vois|bonjour|bonsoir|salut|` +
    'thanks|thank you|great|fine|got it|i see|alright|all right|perfect|understood|right|hello|hi|' +
    'شكرا(?: لك| لكم| جزيلا)?|حسنا|طيب|فهمت|جيد|ممتاز|واخا|صافي|مزيان|ايوا|السلام(?: عليكم)?|مرحبا|بارك الله فيك|' +
    `wakha|waxa|safi|mzyan|choukran|chokran|shukran|ewa|iwa|salam|fhemt|baraka lah o fik)(?=$|[\\s,.!:;-]))+[\\s,.!:;-]*`,
  'u',
);

/** Goes on from what was said. */
export const CONNECTOR = starts(
  'et|mais|alors|donc|sinon|du coup|par contre|en revanche|idem|pareil|and|but|so|then|otherwise|what about|how about|' +
    'meme (?:pour|avec|en|a|au|aux|chez)|even (?:for|with|in|to)|حتي|7ta|hta|7tta|ماذا عن|وماذا عن|اما (?:بالنسبه|عن|في|اذا|ل)|وبخصوص|بخصوص|وبالنسبه|بالنسبه|لكن|ولكن|اذن|w|wa|walakin|weli|o|u',
);
/** A connector in Darija that is "or" in French. */
export const DARIJA_CONNECTOR = starts('ou|o|u|w');

/** Puts another case: "et si …", "what if …". */
export const CONDITIONAL = starts(
  "et (?:si|s'|au cas ou|dans le cas|quand|lorsque|meme si)|mais si|et pour (?:le|la|les|un|une)|what if|(?:and|but) (?:if|when|what if|in case|suppose)|" +
    'واذا|وان|ولو|وفي حاله|واذا ما|ماذا لو|وماذا لو|لكن اذا|w ila|wila|w yla|w ela|ou ila|o ila|u ila|wa ila|w la kan|والا|و الا|وايلا|و ايلا|ويلا|و يلا|وملي',
);

/** "The same", "in that case", "this one": means what was said, wherever it stands. */
export const SAMENESS = holds(
  "(?:la|le|les) memes? (?:chose|regle|regles|delai|taux|documents?|papiers?|procedure|demarches?|conditions?)(?! qu)|(?:est|c'est|sera|seront|sont)(?:-ce)? (?:le|la|les) memes?(?= pour| si| a | en |\\s*\\?|$)|dans ce cas|dans ces cas|ce cas(?:-| )la|c'est pareil|pareil pour|" +
    'celui-ci|celle-ci|ceux-ci|celles-ci|celui-la|celle-la|ce dernier|cette derniere|a la place(?! d)|plutot(?! qu)|aussi valable|' +
    'the same(?: (?:thing|rule|rules|rate|deadline|paper|papers|apply|applies|goes))?|in (?:that|this) case|that one|this one|those ones|instead(?! of)|' +
    'الامر نفسه|نفس (?:الشيء|الشي|الامر|القاعده|الاجل|النسبه|الوثائق|الحكم)|في هذه الحاله|ينطبق (?:ذلك|هذا|نفس)|بدلا من ذلك|' +
    'نفس الحاجه|بحال بحال|فهاد الحاله|نفسها|نفسه|nefs (?:lhaja|l7aja|chi|lwra9|delai|taux)|bhal bhal|b7al b7al|f had l7ala|f had lhala',
);

/** Persons and things spoken of before; they count when no word of the question can be meant by them. */
export const PRONOUN = holds(
  "(?<!(?:est|faut|fait|y a|paraitrait|existe|suffit|s'agit|peut)[- ](?:t-)?)(?<!s')il(?! (?:faut|y a|est (?:possible|obligatoire|necessaire|interdit|permis|vrai|mieux)|existe|suffit|s'agit|me faut|nous faut|vaut|parait|semble|fallait|y avait|doit y avoir))|elle|ils|elles|lui|eux|leur(?= [a-z]+(?:e|er|ons|ez|es|ent|s|is|ai)(?![a-z]))|" +
    'he|she|they(?! (?:say|said|told|tell|let|keep|claim))|him|them|ours|theirs|his|its|' +
    '(?:w?l|3l|f|m3|mn)(?:iha|iho?m|ihoum|ih|aha|ahom|ah)|bih|biha|bihom|mno|mnha|mnhom|dyalha|dyalo|dyalhom|(?<!(?:chno|chnou|achno|ach|chkoun|ch7al|fin|li) )(?:howa|houwa|hiya|homa|houma)|' +
    'كلها|كلهم|جميعها|kolha|kolhom|له|لها|لهم|فيه|فيها|منه|منها|عليه|عليها|به|بها|عنه|عنها|معه|معها|ليه|ليها|ليهم|بيه|بيها|منو|ديالها|ديالو|ديالهم|(?<!(?:ما|من|ماذا|شنو|شنوا|اشنو|اش|شكون|شحال|كم|فين|اين) )(?:هو|هي|هم|هما|هوما)',
);

/** "Je peux le vendre", "puis-je les revendre": a thing named before. */
export const OBJECT_PRONOUN =
  /(?<![a-z])(?:je (?:peux |dois |vais |veux )?|on (?:peut |doit |va )?|nous |(?:puis|dois|peut|doit)-(?:je|on) |peux |comment |faut-il |ou )(?:le |la |les |l')(?:[a-z]+(?:er|ir|re)|[a-z]+e)(?=\s*(?:\?|$|ou |en |a |au |comment|quand|chez|avant|apres|sans|moi))/u;

/** "It", "that", "ça": they may also stand for what the question goes on to say, so they count when it names little itself. */
export const NEUTRAL_PRONOUN = holds(
  "ca|cela|c'est (?:valable|obligatoire|gratuit|cher|payant|combien|remboursable|long|legal|autorise|interdit|vrai|quand|qui|fini|refuse|accepte|renouvelable)|" +
    '(?<!(?:does|did|will|would|is|was|can|has|long|much) )it|(?:does|did|will|would|is|was|can|has) it(?! (?:[a-z]+ )?(?:to|that|if|for (?:me|us|a))(?![a-z]))(?! (?:take|cost) )|(?:take|cost)s? it|how (?:long|much) (?:does|will|is|would) it (?:take|cost|last|be)?(?! ?to)(?= ?(?:\\?|$|good|valid))|' +
    'about (?:this|that)|do (?:this|that)|for (?:this|that)|this|هذا|هذه|ذلك|تلك|هدا|هادشي|هاذشي|هادي|هادا|هاديك|هاداك|hadchi|hadshi|hadi|hada|hadak|hadik|dakchi',
);

/** Arabic words that mean a thing named before by their ending: "مدتها", "نسبته", "نقدر نبيعها". */
export const ARABIC_ENDING =
  /^(?:[وف]?(?:كم|ما|هل|متي|اين|كيف|من|واش|شحال|فين|كيفاش|امتي|فوقاش|شكون|وشحال|وكم|وهل)\s+(?:(?:تبلغ|تكون|هي|هو|مده|تدوم|يمكن|يمكنني|نقدر|خاصني|غادي|ممكن)\s+)*)[\u0621-\u064a]{3,}(?:ها|هم|هما|ته|اته)(?![\u0621-\u064a])/u;
/** The same in Darija in Latin letters: "fin ndirha", "ch7al kay3tiwha". */
export const DARIJA_ENDING =
  /^(?:w |ou |o )?(?:fin|kifach|kifash|ch7al|chhal|wach|imta|fo9ach|chkoun|chno|mnin)\s+(?:(?:n9der|khassni|ghadi|momkin|ymken|li)\s+)*[a-z0-9]{3,}(?:ha|hom|houm|oh)(?![a-z0-9])/u;

/** "Cette attestation", "this certificate", "هاد الشهادة": the noun is group 1. */
export const DEMONSTRATIVE = new RegExp(
  `(?<!${L})(?:ce|cet|cette|ces|this|these|those|that|هذا|هذه|هذين|هؤلاء|تلك|ذلك|[وفبل]?هاد|ديك|داك|had|dak|dik)\\s+((?:l|d)?[a-z0-9\\u0621-\\u064a]{3,})`,
  'gu',
);
/** Times and persons that "this" points to without any conversation; conjunctions after French "ce" and English "that". */
export const POINTS_ELSEWHERE = new RegExp(
  `^(?:annee|mois|semaine|fois|matin|soir|jour|jours|week|month|year|morning|time|summer|winter|spring|autumn|ete|hiver|qui|que|qu|dont|quoi|sont|etait|` +
    'the|you|they|can|has|have|are|was|will|does|did|would|should|customs|must|means?|assistant|site|app|chat|' +
    `العام|السنه|الشهر|الاسبوع|اليوم|الايام|لعام|لايام|الموقع|l3am|chher|chhar|lchher|simana|nhar|lyam|liyam|liyamat|lmera|sa3a|we9t|lwe9t|chi|li|lli|الشي|اللي|لي)$`,
  'u',
);
/** English "that" and Arabic "ذلك" before a noun only where the noun is a thing of trade. */
export const THAT_NOUN =
  /^(?:certificate|paper|papers|document|documents|rate|duty|deadline|rule|form|fee|tax|licence|license|permit|visa|cover|insurance|declaration|invoice|file|office|code|amount|limit|ceiling|agreement|quota|period)$/u;

/** "Pour les services ?", "to Canada?", "من الصين؟": an answer is asked for another case. */
export const BARE_CASE =
  /^(?:pour|vers|depuis|chez|avec|sans|en|au|aux|to|for|from|with|without|in|الي|من|في|مع|بدون|لل[\u0621-\u064a]+|l|mn|f|m3a|bla)(?![a-z])/u;

/** Asks something itself, whatever it is. */
export const QUESTION_WORD = holds(
  "quel(?:le)?s?|qui|que|qu'est-ce|est-ce|quoi|ou|quand|comment|combien|pourquoi|faut-il|puis-je|dois-je|peut-on|peux|y a-t-il|a-t-on|" +
    'what|which|who|whom|when|where|why|how|can|could|do|does|did|is|are|am|should|must|will|would|may|need|' +
    'هل|ما|ماذا|متي|اين|كيف|كم|لماذا|[فوب]?اي|من يمكن|واش|شنو|شنوا|شحال|فين|كيفاش|علاش|امتي|فوقاش|شكون|اشمن|شمن|' +
    'wach|wash|chno|achno|chnou|ch7al|chhal|fin|kifach|kifash|3lach|imta|fo9ach|chkoun|achmen|chmen',
);

/** Words of how long and how much, which name nothing themselves. */
export const GENERIC_WORD =
  /^(?:temps|jours?|mois|delais?|prix|cout|coute|couter|cher|prend|dure|duree|faut|time|days?|months?|long|takes?|costs?|last|lasts|الوقت|وقت|مده|المده|ثمن|الثمن|التمن|يستغرق|تستغرق|تدوم|يدوم|الحصول|كتاخد|كياخد|كتكلف|كيكلف|lwe9t|we9t|lwa9t|wa9t|katakhod|kayakhod|kaytleb|taman|ttaman|nhar|iyam)$/u;

/** Things of foreign trade that a question may be about, beside those in the tables. */
export const TRADE_NOUN = new RegExp(
  '(?:douan|\\btva\\b|\\btaxe|\\bdroits? d|licence|license|certificat|autorisation|devise|rapatri|incoterm|portnet|\\bbadr\\b|conformit|dedouan|\\btransit|office des changes|' +
    'customs|\\bvat\\b|\\bdut(?:y|ies)\\b|\\btax(?:es)?\\b|permit|repatriat|clearance|\\borigin|warehouse|entrepot|smaex|amdie|onssa|antidumping|anti-dumping|drawback|' +
    'جمارك|جمركي|ضريب|الرسم|رسوم|رخص|ترخيص|شهاد|العملات|منشا|بورتنت|ديوان|التعشير|الصرف|diwana|rokhsa|chahada|antidumping|tva)',
  'u',
);
