import type { IntentRules } from './question-intent.ts';

/** Properties that are asked for in the words of a definition: "c'est quoi le taux", "what is the deadline", "ما هو الأجل". */
const PROPERTIES_LATIN =
  'delais?|taux|pourcentage|montants?|prix|tarifs?|droits? (de|d)|duree|limites?|plafonds?|seuils?|conditions?|codes?|risques?|adresse|numero|' +
  'documents?|papiers?|pieces?|demarches?|etapes?|procedures?|regles?|dates?|formalites|sanctions?|amendes?|penalites?|cout|couts|frais|' +
  'deadline|time limit|rate|rates|percentage|amount|price|cost|costs|fees?|limit|ceiling|threshold|duty|duties|value|penalt(y|ies)|fine|maximum|minimum|' +
  'papers?|paperwork|steps?|rules?|risk|address|phone|share|conditions|requirements|procedure|process|quota|surcharge|charge|cap|tonnage|allowance|best|last day';
const PROPERTIES_ARABIC =
  'اجل|اجال|مده|نسبه|سعر|ثمن|مبلغ|سقف|سقوف|رسم|رسوم|شروط|شرط|وثائق|مستندات|اوراق|خطوات|مراحل|اجراءات|مسطره|عقوبه|عقوبات|غرامه|تكلفه|كلفه|قيمه|اقصي|اخر|افضل|حد|عتبه|حصه|رقم|عنوان|تاريخ|رمز|كود|بند|بلدان|جهه|مكتب|' +
  'وراق|لوراق|طاكس|تامن|وقت';

/** What a term is. */
export const DEFINITION: IntentRules = {
  written: [
    [
      '(veut|veulent) dire|signifie(nt)?|que designe|a quoi correspond|definition (de|du|d)|sens d(e|u) (ce |cette )?(terme|mot|sigle)',
    ],
    [
      '(c|ca|cela) (est )?quoi (au juste|exactement|donc)?|c est quoi',
      `!c est quoi (le |la |les |l |mon |mes |votre |vos |un |une )?(bon |bonne |meilleur |meilleure )?(${PROPERTIES_LATIN})`,
    ],
    [
      'qu est ce qu (un|une)|qu est ce que (le|la|les|l|c est)|qu entend on par',
      `!qu est ce que (le|la|les|l) (${PROPERTIES_LATIN})`,
      '!qu est ce que (le|la|les) _ (peu(t|vent)|doi(t|vent)|va|risque|demande)',
    ],
    [
      'what (do|does|did) _ (_ )?(_ )?(_ )?(mean|stand for)|what is meant|meaning of|definition of|what (is|s) that$|what (is|s) that|stands? for',
    ],
    ['what (is|s|are|exactly is) (an?|the meaning|meant)', `!what (is|s|are) an? (${PROPERTIES_LATIN})`],
    ['what (is|s|are|exactly is|exactly are)( the)? _( _){0,2}$', `!${PROPERTIES_LATIN}`],
    [
      'what (is|s|are) (drawback|dumping|anti dumping|portnet|badr|cif|fob|exw|ddp|incoterms?|transit|cabotage)',
      `!${PROPERTIES_LATIN}`,
    ],
    ['ما معني|ما معناه*|معناها|معناه|ما المقصود|ما تعريف|تعريف|ماذا (يعني|تعني)|ما الذي يعنيه|ماذا نقصد'],
    ['(ما|ماذا) (هو|هي) _( _){0,2}$', `!${PROPERTIES_ARABIC}|كما (هي|هو)`],
    [
      '(شنو|شنوا|اشنو|شنهو|شني|اش|ش) (هو |هي |هيا |هوا )?(المعني|معني|معنات|كيعني|كتعني|يعني|تعني)|(شنو|شنوا|اشنو|شنهو|شنهي) (هو |هي |هيا |هوا )?(هاد|هادا|هادي|داك|ديك)',
    ],
    [
      '(شنو|شنوا|اشنو) (هو |هي |هيا |هوا )_( _){0,2}$|(شنهو|شنهي) _( _)?$',
      `!${PROPERTIES_ARABIC}|خاص*|ندير|نديرو|كنحتاج`,
    ],
  ],
  sound: [
    [
      '(chno|achno|chnou|ach|chnahia|chnahowa) (hia |hiya |howa |houwa )?(lma3na|ma3na|ma3nat|kay3ni|kat3ni|kaye3ni|ta3ni|y3ni)|ma3na dyal|ma3nat',
    ],
    ['(chno|achno|chnou|chnahia|chnahowa) (hia |hiya |howa |houwa )(had|hadak|hadik|dak|dik)'],
    [
      '(chno|achno|chnou) (hia|hiya|howa|houwa) _( _){0,2}$',
      '!delai|taux|taman|wra9|lwra9|wrak|droit|khas*|lwe9t|montant|chert|chrout|lcode|code|prix|steps|procedure',
    ],
  ],
};

/** What has changed since, or in, a time. */
export const CHANGES: IntentRules = {
  written: [
    [
      '(ce qui|qu est ce qui|qui|quoi qui|qu est ce qu on) (a |ont |va |est )?(change~|nouveau|modifi~|ajoute~)|ca a change|a t (il|elle|on) (change|ajoute|modifie)',
    ],
    [
      'quoi de (neuf|nouveau)|quelles? (sont |est )?(les |la )?(principales? )?(nouveautes?|nouvelles? (regles?|mesures?|obligations?)|changements?|modifications?)|quels? (sont )?(les )?(changements?|nouveautes)',
    ],
    [
      'qu (a|ont) (change|modifie|apporte)|qu apporte|que change|les nouveautes|liste des changements|nouveautes? (de la|du|en|20)',
    ],
    [
      'what (has |have |s |is |was |were )?(been )?(changed|changes|change|new|different|added|amended)',
      '!what is different between',
      '!what changes? (do i|must i|should i)',
    ],
    [
      '(any|which|list the|the main) (changes|amendments|new rules) (in|to|since|for|from|this)|what s new|anything new|(did|have) (the )?(rules|rates|duties|_) chang(e|ed) (in|since|this)',
    ],
    [
      '(ما|ماذا|ما الذي|ما هي|اي) (ال)?(تغير|تغيرت|تبدل|اضيف|استجد|جديد|الجديد|مستجدات|المستجدات|تغييرات|تعديلات|يتغير|سيتغير|عدل)',
    ],
    [
      '(شنو|شنوا|اشنو|اش|شنو هو|شنو هي|شنو اللي|شنو لي) (ال|لي |اللي )?(تبدل|تغير|تبدلات|جديد|جداد|تزاد|زادو|بدلو|تبدلو)|واش تبدل (شي )?(حاجه|القانون)|اش كاين (من |ديال )?(ال)?جديد',
    ],
  ],
  sound: [
    [
      '(chno|achno|chnou|ach|chno li|wach|chi) (li |lli |chi )?(tbeddel|tbdel|tbedel|tbdl|tbedlat|tbdlat|tghyer|tghiyer|tghayer|jdid|ljdid|jdad|tzad|tzadet|tbeddlo|zado)|(ach|chno) kayn (mn |d |dyal )?(ljdid|jdid)',
    ],
  ],
};

/** Whom, or where, to turn to. */
export const DIRECTORY: IntentRules = {
  written: [
    [
      '(m adresse|demande|parle|ecris|montre|envoie|reclame) a qui|a qui (est ce que )?(je |on |nous |dois|puis|faut|m |s |nous |il faut )?(_ )?(m |s |nous )?(adress~|demand~|ecri~|parler|signal~|declar~|ecrire|envoy~|transmet~|reclam~)|a qui (je )?m adress~|aupres de (qui|quel~)|chez qui|vers qui|qui (dois je |faut il |puis je |est ce que je )?(contact~|appel~|joindre|saisir)',
    ],
    [
      'qui (peut|pourrait|va|pourra) (bien )?(m |me |nous |t |vous )?(_ )?(aider|accompagn~|conseill~|renseign~|orient~|dire|confirm~|delivr~)|qui (delivre|delivrent|donne l autorisation|s en charge|s occupe d[eu])',
    ],
    [
      'quel(le)?s? (est |sont )?(le |la |les |l )?(bureau|organisme|organismes|service|guichet|interlocuteur|administration|delegation|adresse|chambre|institution|direction|numero de tel~|telephone|contact)',
      '!quel(le)? (service|administration) rend',
    ],
    [
      'oou (est ce que )?(je |on |dois|puis|faut|nous )?(_ )?(_ )?(m adress~|s adress~|adress~|aller|va|vais|depos~|demand~|reclam~|trouv~|se trouve|declar~|inscri~|retir~|faire (la|ma|une) demande)',
    ],
    ['(je|on) (_ )?(_ )?(_ )?(reclame|demande|depose|trouve|declare|m adresse|vais|va) (ca |cela )?oou'],
    ['(coordonnees|adresse|telephone|numero|email|courriel|contacts?|horaires) (de|du|des|d) '],
    [
      '(who|whom) (do|does|should|can|could|must|would|shall) (i|we|one|you) (_ )?(contact|ask|call|claim|turn|speak|talk|apply|write|report|go|see|send|approach|ring)|who (can|could|will|would|is able to) (_ )?(help|tell|advise|assist|guide|confirm)',
    ],
    [
      'who (issues|delivers|grants|handles|is in charge|do we claim)|where (do|can|should|must|could|does|would) (i|we|one|he|she|you) (_ )?(go|apply|ask|file|submit|claim|turn|lodge|find|get help|report|register|declare|send|drop|hand|sign)',
    ],
    [
      '(which|what) (_ )?(office|agency|body|authority|desk|ministry|department|organisation|organization|chamber)',
      '!(office|agency|authority) (charges|takes)',
    ],
    [
      '(phone number|telephone|contact details|address|email|opening hours) (of|for)|is there (someone|anyone|somebody|anybody|an office)|where is (the|my) (nearest |closest |local |regional )?(office|delegation|chamber)',
    ],
    [
      '(الي|ل)-(من|اي (جهه|مكتب|اداره|مصلحه)|اين) (يمكنني |يجب ان |علي ان )?(اتوجه|الجا|نتوجه|اذهب|نلجا|اقدم|اتقدم|ارسل)|بمن (اتصل|نتصل|يمكنني)|(لدي|عند) (من|اي (جهه|مكتب|اداره))|لمن (اقدم|اتوجه|نقدم)',
    ],
    [
      'من (يساعدن~|يوجهن~|يرافقن~|يواكبن~|يسلم|يمنح|يصدر|يؤكد|يوكد|يستطيع ان|يخبرن~|سيساعد~)|من الجهه|ما (هي )?الجهه|اي (جهه|مكتب|اداره|مصلحه|موسسه|غرفه)|الجهه (المختصه|المكلفه|التي)',
    ],
    [
      'اين (اجد|اودع|اتوجه|اقدم|يوجد|توجد|اطلب|يمكنني|يقع|تقع|نودع|نقدم|نطلب|اسجل|اصرح|اذهب)|(رقم (هاتف|الهاتف)|عنوان (مكتب|مديريه|المكتب|الوزاره|الجمارك)|هاتف مكتب)',
    ],
    [
      '(فين|فاين|وين) (خاص~ |نقدر |غادي |يمكن ليا )?(نمشي~|كاين~|ندير~|نحط~|نلقا~|نسول~|كنطلبو~|نطلب~|نتسجل~|نشكي|نصرح~|جا|نودع~)|عند (من|شكون)|(شكون|شكون لي|شكون اللي) (كي|غ|غادي |يقدر |يمكن ليه )?(يعاون~|كيعاون~|عطي~|يعطي~|كيعطي~|نسول~|نتصل~|نعيط~|يوجه~|يقول ليا)|لمن (نمشي|نسول|نعطي)|مع (من|شكون) (نهضر|نتواصل|نتصل)',
    ],
    ['(منين|فين|من فين) (نجيب~|كنجيب~|كيتجاب~|كنخرج~|ناخد~)', '!السلعه|سلعه'],
  ],
  sound: [
    [
      '(fin|fine|fayn|feen|fin )-(khas~ |n9der~ |ghadi |ymken )?(nmchi~|nemchi~|kayn~|ja|ndir~|n7et~|kan7et~|nl9a~|nel9a~|nsowel~|kantlb~|ntlb~|ntleb~|ntsejl~|nts?ejel~|nchki|n9eddem~|ghanmchi|jat|nsifet lwra9)',
    ],
    [
      'chkoun (li |ghadi |y9der |n9der |kay|y|imken )?(nsowel|nswel|y3awen~|y3awn~|kay3awn~|kay3awen~|kay3ti~|y3ti~|n3eyet|n3ayet|nhder m3ah|y9oul~|ywejjeh~|nttasel|ntaslo|kay3awed)|(l3end|3end|3nd|l3nd) (men|mn|chkoun)|m3a (men|chkoun) (nhder|ntwasel)|(nemra|numero|adresse|ladresse|tilifoun) (dyal|d|de) (lbureau|lmaktab|diwana|office|la chambre|ladministration)',
    ],
    [
      '(mnin|fin) (njib|kanjib|kandiro|kaydiro) (had|l|la)?-(chahada|certificat|wer9a|wra9|lwra9|licence|rokhsa|autorisation|papier)~',
    ],
  ],
};
