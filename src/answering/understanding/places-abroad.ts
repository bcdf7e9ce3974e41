/** Names of a country that the table `countries` does not hold, by its row id there (ISO 3166 alpha-2, lower case). */
export interface PlaceNames {
  readonly country: string;
  /** Cities, ports and parts of it whose name means no other place in trade with Morocco. Every language, `|` between. */
  readonly places?: string;
  /** What its people and goods are called; every gender and number. */
  readonly demonyms?: string;
  /** Names that are common words in lower case: they count with a capital only. */
  readonly capitalised?: string;
}

/**
 * Cities abroad and demonyms, hand-picked from general knowledge of geography: a name stands here only when it is certain. No rule of
 * trade rests on it; it tells which country a person speaks of.
 */
export const PLACES_ABROAD: readonly PlaceNames[] = [
  {
    country: 'fr',
    places:
      'Paris|باريس|باري|Pariz|Lyon|ليون|Marseille|Marseilles|مرسيليا|مارسيليا|Toulouse|تولوز|Lille|Bordeaux|بوردو|Nantes|نانت|' +
      'Strasbourg|ستراسبورغ|Montpellier|مونبلييه|Le Havre|Perpignan|بربينيان|Rungis|Grenoble|Rennes|Bretagne|Toulon|Sète|Dunkerque',
    demonyms:
      'français|française|françaises|french|فرنسي|فرنسية|فرنسيين|فرنسيون|فرنساوي|فرنساوية|fransawi|fransawiya',
  },
  {
    country: 'es',
    places:
      'Madrid|مدريد|Barcelone|Barcelona|برشلونة|برشلونا|Valence|Valencia|بلنسية|فالنسيا|Séville|Sevilla|Seville|إشبيلية|Malaga|مالقة|مالقا|Algésiras|' +
      'Algeciras|الجزيرة الخضراء|Alicante|أليكانتي|Almeria|ألميريا|Bilbao|بلباو|Murcie|Murcia|مورسيا|Andalousie|Andalucia|الأندلس|Catalogne|Canaries|جزر الكناري',
    demonyms:
      'espagnol|espagnole|espagnols|espagnoles|spanish|إسباني|إسبانية|إسبانيين|sbanyouli|sbenyoul|sbanioul|سبنيولي|سبنيولية|الصبليون|صبليوني',
  },
  {
    country: 'it',
    places:
      'Rome|Roma|روما|Milan|Milano|ميلانو|Turin|Torino|تورينو|Gênes|Genova|Genoa|جنوة|Naples|Napoli|نابولي|Venise|Venice|البندقية|Bologne|Bologna|Florence|Firenze|Livorno|Livourne',
    demonyms:
      'italien|italienne|italiens|italiennes|italian|italians|إيطالي|إيطالية|إيطاليين|طاليان|الطليان|talyani|taliani|طالياني|لطاليان|طليان|talian',
  },
  {
    country: 'de',
    places:
      'Berlin|برلين|Hambourg|Hamburg|هامبورغ|Cologne|Köln|كولونيا|Francfort|Frankfurt|فرانكفورت|Munich|München|ميونيخ|ميونخ|Düsseldorf|دوسلدورف|Stuttgart|شتوتغارت|Brême|Bremen|Hanovre|Hannover',
    demonyms:
      'allemand|allemande|allemands|allemandes|german|germans|ألماني|ألمانية|ألمانيين|almani|almaniya|لماني',
  },
  {
    country: 'be',
    places:
      'Bruxelles|Brussels|بروكسيل|بروكسل|bruxel|Anvers|Antwerp|Antwerpen|أنتويرب|أنفيرس|Liège|لييج|Gand|Ghent|Charleroi|Bruges',
    demonyms: 'belge|belges|belgian|belgians|بلجيكي|بلجيكية|بلجيكيين|beljiki',
  },
  {
    country: 'nl',
    places: 'Rotterdam|روتردام|Amsterdam|أمستردام|La Haye|The Hague|لاهاي|Utrecht|أوتريخت|Eindhoven',
    demonyms: 'néerlandais|néerlandaise|hollandais|hollandaise|dutch|هولندي|هولندية|هولنديين|hollandi',
  },
  {
    country: 'gb',
    places:
      'Londres|London|لندن|londra|Manchester|مانشستر|Liverpool|ليفربول|Birmingham|برمنغهام|Leeds|ليدز|Glasgow|Écosse|Scotland|اسكتلندا|Pays de Galles|Wales|Felixstowe|Southampton|Irlande du Nord|Northern Ireland',
    demonyms: 'britannique|britanniques|british|بريطاني|بريطانية|بريطانيين|scottish|ingliz|lingliz',
  },
  { country: 'ie', places: 'Dublin|دبلن|Cork', demonyms: 'irlandais|irlandaise|irish|إيرلندي|إيرلندية' },
  {
    country: 'pt',
    places: 'Lisbonne|Lisbon|Lisboa|لشبونة|Oporto',
    demonyms: 'portugais|portugaise|portugaises|portuguese|برتغالي|برتغالية',
  },
  {
    country: 'ch',
    places: 'Genève|Geneva|جنيف|Zurich|زيورخ|Bâle|Lausanne|لوزان|Berne',
    demonyms: 'suisse|suisses|helvétique|swiss|سويسري|سويسرية|swisri',
  },
  {
    country: 'at',
    places: 'Vienne Autriche|Wien|Vienna|فيينا',
    demonyms: 'autrichien|autrichienne|autrichiens|austrian|نمساوي|نمساوية',
  },
  {
    country: 'pl',
    places: 'Varsovie|Warsaw|وارسو|Gdansk|Cracovie|Krakow',
    demonyms: 'polonais|polonaise|polonaises|بولندي|بولندية|بولوني|بولونية',
    capitalised: 'Polish',
  },
  {
    country: 'se',
    places: 'Stockholm|ستوكهولم|Göteborg|Gothenburg',
    demonyms: 'suédois|suédoise|swedish|سويدي|سويدية',
  },
  {
    country: 'no',
    places: 'Oslo|أوسلو|Bergen',
    demonyms: 'norvégien|norvégienne|norvégiens|norwegian|نرويجي|نرويجية',
  },
  {
    country: 'dk',
    places: 'Copenhague|Copenhagen|كوبنهاغن',
    demonyms: 'danois|danoise|danish|دنماركي|دنماركية',
  },
  { country: 'fi', places: 'Helsinki|هلسنكي', demonyms: 'finlandais|finlandaise|finnish|فنلندي' },
  {
    country: 'gr',
    places: 'Athènes|Athens|أثينا|Thessalonique|Le Pirée|Piraeus',
    demonyms: 'grec|grecque|grecs|grecques|greek|يوناني|يونانية',
  },
  {
    country: 'ro',
    places: 'Bucarest|Bucharest|بوخارست',
    demonyms: 'roumain|roumaine|roumains|romanian|روماني|رومانية',
  },
  { country: 'cz', places: 'Prague|براغ', demonyms: 'tchèque|tchèques|czech|تشيكي|تشيكية' },
  { country: 'hu', places: 'Budapest|بودابست', demonyms: 'hongrois|hongroise|hungarian|هنغاري' },
  {
    country: 'tr',
    places:
      'Istanbul|İstanbul|إسطنبول|اسطنبول|Istanboul|Ankara|أنقرة|Izmir|إزمير|Bursa|Mersin|مرسين|Gaziantep',
    demonyms: 'turc|turque|turcs|turques|turkish|تركي|تركية|أتراك|torki|torkiya|turki',
    capitalised: 'Turkey|Turkiya|Turkiye',
  },
  {
    country: 'ru',
    places: 'Moscou|Moscow|موسكو|Saint-Pétersbourg|Saint Petersburg|سانت بطرسبورغ',
    demonyms: 'russe|russes|russian|russians|روسي|روسية|rousi',
  },
  {
    country: 'ua',
    places: 'Kiev|Kyiv|كييف|Odessa|أوديسا',
    demonyms: 'ukrainien|ukrainienne|ukrainian|أوكراني|أوكرانية',
  },
  {
    country: 'us',
    places:
      'New York|نيويورك|نيو يورك|niyork|New Jersey|نيوجيرسي|Texas|تكساس|Houston|هيوستن|Californie|California|كاليفورنيا|Los Angeles|لوس أنجلوس|Chicago|شيكاغو|' +
      'Floride|Florida|فلوريدا|Miami|ميامي|Boston|بوسطن|Washington|واشنطن|Atlanta|أتلانتا|Seattle|San Francisco|سان فرانسيسكو|Philadelphie|Philadelphia|Dallas|Detroit|Las Vegas|mirikan|merikan|marikan|ميريكان|U.S.|U.S.A.|Etats Unis|États Unis',
    demonyms:
      'américain|américaine|américains|américaines|american|americans|أمريكي|أمريكية|أمريكيين|mirikani|marikani|merikani|ميريكاني|ميريكانية',
    capitalised: 'US',
  },
  {
    country: 'ca',
    places:
      'Montréal|Montreal|مونتريال|Québec|Quebec|كيبيك|Toronto|تورونتو|Vancouver|فانكوفر|Ottawa|أوتاوا|Calgary|Ontario|أونتاريو',
    demonyms: 'canadien|canadienne|canadiens|canadiennes|canadian|canadians|كندي|كندية|كنديين|kanadi',
  },
  {
    country: 'mx',
    places: 'Mexico City|مكسيكو',
    demonyms: 'mexicain|mexicaine|mexicains|mexican|مكسيكي|مكسيكية',
  },
  {
    country: 'br',
    places: 'São Paulo|Sao Paulo|ساو باولو|Rio de Janeiro|ريو دي جانيرو|Santos',
    demonyms: 'brésilien|brésilienne|brésiliens|brazilian|برازيلي|برازيلية',
  },
  {
    country: 'ar',
    places: 'Buenos Aires|بوينس آيرس',
    demonyms: 'argentin|argentine|argentins|argentinian|أرجنتيني|أرجنتينية',
  },
  { country: 'cl', demonyms: 'chilien|chilienne|chilean', capitalised: 'Chili' },
  {
    country: 'cn',
    places:
      'Pékin|Beijing|بكين|Shanghai|شنغهاي|شانغهاي|Shenzhen|شنتشن|Guangzhou|Canton Chine|كوانزو|غوانزو|قوانغتشو|Yiwu|إيوو|Ningbo|نينغبو|Qingdao|Foshan|الشينوا|شينوا|chinwa',
    demonyms: 'chinois|chinoise|chinoises|chinese|صيني|صينية|صينيين|chinwi|chinwiya|شينوي|شينوية',
  },
  { country: 'hk', places: 'Hongkong', demonyms: 'hongkongais' },
  {
    country: 'jp',
    places: 'Tokyo|طوكيو|Osaka|أوساكا|Yokohama|يوكوهاما',
    demonyms: 'japonais|japonaise|japonaises|japanese|ياباني|يابانية|يابانيين|yabani',
  },
  {
    country: 'kr',
    places: 'Séoul|Seoul|سيول|Busan|بوسان',
    demonyms: 'coréen|coréenne|coréens|korean|كوري|كورية',
  },
  {
    country: 'in',
    places:
      'Mumbai|Bombay|مومباي|New Delhi|Delhi|نيودلهي|دلهي|Chennai|Bangalore|Mundra|Calcutta|Kolkata|Inde',
    demonyms: 'indien|indienne|indiens|indiennes|indian|indians|هندي|هندية|هنود|hindi',
  },
  {
    country: 'pk',
    places: 'Karachi|كراتشي|Lahore|لاهور',
    demonyms: 'pakistanais|pakistanaise|pakistani|باكستاني|باكستانية',
  },
  {
    country: 'bd',
    places: 'Dhaka|Dacca|دكا|Chittagong',
    demonyms: 'bangladais|bangladaise|bangladeshi|بنغالي',
  },
  {
    country: 'vn',
    places: 'Hanoï|Hanoi|هانوي|Ho Chi Minh|Saigon|سايغون',
    demonyms: 'vietnamien|vietnamienne|vietnamiens|vietnamese|فيتنامي|فيتنامية',
  },
  { country: 'th', places: 'Bangkok|بانكوك', demonyms: 'thaïlandais|thaïlandaise|thai|تايلاندي|تايلاندية' },
  {
    country: 'id',
    places: 'Jakarta|Djakarta|جاكرتا',
    demonyms: 'indonésien|indonésienne|indonesian|إندونيسي|إندونيسية',
  },
  {
    country: 'my',
    places: 'Kuala Lumpur|كوالالمبور',
    demonyms: 'malaisien|malaisienne|malaysian|ماليزي|ماليزية',
  },
  { country: 'tw', places: 'Taipei|Taïpei|تايبيه', demonyms: 'taïwanais|taïwanaise|taiwanese|تايواني' },
  { country: 'sg', demonyms: 'singapourien|singaporean' },
  {
    country: 'au',
    places: 'Sydney|سيدني|Melbourne|ملبورن',
    demonyms: 'australien|australienne|australian|أسترالي|أسترالية',
  },
  { country: 'nz', places: 'Auckland', demonyms: 'néo-zélandais|néo-zélandaise|نيوزيلندي' },
  {
    country: 'ae',
    places:
      'Dubaï|Dubai|Doubai|دبي|ضبي|Abou Dhabi|Abu Dhabi|أبو ظبي|أبوظبي|Sharjah|Charjah|الشارقة|Jebel Ali|جبل علي',
    demonyms: 'émirati|émiratie|émiratis|emirati|إماراتي|إماراتية|imarati',
  },
  {
    country: 'sa',
    places: 'Riyad|Riyadh|الرياض|Djeddah|Jeddah|جدة|جدّة|Dammam|الدمام',
    demonyms: 'saoudien|saoudienne|saoudiens|saudi|saudis|سعودي|سعودية|saoudi',
  },
  { country: 'qa', places: 'Doha|الدوحة', demonyms: 'qatari|qatarie|قطري|قطرية' },
  { country: 'kw', demonyms: 'koweïtien|koweïtienne|kuwaiti|كويتي|كويتية' },
  { country: 'bh', places: 'Manama|المنامة', demonyms: 'bahreïni|bahraini|بحريني' },
  { country: 'om', places: 'Mascate|Muscat|مسقط|سلطنة عمان', demonyms: 'omanais|omanaise|omani|عماني' },
  { country: 'jo', places: 'Amman', demonyms: 'jordanien|jordanienne|jordanian|أردني|أردنية' },
  { country: 'lb', places: 'Beyrouth|Beirut|بيروت', demonyms: 'libanais|libanaise|lebanese|لبناني|لبنانية' },
  {
    country: 'iq',
    places: 'Bagdad|Baghdad|بغداد|Bassora|Basra|البصرة',
    demonyms: 'irakien|irakienne|iraqi|عراقي|عراقية',
  },
  {
    country: 'il',
    places: 'Tel Aviv|تل أبيب',
    demonyms: 'israélien|israélienne|israéliens|israeli|إسرائيلي|إسرائيلية',
  },
  {
    country: 'ir',
    places: 'Iran|liran|إيران|Téhéran|Tehran|طهران',
    demonyms: 'iranien|iranienne|iraniens|iranian|إيراني|إيرانية|irani',
  },
  { country: 'sy', places: 'Damas|Damascus|دمشق', demonyms: 'syrien|syrienne|syrian|سوري|سورية' },
  {
    country: 'eg',
    places: 'Le Caire|Cairo|القاهرة|Alexandrie|Alexandria|الإسكندرية|misr|masr',
    demonyms: 'égyptien|égyptienne|égyptiens|égyptiennes|egyptian|مصري|مصرية|مصريين|masri|masriya',
  },
  {
    country: 'tn',
    places: 'Sfax|صفاقس|Sousse|سوسة|Bizerte',
    demonyms: 'tunisien|tunisienne|tunisiens|tunisiennes|tunisian|تونسي|تونسية|tounsi|tounsiya',
    capitalised: 'Tunis',
  },
  {
    country: 'dz',
    places: 'Alger|Algiers|Oran|وهران|dzayer',
    demonyms: 'algérien|algérienne|algériens|algerian|جزائري|جزائرية|dziri',
  },
  { country: 'ly', places: 'Benghazi|بنغازي|طرابلس', demonyms: 'libyen|libyenne|libyan|ليبي|ليبية' },
  {
    country: 'mr',
    places: 'Nouakchott|نواكشوط|نواكشط|Nouadhibou|نواذيبو',
    demonyms: 'mauritanien|mauritanienne|mauritaniens|mauritanian|موريتاني|موريتانية|موريطاني|moritani',
  },
  { country: 'sn', places: 'Dakar|داكار|دكار', demonyms: 'sénégalais|sénégalaise|senegalese|سنغالي|سنغالية' },
  {
    country: 'ci',
    places: 'Abidjan|أبيدجان|San Pedro|Yamoussoukro',
    demonyms: 'ivoirien|ivoirienne|ivoiriens|ivorian|إيفواري|إيفوارية',
  },
  {
    country: 'ng',
    places: 'Lagos|لاغوس|Abuja|أبوجا',
    demonyms: 'nigérian|nigériane|nigerian|nigerians|نيجيري|نيجيرية',
  },
  { country: 'gh', places: 'Accra|أكرا', demonyms: 'ghanéen|ghanéenne|ghanaian|غاني|غانية' },
  {
    country: 'ml',
    places: 'Bamako|باماكو|دولة مالي|جمهورية مالي',
    demonyms: 'malien|malienne|maliens|malian',
  },
  { country: 'gn', places: 'Conakry|كوناكري', demonyms: 'guinéen|guinéenne|guinean|غيني' },
  { country: 'bf', places: 'Ouagadougou|واغادوغو', demonyms: 'burkinabé|burkinabè|بوركينابي' },
  { country: 'ne', places: 'Niamey|نيامي', demonyms: 'nigérien|nigérienne|nigeriens' },
  { country: 'bj', places: 'Cotonou|كوتونو', demonyms: 'béninois|béninoise' },
  { country: 'tg', places: 'Lomé|لومي', demonyms: 'togolais|togolaise' },
  {
    country: 'cm',
    places: 'Douala|دوالا|Yaoundé|ياوندي',
    demonyms: 'camerounais|camerounaise|cameroonian|كاميروني',
  },
  { country: 'ga', places: 'Libreville|ليبرفيل', demonyms: 'gabonais|gabonaise|غابوني|غابونية' },
  { country: 'cg', places: 'Brazzaville|برازافيل|Pointe-Noire', demonyms: 'congolais|congolaise' },
  { country: 'cd', places: 'Kinshasa|كينشاسا|Lubumbashi' },
  { country: 'td', places: "N'Djamena", demonyms: 'tchadien|tchadienne' },
  { country: 'ke', places: 'Nairobi|نيروبي|Mombasa|مومباسا', demonyms: 'kényan|kényane|kenyan|كيني' },
  {
    country: 'et',
    places: 'Addis-Abeba|Addis Ababa|أديس أبابا',
    demonyms: 'éthiopien|éthiopienne|ethiopian',
  },
  {
    country: 'za',
    places: 'Johannesburg|جوهانسبرغ|Durban|Le Cap Afrique du Sud|Cape Town',
    demonyms: 'sud-africain|sud-africaine|south african',
  },
  { country: 'rw', places: 'Kigali|كيغالي', demonyms: 'rwandais|rwandaise' },
  { country: 'tz', places: 'Dar es Salaam|دار السلام التنزانية', demonyms: 'tanzanien|tanzanian' },
  { country: 'ao', places: 'Luanda|لواندا', demonyms: 'angolais|angolaise' },
  { country: 'mg', places: 'Antananarivo|Tananarive', demonyms: 'malgache|malgaches' },
  { country: 'mu', places: 'île Maurice|ile Maurice|Port-Louis', demonyms: 'mauricien|mauricienne' },
  {
    country: 'eu',
    places: 'Europe|oroba|orobba|oroppa|orouppa|uroba|أوربا|أوروبا',
    demonyms: 'européen|européenne|européens|européennes|european|أوروبي|أوروبية|أوربي',
  },
  {
    country: 'african-zone',
    places: 'Ifriqya|Ifri9ya|Ifrikia|أفريقيا',
    demonyms: 'africain|africaine|africains|africaines|african|إفريقي|إفريقية',
  },
];
