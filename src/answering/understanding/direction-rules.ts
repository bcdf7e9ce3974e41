import type { IntentRules } from './question-intent.ts';

/** Phrases that speak for one way of the goods, and how much: 3 says it, 2 is a part in it, 1 is a hint. */
export interface DirectionRules extends IntentRules {
  readonly direction: 'import' | 'export';
  readonly weight: 1 | 2 | 3;
}

export const DIRECTION_RULES: readonly DirectionRules[] = [
  {
    direction: 'import',
    weight: 3,
    written: [
      ['importation~|importez|importons|importe|importee?s?|imports?|importing|imported|reimport~|import'],
      ['importer', '!(un|l|notre|mon|leur|cet) importer|(our|the|an|my|their|his|your|importer s) importer'],
      [
        'استيراد~|الاستيراد|استورد~|نستورد~|يستورد~|مستورده|المستورده|مستوردات|واردات|الواردات|كنستورد~|لامبورت~',
      ],
      [
        '(المستورد|مستورد|importateur|importatrice)',
        '!(importateur|importatrice) (_ )?(de|a|du|en|au)|importateur (etranger|me|nous)|مستورد (من|في|ب) ',
      ],
      [
        'bring (_ )?(_ )?(in|over|into morocco)|buy (_ )?(_ )?(_ )?(abroad|overseas|from abroad)|ship(ped)? to morocco|come into morocco|(coming|enters?|entering) morocco',
      ],
      [
        '(entrer|rentrer|introdui~|arriv~|venir) (_ )?(_ )?(_ )?(au maroc|sur le territoire)|titre d importation|devenir importateur|statut d importateur|importateur au maroc|(vendre|vend|vendant|exporte~|ship~|sell~|selling) (_ )?(_ )?(_ )?(_ )?(au maroc|to morocco|into morocco|vers le maroc)|selling (_ )?to morocco|ship(ped|ping)? (_ )?(_ )?(_ )?(_ )?to (casablanca|tangier|tanger|agadir|morocco|rabat)',
      ],
    ],
    sound: [
      [
        'nstawr~|nestawr~|nsta3red|nesta3red|stirad|istirad|mostawrid|moustawrid|njib~ (_ )?(_ )?mn (_ )?(lkharij|bra|barra)|limport~',
      ],
    ],
  },
  {
    direction: 'export',
    weight: 3,
    written: [
      [
        'exportation~|exporter|exporte|exportons|exportez|exportee?s?|exports?|exporting|exported|exportateur~|exporters?|reexport~',
      ],
      [
        'تصدير~|التصدير|للتصدير|اصدر~|نصدر~|يصدر (منتوج|سلع|الي)|مصدر|مصدرون|المصدر|المصدرين|صادرات~|الصادرات|صادراتي|كنصدر~|ليكسبور~|صدرت|المصدره|مصدره',
      ],
      [
        '(sell|selling|sold|ship|shipping|shipped) (_ )?(_ )?(_ )?(abroad|overseas)|vend~ (_ )?(_ )?(_ )?(a l etranger|a l international|hors du maroc)|marches? (etrangers?|exterieurs?)|rapatri~|(اسواق|سوق) خارجيه|go abroad',
      ],
      [
        'importateur (_ )?(de|a|du|en|au|etranger|me|nous)|(our|an|the) importer (in|from|abroad)|مستورد (من|في|ب) ',
        '!(au|du) maroc|devenir',
      ],
      ['(quitte~|sort~|sortir) (_ )?(_ )?(du maroc)|leave~ morocco'],
    ],
    sound: [
      [
        'nsed+er~|nsad+er~|sed+er~|ysed+er~|tsed+er~|kansed+er~|nsedro|kansedro|ysedro|tsdir|tasdir|mosaddir|lexport~|nbi3~ (_ )?(_ )?(l |f )?(lbarra|lbra|lkharij)|(nkherj~|nkhrj~) (_ )?(lbra|lbarra|lkharij)?',
      ],
    ],
  },
  {
    direction: 'import',
    weight: 2,
    written: [
      [
        'fournisseurs?|mon usine en|supplier~|vendor in|manufacturer in|المورد|مورد|مورده|الموردين|للمورد|الفورنيسور|فورنيسور',
      ],
      [
        '(faire|fais|fait|faisons) (_ )?(venir|entrer|rentrer|arriver)',
        '!(entrer|rentrer|revenir) (le |la |les |l |mon |mes |des |ses )?(argent|paiement|devises|fonds|recettes|somme|virement)',
      ],
      [
        'ramen(e|er|ons|ent|ez)|rapporter|dedouan~|engagement d importation|domicilia~|(rentrer|entrer) une (voiture|berline|auto)',
      ],
      [
        '(commande|commandee?|commander|achete|acheter|achetons|achat) (_ )?(_ )?(_ )?(sur|de chez|chez|en|au) (shein|temu|aliexpress|amazon|alibaba|chine|turquie|ligne)|colis|shein|temu|aliexpress|شي ان|شيين|علي اكسبريس|طرد|الطرد|كولي',
      ],
      [
        '(order(ed)?|buy|bought|purchase~) (_ )?(_ )?(_ )?(_ )?from|brings? home|bring (_ )?(_ )?(_ )?(_ )?from|(m|nous) envoie|(post|send|mail) (_ )?(_ )?(_ )?(_ )?to (my|us|me)|يرسل (الي|الينا|لنا|لي)|certificate of conformity|coc|certificat de conformite|شهاده المطابقه|mead|abandon~',
      ],
      [
        '(اجلب~|نجلب~|جلب|اشتري من|اشتريت من|نشتري من|يشتري~|ادخال (سياره|بضاع~|سلع~|البضاع~|السلع~|اثاث~)|نجيب~|نجيبو~|جايب~|شريت (_ )?من|ندخل~|كتجيني|جبت~|يجيب~|الدخول الي المغرب)',
        '!(ادخال|يدخل|يدخلو|ندخل) (ثمن|اجر|الفلوس|فلوس|المال|العائدات)~',
      ],
    ],
    sound: [
      [
        'njib~|kanjib~|yjib~|jib~|njibo~|jebt~|chrit (_ )?(_ )?mn|nchri (_ )?(_ )?(mn|men)|ndekhel~ (_ )?(tomobil|sel3a|machina)|ndakhel~ (tomobil|sel3a)|fournisseur~|lfournisseur~|tji mn|katji mn|kayji mn|li kayji mn|aliexpress|shein|temu|colis',
      ],
    ],
  },
  {
    direction: 'export',
    weight: 2,
    written: [
      [
        '(mon|ma|mes|notre|nos|un|une|le|la|l|d|son|des|les) (_ )?(client|cliente|clients|clientes|acheteur|acheteuse|acheteurs)|buyers?|(our|my|the|a|overseas|foreign) (_ )?customers? (in|from|abroad)|foreign customer',
      ],
      [
        '(expedi~|j envoie|envoyer|envoyons|livrer|livre) (_ )?(_ )?(_ )?(_ )?(_ )?(a|au|aux|vers|en|chez)|facture~ (_ )?(_ )?(_ )?(_ )?a un client|j ai facture',
      ],
      [
        '(we|i|i ve|we ve) (_ )?(ship|shipped|sold|sell|send|sent|are shipping|are selling)|shipment (_ )?(_ )?(_ )?to|my (_ )?sell (_ )?(on|in)|finished an app|(money|fee|payment|cash) (_ ){0,5}(in|to|into) morocco|(argent|paiement|devises|recettes|fonds) (_ ){0,3}(au maroc)|(ادخال|يدخل|يدخلو|استرجاع) (_ )?(ثمن|اجر|الفلوس|للمغرب)~|الفلوس (_ )?(يدخلو|يدخل|ترجع)|marocexport|smaex|amdie|foodex|morocco foodex',
      ],
      [
        'زبون~|زبوني|الزبون|مشتر|مشتري|المشتري|زبناء|ابيع~|نبيع ل~|ابيعه|بعت|بعنا|ابعث~|ارسل (سلع|بضاع|منتوج)~|شحن (السلعه|البضاعه) الي|الكليان|كليان|لكليان|نصيفط~|صيفطت|صيفط~|كنصيفط~',
      ],
    ],
    sound: [
      [
        'lclient~|client~|lkliyan|kliyan|lkelyan|nsifet~|nsifto|sifet~|siftt~|b3t (_ )?(_ )?l|nbi3~ (_ )?(_ )?(_ )?(f|l) (orob+a|fransa|marikan|almanya|sbanya|talyan|canada|kanada)|(ndakhel|ydekhlo|ndekhel|nrej3|nrje3|yrej3o) (_ )?(l)?flous~|(l)?flous (_ )?(ydekhlo|yrej3o)',
      ],
    ],
  },
  {
    direction: 'import',
    weight: 1,
    written: [
      [
        'achete|acheter|achetons|j achete|bought|we buy|شريت|اشتريت|نشري|طلبت|commande|ordered|a l arrivee|on recoit|je recois|recevoir|امام الجمارك عند الوصول',
      ],
      [
        'devenir importateur|droits? d importation|tva a l importation|taxe parafiscale|tpi|baggages?|valise|voiture immatriculee|mre',
      ],
    ],
    sound: [['chrit|nchri|chra|kaychri|weslat lport|tpi|tsifet (lia|liya|lina)|sifet lia']],
  },
  {
    direction: 'export',
    weight: 1,
    written: [
      [
        'vend(re|s|ons|ez|ent|u|ais)?|vente|(i|we|to) sell|selling|ابيع|نبيع~|بيع|livraison chez|eur1|eur 1|devis export|expedi~|part(ent)? (pour|vers)|الارسال|embarquement',
        '!(vendre|vend|vends|revendre|sell) (_ )?(_ )?(ici|sur place|au maroc|locally|here|in morocco)|revend~|نبيعهم (هنا|فالحانوت)|وبيعها',
      ],
    ],
    sound: [
      ['nbi3~|kanbi3~|nbi3ohom|nbi3oh', '!nbi3(hom|o|ha|oh)?~ (hna|f lmaghrib|f casa|f l7anout|hnaya)'],
    ],
  },
];
