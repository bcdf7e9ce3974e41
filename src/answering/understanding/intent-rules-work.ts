import type { IntentRules } from './question-intent.ts';

const PAPERS =
  'documents?|papiers?|papier|pieces?|formulaires?|justificatifs?|certificats?|attestations?|imprimes?|autorisations?|paperwork|papers?|forms?|certificates?|permits?';
const ARABIC_PAPERS =
  'وثائق|الوثائق|وثيقه|مستندات|المستندات|اوراق|الاوراق|شهادات|الشهادات|شهاده|ورقه|وراق|الوراق|لوراق|استماره|ملف';
const DARIJA_PAPERS =
  'wra9|lwra9|wraq|wer9a|lwer9a|papiers?|lpapiers?|documents?|watha2i9|wata2i9|chahada|chahadat|certificats?|dossier|les papiers|les documents';

/** Papers that are asked for; a question that only mentions papers is none. */
export const DOCUMENTS: IntentRules = {
  written: [
    [
      `(quel(le)?s?|quoi comme|quels sont les|quelles sont les|liste des|la liste des|combien de) (autres? |sont les |est le |est la )?(${PAPERS})`,
    ],
    [
      `(documents?|papiers?|pieces?|justificatifs?|formulaires?) (_ )?(a (fournir|presenter|joindre|deposer|preparer|produire|remettre|avoir)|necessaires?|requis~|exige~|obligatoires?|demandee?s?|faut il|il (me )?faut|dois je|dont)`,
    ],
    [
      '(qu est ce que (je|on|nous) |qu est ce qu (il faut|on) |que (dois je|doit on|faut il|devons nous) )(dois |doit |faut |devons )?(depose~|fourni~|joindre|presente~|remet~|produire)',
      '!oou|quand',
    ],
    [
      '(constitu~|contient|compos~|comport~|monter|contenu d) (_ )?(le |du |un |mon |son |notre )?dossier|dossier (complet|a fournir|a deposer|comprend|contient)',
    ],
    [
      `(what|which) (_ )?(_ )?(documents?|papers?|paperwork|certificates?|forms?|permits?|proofs?)`,
      '!how long|deadline|what happens',
    ],
    [
      '(documents?|papers|paperwork) (do|does|are|must|should|needed|required|to (provide|submit|show|present|upload|attach))',
      '!how many days|how long',
    ],
    [
      'what (do|does|should|must|shall|will) (i|we|they|customs|the bank|he|she) (_ )?(_ )?(_ )?(to )?(submit|attach|upload|provide|enclose|hand in|hand over|show|present|produce)',
    ],
    [`(ما|ماذا|ماهي|ما هي|اي|ايه|ماهو|ما هو|كم من) (هي |هو |هذه )?(${ARABIC_PAPERS})`],
    [
      'الوثائق (المطلوبه|اللازمه|الضروريه|الواجب|التي)|المستندات (المطلوبه|اللازمه|الواجب|التي)|ماذا (اقدم|ارفق|اودع) (للجمارك|للبنك|في الملف)|مكونات الملف|مم يتكون الملف',
    ],
    [`(شنو|شنوا|اشنو|شنهوما|شنهي|شمن|اشمن|اشنهوما|شني) (هي |هوما |هما |من |ديال )?(هاد )?(${ARABIC_PAPERS})`],
    [
      '(شنو|شنوا|اشنو) (خاص|كيخص|غيخص|كيلزم|كيطلب)~ (من |ديال |نعطي |نجيب |نحط |ندير |نوجد )?(د |ف)?(ال)?(وراق|لوراق|وثائق|ورقه)',
    ],
    ['(الوراق|لوراق|الوثائق|وراق) (لي |اللي |ديال |لي كي|اللي كي)(خاص|كيخص|كيطلب|غيطلب|كنحتاج|نحتاج|مطلوب)~'],
  ],
  sound: [
    [
      `(chno|achno|chnou|chnahoma|chmen|achmen|achmn|chmn|ina|chnahia|chno hia|chno homa|chno huma) (homa |hia |mn |men |d |dyal )?(had )?(${DARIJA_PAPERS})`,
    ],
    [
      `(chno|achno|chnou|ach) (khas|kaykhas|kaykhes|khess|khes|ghaykhas|kayteleb|kaytleb|kaytlb)~ (mn|men|d|dyal|f|n3ti|njib|n7et)?-(${DARIJA_PAPERS})`,
    ],
    [`(${DARIJA_PAPERS}) (li|lli|lazem|elli)?-(khas|kaykhas|kayt|khess|lazem|daroriy)~`],
  ],
};

/** Steps that are asked for, not a fact in the words of a question with "how". */
export const PROCEDURE: IntentRules = {
  written: [
    [
      'comment',
      '!comment (ca )?(coute|s appelle|se calcul~|est (_ )?calcul~|sont (_ )?calcul~|est (_ )?impos~|se fait il|ca se fait que|savoir si)|comment (s appelle|se nomme)',
    ],
    [
      'etapes?|marche a suivre|(quel~|les|la|des|une) (_ )?(_ )?(demarches?|formalites)|(quelle (est la|serait la)?|la|les|suivre la) procedures? (pour|de|a suivre|d)|procedure (a suivre|pour)|quelle (est la )?procedure',
      '!combien|quel (delai|taux|montant)|quand|quelle duree',
    ],
    [
      '(par|de) (quoi|oou|ou) (je |on |faut il |dois je )?(_ )?commenc~|commence par (quoi|oou|ou)|par (oou|ou) commencer|(que|qu est ce que|quoi) (dois je|je dois|faut il|il faut|doit on|on doit|nous devons|devons nous|puis je|je peux)?-faire|(je|il|on|nous) (dois|faut|doit|devons) (bien )?faire quoi|quoi faire|que faire|je fais quoi|je m y prends',
    ],
    [
      'how (do|can|to|should|must|would|could|does|shall)',
      '!how (do|can) (i|we) (know if|pay less)|how do (they|you) (differ|compare)',
    ],
    [
      '(which|what|the|main|first) (_ )?(_ )?(_ )?steps?|step by step|the procedure|what (_ )?(procedure|formalities)|what (_ )?(do|must|should|can) (i|we|you) (_ )?do|what has to (be done|happen)|where (do|should) (i|we) start|what (do|must|should) (i|we) (have to |need to )?(do|sort out|arrange) (first|before)|walk me through',
    ],
    ['كيف (ا|ي|ن|ت|س|يمكن|لي)~', '!كيف (يحسب|تحسب|يتم احتساب|يحتسب|تحتسب)'],
    ['خطوات|الخطوات|مراحل|مسطره|المسطره|اجراءات|الاجراءات|كيفيه', '!كم (من|يوما|تكلف|هي|تبلغ)|متي|نسبه'],
    [
      '(ما|ماذا) (الذي |علي ان |يجب ان |ينبغي ان )?(يجب ان |علي ان |ينبغي ان )?(افعل|اقوم|نفعل|نقوم|اعمل)|من اين (ابدا|نبدا)|بماذا (ابدا|نبدا)|ما العمل',
    ],
    [
      '(كيفاش|كيفش|كفاش|كيف) (ندير|نقدر|ن|نصدر|نستورد|غادي|خاص|يمكن ليا|كندير|كن|كي)~',
      '!كيفاش (كيتحسب|كيحسبو|كتحسب)',
    ],
    [
      '(شنو|شنوا|اشنو|اش) (خاص~ |غادي |لازم )?(ندير|نديرو|نعمل|ندير اللول)|(منين|مناش|باش|بشنو) (نبدا|نبداو|غنبدا)',
    ],
  ],
  sound: [
    ['kif(ach|ash|ache|ech|ax|eh)|kfach', '!kif(ach|ash) kay(7seb|t7seb)~'],
    [
      '(chno|achno|chnou|ach) (khas~ |ghadi |lazem )?(ndir|ndiro|nder|n3mel)|mnin (nbda|nbdaw|ghanbda)|les etapes|etapes|(ina|achmen|chno) (les )?(etapes?|demarches?|procedures?|marahil)|lmarahil',
    ],
  ],
};

/** The way is asked for first and the papers by the way: "comment …, et avec quels papiers ?". */
export const PROCEDURE_FIRST: IntentRules = {
  written: [
    ['comment|que (dois je )?faire', `avec quel(le)?s? (${PAPERS})|et quel(le)?s? (${PAPERS})`],
    ['how (do|can|should)', `(and )?(with (what|which)|and (what|which)) (${PAPERS})`],
    ['كيف', `(و)?باي (${ARABIC_PAPERS})|وما هي (${ARABIC_PAPERS})`],
    ['كيفاش', `(و)?ب(اشمن|شمن|شنو) (${ARABIC_PAPERS})|وشنو (هي |هوما )?(${ARABIC_PAPERS})`],
  ],
  sound: [['kif(ach|ash)', `b (achmen|chmen|ina) (${DARIJA_PAPERS})`]],
};

/** A code is wanted for goods. A code that is given is seen by the caller. */
export const CLASSIFICATION: IntentRules = {
  written: [
    [
      'codes? (sh|hs|ngp|douaniers?|douane|de (la )?douane|tarifaires?|de nomenclature|(ديال )?(الديوانه|الدوان))|code a (6|8|10|dix|six|huit) chiffres',
      '!a quoi (ca |il )?sert|(meme|leur|son|avec le) code|prefixe|six ou dix|رجوع|حروف',
    ],
    [
      'positions? (sh|hs|tarifaires?|douanieres?)|sous position|(quelle|dans la) nomenclature|espece tarifaire',
    ],
    [
      '(classer|classe|classee|classement) (_ )?(_ )?(_ )?(sous quel~|dans quel~|tarif~|douan~|au tarif)|classification (tarif~|douan~|of (my|the|these|our) (goods|product~))|(comment|oou|aider a|pour|bien) classer|(how (do|should) i|where (do|should) i|to) classify|classified (under|in) (which|what)|(which|what) (_ )?classified',
      '!classer (sans suite|le dossier|ma facture)',
    ],
    [
      'hs (codes?|headings?|number)|tariff (codes?|headings?|classification|number)|customs codes?|commodity codes?|(which|what) (heading|subheading|chapter of the tariff)|harmoni[sz]ed (system )?code',
    ],
    [
      'رمز النظام المنسق|النظام المنسق|الرمز الجمركي|رمز (الجمارك|التعريفه)|البند (التعريفي|الجمركي)|اي بند|في اي (بند|فصل)|(اين|كيف|تحت اي _|ضمن اي _) (ا|ن|ي|ت)?صنف|تصنيف (بضاع~|سلع~|منتوج~|السلعه|السلع|البضائع|البضاعه|المنتوج)|التصنيف (الجمركي|التعريفي)',
    ],
    [
      'كود (الديوانه|السلعه|ديال الديوانه)|(ال)?كود ديال (ال)?(ديوانه|سلعه|دوان)|الكود (الجمركي|الدواني)|شنو (هو )?الكود|شحال هو الكود|كيفاش (نكلاسي|نصنف)',
    ],
  ],
  sound: [
    [
      '(code|lcode|kod|lkod) (dyal|d|de|dial)-(la |l|had )?(diwana|douane|sel3a|sl3a|lproduit|produit|dwana)|code (sh|hs|douanier)|position tarifaire|(chno|achno|ina|achmen|chmen) (howa )?(lcode|code|kod|position)',
    ],
  ],
};

/** A sum to be worked out, if amounts are given. */
export const SUM: IntentRules = {
  written: [
    [
      'combien',
      'pay~|cout~|prevo~|total|debours~|revient|fait|faut|doi~|devr~|regl~|taxes?|droits?|en tout',
      '!combien de (temps|jours|mois|semaines|pays|fois)|(quel|en) pourcentage|a partir de combien',
    ],
    [
      'calcul~|(le |mon |au |en )?total|(quel|quels) (sera~?|seraient|est|sont) (le |les |mon |mes )?(montant|total|droits|cout)|quel montant|l addition|simul~|estim~',
      '!a partir de quel|quel est le (taux|plafond|seuil)|jusqu a quel montant',
    ],
    [
      'how much|what (will|would|do|should|must|shall) (i|we|he|she|they) (_ )?(pay|owe)|what s my duty|what s (_ )?(_ )?(_ )?(_ )?total|and the total|work out|calculate|compute|estimate|bill (come|be)',
      '!how much of|at what (amount|rate)|what rate|how much time|up to what',
    ],
    [
      'كم (سا|س|علي ان |يجب ان )?(اودي|اؤدي|ادفع|نودي|نؤدي|تكلف|يكلف|سيكلف|ستكلف|المجموع|مجموع|يبلغ مجموع|المبلغ|اودي|نؤدي)~|احسب|حساب|المجموع|في المجموع|ما (مجموع|المبلغ الاجمالي|مبلغ الرسوم)|كم ساودي|كم ستكلف',
      '!كم نسبته|باي نسبه|من اي مبلغ',
    ],
    [
      'شحال (غادي |غ|ديال |خاصني |كي|في|ف)?(_ )?(نخلص|نخلصو|كنخلص|غنخلص|يتحسب|تجيني|يجي|طيح|المجموع|كامله)~|حسب ليا|المجموع|بشحال (غ|غادي )?(تجي|تطيح|يطيح)~',
      '!شحال فالميه|شحال ف الميه',
    ],
  ],
  sound: [
    [
      '(ch7al|chhal|sh7al) (ghadi |gha|khas~ |d |dyal )?(_ )?(nkhel+es|nkhalles|nkhles|nkhls|kankhelles|ghankhelles|ytla3|ytle3|yji|tji|ghatji|ghatti7)~|7seb lia|7sbo lia|lmajmou3|f lmajmo3|total',
      '!ch7al f lmya|ch7al f lmia',
    ],
  ],
};

/** A last day to be worked out, if a day is given. */
export const LAST_DAY: IntentRules = {
  written: [
    [
      '(quel|le|quelle) (est (le|la) )?(dernier jour|date limite|derniere date|jour limite)|jusqu (a quelle date|au combien|a quel jour|a quand)|avant quelle date|au plus tard|quel jour|a quelle date|quand (expire|est ce que ca expire|dois je au plus tard)',
    ],
    [
      '(what|which) (is |s )?(the )?(last|latest|final) (day|date)|by (when|what date|which date)|what date|deadline fall|on (what|which) (day|date)|when does (it|that|the deadline) (expire|run out|fall)',
    ],
    [
      '(ما|ما هو|متي|اي) (هو )?(اخر|الاخر) (يوم|اجل|تاريخ|موعد)|قبل اي تاريخ|في اي (يوم|تاريخ)|الي اي تاريخ|متي ينتهي|متي ينقضي|اخر يوم|اخر اجل',
    ],
    ['(شنو|اشمن|شمن|اش) (هو )?(اخر|نهار)|اشمن نهار|اخر (نهار|اجل|يوم)|لاشمن نهار|حتي لامتي|لامتي|قبل امتي'],
  ],
  sound: [
    [
      '=(achmen|chmen|ina|achmn) nhar|akhir (nhar|delai|ajal|yom)|akher (nhar|delai)|9bel imta|7ta l-imta|l imta',
    ],
  ],
};
