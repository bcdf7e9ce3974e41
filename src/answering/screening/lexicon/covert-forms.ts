import type { CovertForm, FormRules, WishForm } from './question-form.ts';

const PERCEIVE_FR =
  '(voi*|sach*|sait|savent|remarqu*|apercoi*|decouvr*|demand*|reclam*|trouv*|reper*|detect*|fouill*|ouvr*|soupconn*|apparaiss*|tombe|tique*|tiqu*|pose*|intrigu*|rend*|dout*|flair*|interesse*)';
const PERCEIVE_EN =
  '(see*|saw|notic*|spot*|ask*|find*|found|know*|hear*|catch*|caught|suspect*|realis*|realiz*|twig*|check*|search*|open*|discover*|detect*|look*|come across|comes across|learn*|question*|blink*|wiser)';
const PERCEIVE_AR =
  '(لاحظ|ري|راه|ظهر|كتشف|كشف|عثر|علم|عرف|نتبه|شك|طلب|سال|فتح|فتش|دري|شعر|صادف|رصد|ثير|لفت|شوف|عيق|فيق|لقا|لقي|سيق|حس|بان|سول|دور|قلب|حصل|تشد|شد|صيد|تحجز|حجز|تلاقا|فطن|لتفت|ضبط)';
const PERCEIVE_SOUND =
  '(chouf|chof|3i9|fi9|3ref|3rf|l9a|si9|7es|ban|tleb|telb|sewwel|sowl|dor|9elleb|7sel|ched|chedd|tched|t7ej|7ejz|tla9a|chek)';

/** What each form of wanting to go unseen, to say what is untrue, or just to have something, is known by. */
export const COVERT_FORMS: Readonly<Record<CovertForm | WishForm, FormRules>> = {
  unseenPurpose: {
    written: [
      [
        `(pour|afin|sorte|facon|maniere) (que|qu) (personne|(_ ){1,4}(ne|n)) (_ ){0,3}${PERCEIVE_FR}~|personne (_ ){0,3}(ne|n) (_ ){0,2}${PERCEIVE_FR}~|sans (que|qu) (_ ){1,5}${PERCEIVE_FR}~|sans (qu on|que personne|que nul|que cela se|que ca se)|sans (eveiller|attirer|croiser|alerter|susciter|se faire|me faire|nous faire|etre (vu*|pris*|repere*|controle*|fouille*|inquiete*))|(rester|passer|demeurer) (invisible*|discret*|inapercu*)|discretement|en douce|en cachette|a l insu|incognito|sous le manteau|en catimini|sans bruit|sans laisser de trace*|ne (soit|soient) pas (_ )?(vu*|repere*|decouvert*|remarque*|detecte*|ouvert*|fouille*)|n ouvre* pas`,
      ],
      [
        `so (that )?(nobody|no one|none|they|he|she|the _|customs|officers|inspectors|no _) (_ ){0,3}${PERCEIVE_EN}|(nobody|no one|no officer|no inspector) (_ ){0,4}${PERCEIVE_EN}|without (_ ){0,4}(notic*|twig*|spot*|(them|customs|anyone|anybody|officers) seeing|seen|know*|find*|catch*|suspect*|realis*|realiz*|detect*|being (seen|noticed|asked|caught|stopped|checked)|anyone|anybody|meeting|raising)|(keep*|stop|prevent) (_ ){0,5}from (_ )?(hearing|finding|seeing|noticing|being (spotted|found|seen|noticed)|learning|knowing|asking)|quietly|discreetly|on the sly|unseen|unnoticed|undetected|invisible|behind (their|his|its|her) back*|sees? nothing|shows? nothing|stay* (closed|unopened)|(were not|weren t|are not|aren t|is not|isn t) (found|spotted|seen|noticed)|never (hears|hear|finds|find|learns|learn|knows|know)|from ever (_ )?(hearing|knowing|finding|learning)`,
      ],
      [
        `(حتي|كي|لكي|بحيث|دون|بدون|بلا|غير) (ان |ما |لا )?(ل|لا |لم |ما )?(_ ){0,2}(ي|ت|لا ي|لا ت)${PERCEIVE_AR}~|(كيلا|لئلا) (ي|ت)${PERCEIVE_AR}~|(لا|لن|ما) (ي|ت|يت|تت|كي|كت)${PERCEIVE_AR}~ (_ ){0,2}(احد|حد|الانتباه|النظر|ابدا|الخبار)|(باش|حتي|حيت|بلا|و) (حد |حتي واحد |الديوانه |هي |هو |_ )?ما (ي|ت|يت|تت)${PERCEIVE_AR}~|مكتب الصرف (ما|لا) (ي|ت)~|خفيه|خلسه|سرا|بسريه|بتكتم|في الخفاء|بالسر|فالسر|ما يدورو فيا`,
      ],
    ],
    sound: [
      [
        `(bach|bla|7ta|w|3la wed) (_ ){0,3}ma (y|t|yt|n)${PERCEIVE_SOUND}~|ma (y|t|yt)${PERCEIVE_SOUND}~ (lkhbar|walo|7ed|7add)|bsser|b serr|f serr`,
      ],
    ],
  },
  unpaidPurpose: {
    written: [
      [
        '(pour|afin) (_ ){0,2}(ne pas|ne rien|payer moins|moins payer|echapper)|pour que (_ ){0,3}(tva|taxe*|droits|douane|reste|soit|coute*)|fasse baisser|faire baisser|reste (gratuit*|sous)|j echappe|le moins possible|moins de (taxe*|droits)|esquiver|rester sous|sous le seuil|cracher|sans rien (acquitter|debourser|payer|verser)|tape moins',
      ],
      [
        'so (that )?(i|we|it|they) (_ ){0,3}(not pay|pay (less|nothing|nobody)|stays?|dodge|owe nothing)|so (_ ){0,2}(vat|duty|tax*) (shrinks|drops|falls|is smaller|stays)|(keep|make|bring) (_ ){0,3}(bill|duty|duties|vat|tax*) (_ )?(small*|down|low*|tiny)|dodge (the )?(tax|duty|vat)|without paying (anything|a thing)|stays? free|as little as possible|(nobody|no one) will tax|no tax (is )?due|duty free:|bottom rate|stay (below|under)',
      ],
      [
        '(حتي|كي|لكي|باش) (لا|ما) (_ )?(ادفع|اودي|نخلص*|تفرض|نودي|نعطي)~|(لكي|حتي|كي|باش|ل) ?(تنزل|تنقص|تنخفض|تقل|نقص*|نخلص قل|نخلص شويه|تبقي (معفا*|فابور)|تكون (خفيفه|قليله|صغيره))|لتبقي معفا*|دون اداء شيء|اودي اقل|ادفع اقل|باش نخلص (قل|غير|شويه)|لاستفيد|باش نستافد|اقل ما يمكن|اقل حاجه|باش (_ )?يدوز فابور|بلا رسوم|ما يجي عليها والو|بلا ما نعطي*|لينال الاعفاء|اتفادي اسئل*',
      ],
    ],
    sound: [
      [
        'bach (_ )?(ma )?(n)?khel*es*(ch)?~|bach (_ ){0,3}(tkoun|tb9a|tji) (khfifa|fabor|sghira|9lila)|bach (_ ){0,2}ma tkounch kbira',
      ],
    ],
  },
  unsaid: {
    written: [
      [
        'sans (les |le |la |l |rien |en |ni )?(declar*|signal*|annonc*|mentionn*|dire|rapatri*|rentrer|passer par (la|une|l) (banque|office))|ne (compte|veux|souhaite|voudrais) pas (_ )?(declar*|annonc*|montrer|mentionn*)|n en parler a personne|ne faire apparaitre',
      ],
      [
        'without (_ ){0,5}(declar*|declaration|mention*|report*|telling|repatriat*|the bank)|not (mention|declare|tell|report) (it|them|any|the)|leave (it|them) (off|out)|stay out of|off the (books|record|declaration)',
      ],
      [
        '(دون|بدون|بلا|من غير) (ان |ما )?(ا|ن|ت)?(صرح|تصريح|ذكر|قول|ذكرها|صرح بها|علن)~|ما (ن|ي)(قول|صرح)~ (_ )?(حد|ل)~',
      ],
    ],
    sound: [['bla (ma )?(n|y)?(sar*e7|sarr7|declar|goul|3lem)~']],
  },
  untrue: {
    written: [
      [
        'alors que (c|ce|il|elle|ils|elles|j|je|nous|on)|en realite|comme si|comme s il*|faire croire|qui ressemble*|different* du vrai|passer pour|font passer|faux|fausse*|fictif*|fictive*|au lieu d|au lieu de|venir pour|dissimul*|sous couvert|hors norme|imitant|contrefa*|contourner|echapper a|gonfler|retoucher|sur (le|les) papiers?|papiers disent|s arranger avec|a la place d[eu]?|maquill*|prete* son nom',
      ],
      [
        'although (it|they|he)|even though|as if|as though|in reality|look* like the (original|real)|differs? from the real|knock off*|replica*|counterfeit*|(make|making) (_ ){0,4}(count|look|pass)|pretend*|instead of the (real|true|actual)|on paper|off spec|failed the|sidestep|inflate|retouch|fake|sham|papers say|square (that|it|this) with|rather than (call|toys|the)|so we skip',
      ],
      [
        'كانها|كانه|مع ان*|رغم ان*|علي انه*|علي اساس|تشبه الاصلي*|يشبه الاصلي|في الحقيقه|مقلد*|مزور*|وهمي*|بينما|بدل الحقيقي|علي الورق|فحسب|نصف ما|غير مطابق*|لم تجتز|اتخطي|تخطي|علي حساب|الاوراق تقول|نتدبر امر|بدل لعب|بلاصه اللعب',
      ],
      [
        'بحال (الا|يلا|ايلا)|وهي (سلعه|ماشي)|وهو (ماشي|سلعه)|بحال (ال)?اصلي*|ماشي فالنورم|ما دازوش|تبين غير|يبان غير|فالورقه',
      ],
    ],
    sound: [
      [
        'b7al (ila|ila|l original)~|3la (as+as|7sab)|w (hiya|howa) (sel3a|machi)|m9el+d~|mzaw+r~|machi f norme|ma dazo~|tbey*en ghir|yban ghir|f lwra9|f l wra9',
      ],
    ],
  },
  despite: {
    written: [
      [
        'malgre|quand meme|tout de meme|neanmoins|en depit|despite|in spite of|anyway|anyhow|even so|nevertheless|all the same|رغم|علي كل حال|مع ذلك|برغم|بالرغم|واخا|وخا|بحال والو|بزز',
      ],
    ],
    sound: [['wakha|wekha|b7al walo|bzez']],
  },
  leastWatched: {
    written: [
      [
        '(moins|peu|pas) (_ )?(surveill*|fouill*|control*|inspect*|regard*|gard*)|(plus|le plus|la plus) (sur*|discret*)|meilleur* (cachette|endroit|disposition|emplacement)|(least|less|not) (watched|searched|checked|patrolled|controlled|inspected)|(watched|searched|checked|inspected|patrolled) (the )?(least|less)|safest|surest|(الاقل|اقل|ناقصه) (حراسه|مراقبه|تفتيش*|عسه)|(الاكثر|اكثر) امانا|قل عسه|مضمون*|افضل مكان|احسن بلاصه|احسن مكان',
      ],
    ],
    sound: [['(li|lli) (tdouz|kadouz)|madmoun*|a7san blas+a|n9es (l)?3es+a|mzyana l']],
  },
  whatToWrite: {
    written: [
      [
        '(quel*) (_ )?(chiffre|montant|somme|prix|libelle|formule|mention*|nomenclature|code|designation|presentation|valeur|position) (_ ){0,3}(mettre|inscri*|indiquer|ecrire|passer*|annoncer|declarer|choisir|donner|modifier|leur|est la plus)|suggerer un|sous quel*|jusqu ou|en combien d|avec quels mots|comment (_ )?(redige*|formul*|repart*|fractionn*|decoup*|gonfl*|retouch*|modifi*|present*|prepar*)|que (mettre|ecrire)|descendre (encore|jusqu)|quels (papiers|documents) (_ )?(changer|modifier|retoucher)',
      ],
      [
        '(what|which) (_ )?(number|figure|amount|price|wording|heading|code|description|fields?|value) (_ ){0,3}(would|should|could|is safest|passes|works|keeps)|how (far|low) (_ )?(down|can|could|should)|into how many|how should (it|they|i) (look|spread|prepare)|how do i phrase|how could (_ ){0,3}be described|under which (_ ){0,2}(wording|heading)|help me word|which other heading|(which|what) (papers|documents) (_ ){0,3}change',
      ],
      [
        '(اي|ما) (_ )?(رقم|ثمن|مبلغ|عباره|تسميه|بند|وصف|الرقم|الثمن|المبلغ) (_ ){0,2}(اكتب|تقترح|اضع|لن|الذي|اخر|يمر|ادرج|اكثر)~|الي كم|كيف (ا)?(صوغ|ضخم|عدل|جزي|جزئ|رتب|صفي|صرف)~|تحت اي|ماذا اكتب|شحال (نحط|نكتب|نهبط|نصرح|نديكلار)~|تحت اشمن|علي شحال (من|د)|(شنو|اش) (نكتب|يكتب|الكلمه)|كيفاش (نقاد|نستف|كيدير|نصفي|نوجد)~|(اي|اشمن) (وثائق|اوراق|وراق) (نغير|اغير|نبدل)~',
      ],
    ],
    sound: [
      [
        'ch7al (n7et|nekt|nhbet|nsar*e7)~|ta7t achmen|3la ch7al (mn|d)|chno (nekt|nkt|lkelma)~|kifach (n9ad|nset*ef|kaydir|nsaf*i|nwej*ed)~|achmen wra9 nbed*l~|chno ykt*eb fo9',
      ],
    ],
  },
  whoMakes: {
    written: [
      [
        '(qui|quelqu un|ou) (_ ){0,4}(etabli*|fabriqu*|procur*|arrang*|imprim*|bricol*|trafiqu*)|(m en|me|nous) (_ )?(etablir|fabriquer|procurer|arranger|rediger|reproduire)|modele a (remplir|imprimer)|(draft|mock|make|write|get) me (up )?(a|an|one)|mock up|give me a template|اعطني نموذجا|عطيني موديل|قاد ليا|اكتب لي فاتوره|تصمم لي|(who|anyone|someone|does anybody) (_ ){0,3}(arrange*|makes?|forge*|whip|sells?) (_ ){0,3}(one|ones|it|me|for|that|paper*|certif*|licen*|stamp*)|(where s|where is) a template|print it myself|(من|شخص|شكون) (_ )?(يصنع|يمنحني|يصاوب|يبيع|يدبر|يفبرك|يقاد|يقدر يعطيني)~',
      ],
    ],
    sound: [['chkoun (_ )?(ysaweb|y9der y3tini|y9ad|ydebber|ybi3)~']],
  },
  seeming: {
    written: [
      [
        '(ait|aient|ont|a|avoir|donne*) l air|y croi*|convainc*|credible*|vraisembl*|authentique*|ca (passe|marche)|(faire|fait) (vrai|vieux|neuf)|passe* pour|figur* (comme|d)|en disant (que|qu)|en pretend*|sous (le )?nom de|au tarif d|faire comme si|(look*|make* it look|makes? it look|seem*|appear*|pass) (_ )?(like|as|for|real|normal|odd|genuine|old|used|personal)|convinc*|believable|plausible|story (hold*|hang*)|so (that )?(_ ){0,4}counts? as|saying (they|it|that)|by saying|posing as|at the old|as if it|rough up|raise eyebrows',
      ],
      [
        '(ت|ي|ن)?(بدو|بان|ظهر) (_ ){0,2}(حقيقي*|مغربي*|شخصي*|قديم*|مستعمل*|طبيعي*|ديال بصح|ديال راس*|عادي*|كان*)|يقتنع*|نقنع*|يصدق*|باعتبار*|بالقول ان*|مدعي*|(تبان|يبان|تبدو) (_ ){0,2}|نقول (خرج|جا|راه)~|يكول*|كيقول|قالهم|باش يعطيونا|باش تدوز|باش يدوز*|ديال بصح|فبلاصه|بدل لعب|اوهم*|نبين بلي|نبين',
      ],
    ],
    sound: [
      [
        'tban|yban|ysed9o~|ba[cn]h (ydouz|tdouz|t9bel|te9bel)~|dyal bse7|dyal besa7|f blas+t|ngoul*o? (khrej|rah|ja)~|nbeyen',
      ],
    ],
  },
  willItPass: {
    written: [
      [
        'ca (passera|passe|marche|marcherait|suffit|suffirait)|(suffirait|suffit) (il|elle|a)|fera l affaire|c est assez|c est regle|will (that|it|this) (slide|work|fly|do|pass)|would (_ ){1,8}(fly|hold|slide)|doable|decent place|enough|that settle*|settles|right|yes|هل ينجح|هل تكفي|ينفع|وصافي|واش كافي*|تدوز|يدوز|يصلح',
        '!(papers required|right to|have the right|are entitled)',
      ],
    ],
    sound: [['tdouz|ydouz|wach kafi~|w safi|(kat)?khdem']],
  },
  whereToPut: {
    written: [
      [
        'ou (_ )?(planquer|cacher|mettre|ranger|glisser|loger|poser|dissimuler)|a quel endroit|bonne planque|where (_ ){0,3}(put|carry|hide|tuck|stash|place|store)|what could i wrap|decent place|fit inside|(اين|فين|اي موضع|اي مكان) (_ ){0,4}(اضع|ادس|ندس|نخبع|نخبي|اخفي|نحط|احط|اخبي)~|بلاصه مزيانه|مكان مناسب|قعر|قاع',
      ],
    ],
    sound: [['fin (_ )?(ndes|nkhe|n7et|nkhb|n5eb)~|blassa mzyana|9a3']],
  },
  likeOthers: {
    written: [
      [
        '(faire|fait|faites) (pareil|de meme|comme lui|comme eux)|comment s organise t|comment (fait|font) (il|ils|elle)|quelle est (sa|leur) methode|(les gars|les gens|les autres) (de|d|font)|do likewise|the same as|how (did|does|do) (he|she|they|people|the lads) (_ )?(swing|do|manage|get)|his secret|her secret|what do (they|the mules|people) (charge|carry)|(_ ){0,2}lads|kindly advise|personne n a (tique|rien)|nobody blinked|بحالو|بحالهم|السر ديالو|كيديرو الناس|الخطوات التي يتبعها|كيف يتصرف|كيف يفعل|شحال كياخد|كم ياخذ|كم يتقاضي|اصحاب فكيك|كيدوزو الدراري',
      ],
    ],
    sound: [['b7alo|b7alhom|kaydirou* n*as|ser dyalo|sser dyalo|bch7al kay|ch7al kaya*khed|kaydouzo drari']],
  },
  notAsPaid: {
    written: [
      [
        '(paye*|achete|vire|vaut|coute|regle|verse|paid|bought|wired|cost|worth|دفعت|اشتريت|خلصت|شريت|حولت|كيسوي|khelest|khelst|chrit)',
        '(declar*|facture*|invoice*|affiche*|figure*|inscri*|ecrire|papier*|montr*|show*|write|entry|word|apparaitre|اصرح|نصرح|التصريح|فاتور*|الفاتوره|فاكتور*|الاوراق|الورقه|تظهر|نديكلار*|nsar*e7|sar*e7|lfacture|la facture)',
        '(mais|seulement|juste|que|plutot|pour|moins|moitie|but|only|just|less|half|instead|smaller|tiny|فقط|فحسب|غير|ناقص*|اقل|قل|نصف|النص|ghir|9el|nos|na9es) ',
        '(comment|quel*|que|jusqu*|aide*|how|what|help|could|will|كيف|كيفاش|ما|شحال|شنو|اي|kif*|chno|ch7al)',
      ],
      [
        '(ثمن|قيمه|مبلغ) (_ ){0,3}(اقل|ناقص*|نصف)|نصف (ما|السعر|الثمن|القيمه)|نقص من الثمن|moitie (du|de la|de ce)|half (of )?(the|what|its)|(partie|moitie|fraction) (seulement )?de (la|sa) valeur|deux factures|two invoices|double invoice|another invoice|second (bill|invoice)|فاتورتين|جوج فاكتورات|جوج فاتورات|بجوج فاكتورات|نسختين|فاتوره ثانيه',
      ],
    ],
    sound: [['joj factur~|juj factur~|nos dyal taman|taman na9es|9el mn taman|nn9es taman|n9es taman']],
  },
  payOfficer: {
    written: [
      [
        '(inspect*|agent*|douanier*|verificat*|gars|chef|officer*|inspector*|official*|examiner|guy|person at|guard*|مفتش*|موظف|جمركي|ديواني|عون|المكلف|الفاحص|مول السكانير|رجل|شاف)',
        '(remerci*|geste|attention|enveloppe|billet|contrepartie|cadeau|dirhams|offrir|donner|donne|glisser|thank*|envelope|something|banknote*|tip|slip|hand|present|favour|look after|worth|اشكر|اناول*|نعطي*|اعطي*|هديه|ظرف|ورقه|ورقه زرقا|نفرح|ارضي|نتهلا|تدهن|اكراميه|درهم)',
        '(pour qu*|afin|si|combien|quel*|comment|assez|accelere*|so that|to (sign|look|let|wave|move)|how|what|enough|in exchange|get him|كي|حتي|لكي|باش|كم|شحال|كيف*|تجعل*|هل تكفي|شنو|تسهل)',
        '!(m a (reclame|demande)|asked me|طلب مني|laisse entendre|hinted|لمح لي)',
      ],
    ],
    sound: [
      [
        '(l*inspect*|moufet*ich|diwani|douanier|moul scanner|chef)',
        '(n3t~|n3ti~|nfer*e7|nthal*a|rechwa|9hiwa|zer9a|cadeau)',
        '(bach|ch7al|kifach|chno)',
        '!tleb mni',
      ],
    ],
  },
  rather: {
    written: [
      [
        'je prefere*|je preferais|j aimerais|on voudrait|je voudrais|je veux|je souhaite|j ai l intention|je pensais|je compte|je cherche|il me manque|nous voulons|d rather|would rather|d like|would like|i want|i lack|i m short|i am short|was going to|i m going to|i intend|اود|اريد|بغيت|بغينا|انوي|ساعود|تنقصني|ناقصاني|ابحث عن|كنقلب|ناوي|ساستورد|غادي نجيب',
      ],
    ],
    sound: [['bghit|bghina|nawi|kan9el+eb|na9sani|ghadi njib']],
  },
};
