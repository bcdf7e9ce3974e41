/*
 * Words that say which story surrounds a question and not which goods it is about, folded when read. A word that may
 * name goods of its own (a truck, a box, a parcel) or another matter of the field (a delay, a return, VAT) stays out.
 */

/** Places in Morocco where goods arrive, and signs used in every language. */
export const EVERYWHERE =
  'casablanca casa tanger tangier tanja agadir rabat marrakech fes fez meknes oujda nador kenitra laayoune dakhla safi mohammedia ' +
  'hs sh ok adil badr dh mad x';

/** Duties, customs, rates and codes; licences, checks and preferences. */
export const FRENCH_ASKED =
  'douane douanes douanier douaniere douanieres droit droits taxe taxes frais tarif tarifs tarifaire taux pourcentage position code nomenclature ' +
  'classement classer montant somme total totalite facture note prix cout couter coute coutera payer paye paie paient paierai paiera paieront payera payerai payez regler verser debourser devoir devrai ' +
  'devra devrais devrons devront deboursera reclamer reclame reclamera demander demandera attendre attends attend attendons prevoir prevois budget charge estimation estimer estime calcul calcul calculer calculez calcule savoir ' +
  'connaitre dedouaner dedouanement sortie sortir recuperer retirer liberer soumis soumise appliquer applique appliquent applicable appliquee taxer taxe taxee ' +
  'licence autorisation permis accord inspection inspecter inspecte controle controler controlee besoin falloir faudra faudrait obligatoire necessaire exige exigee requis requise compris comprise inclus incluse ' +
  'interdit interdite interdits interdites prohibe prohibee autorise autorisee permise demarche ' +
  'preference preferentiel preferentielle preferentiels reduit reduits reduite reduction baisse baisser baissent diminue diminuer diminuent moindre exonere exoneree exoneration exempte exemptee ' +
  'libre echange avantage avantages beneficier beneficie droit zero nul nulle pays etranger etrangere etat endroit';
export const FRENCH_STORY =
  'peut pouvez pourriez quelqu quelque chose vraiment abord voir possible aller aille ensuite normal simplement tard presque pareil plutot ailleurs appelle cousin voisin collegue oncle tante confrere chef viens vais irai seraient serait etre suis bas haut plus cher bonsoir slt bjr cc salut coucou hello stp svp question dites dis dire renseignement info information informations urgent urgence aide aider aidez merci avance cordialement monsieur madame ' +
  'approximativement environ exactement exact precisement globalement normalement peu pres enfin alors voila juste vite rapidement franchement idee sais comprends voudrais aimerais souhaite souhaiterais veux peux ' +
  'import imports importer importe importes importee importees importation importations importateur export exporter exporte exportation exportateur ' +
  'marchandise marchandises produit produits article articles commande commandes commander commandee commandees chose choses truc trucs conteneur conteneurs container containers envoi envois envoyer envoie ' +
  'envoye envoyee expedition expeditions expedie expedier cargaison cargaisons achat achats achete acheter achetee achetees acheterai lot lots stock stocks chargement chargements livraison livraisons palette palettes affaires ' +
  'recu recue recevoir recois recevrai reception parti partie part partir arrive arrivee arrivees arrivent arriver arrivera arriveront arrivage debarque debarquee debarquer decharge dechargee ' +
  'bloque bloquee bloquees bloques retenu retenue coince coincee entrer entre entree rentrer rentre ramener ramene ramenee revenir reviendra revient passais passe tirer rapporter rapporte amener amene apporter apporte introduire passer passe venir vient viennent venant venue provenance provenant origine ' +
  'prendre pris commence commencer lance lancer prepare preparer projet pense penser prevu trouver trouve vu fini finalement ' +
  'port ports aeroport quai quais magasin boutique frontiere maroc marocain marocaine bord navire route mer bureau ' +
  'client cliente clients clientes acheteur acheteurs acheteuse destinataire destinataires partenaire fournisseur fournisseurs vendeur vendeurs grossiste usine fabricant societe entreprise patron associe ami ' +
  'jour jours semaine semaines mois an ans annee heure heures matin matinee midi soir soiree nuit hier demain aujourdhui bientot prochain prochaine prochainement dernier derniere recemment actuellement maintenant ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre debut fin ' +
  'deux trois quatre cinq six sept huit dix vingt quarante cent premier premiere fois seul seule petit petite grand grande gros grosse nouveau nouvelle tout entier entiere complet complete';

export const ENGLISH_ASKED =
  'pay paid paying pays payable customs custom duty duties tax taxes taxed charge charged charges cost costs fee fees bill owe owed owing due rate rates tariff tariffs code codes classification ' +
  'percentage percent amount sum total altogether calculate estimate estimated work expect budget know tell apply applies applied clear clearing cleared clearance release released collect pick levy levied ' +
  'licence license licences permit permits authorisation authorization approval inspection inspected inspect check checked need needed needs require required requires requirement necessary compulsory mandatory subject ' +
  'prohibited forbidden banned restricted allowed permitted legal ' +
  'preference preferential reduced reduction lower lowered less cheaper low discount exempt exemption agreement free trade benefit benefits qualify qualifies eligible enjoy zero nil drop drops fall country countries abroad overseas foreign place';
export const ENGLISH_STORY =
  'something anything everything someone ask still really hand over ready possible maybe perhaps later instead neighbour cousin uncle aunt mother son colleague people ministry cover covers covered face happen hand back already moment looking look see started start using find finally hi hey hello morning evening afternoon dear sir madam thanks thank please question quick help urgent advice info information wondering wonder curious idea exactly roughly approximately about around guess sure actually basically just quickly right ' +
  'going gonna get got getting give want wants wanted like plan planning planned intend hope hoping think thinking try trying sorry ' +
  'order orders ordered ordering goods good product products item items article articles shipment shipments shipping ship ships shipped consignment consignments container containers cargo stuff thing things purchase purchases purchased ' +
  'purchasing delivery deliveries delivered load loads stock merchandise import imports imported importing importer export exports exported exporting exporter lot batch pallet ' +
  'buy buys buying bought bring brings bringing brought receive received receiving send sends sending sent sell selling sold arrive arrives arrived arriving arrival land landed landing come comes coming came reach reaches reached leave leaves left ' +
  'waiting sitting stuck held blocked take taking took made found choose chose enter enters entering entry entered ' +
  'port ports airport dock docks quay border shop office morocco moroccan home here there way road sea vessel ' +
  'customer customers client clients buyer buyers consignee importer distributor partner supplier suppliers seller vendor manufacturer factory company business firm boss friend brother sister father wife husband ' +
  'day days week weeks month months year years hour hours today tomorrow yesterday tonight soon now next last recently currently shortly ' +
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december early late mid end beginning ' +
  'two three four five six seven eight ten twenty forty first second new small big large whole entire full single few';

export const ARABIC_ASKED =
  'قيمة مضافة مستحقة تستحق أعفى تبلغ ستبلغ تكون ستكون سيكون يطلب يطلبون سيطلب جمارك جمركي جمركية جمركيا ديوانة رسوم رسوما رسم رسما ضرائب ضريبة واجبات واجب مبلغ ثمن تكلفة كلفة مجموع إجمالي نسبة تعريفة تعريفي رمز رمزها رمزه كود بند تصنيف تعشير تخليص احسب حساب تقدير قدر ' +
  'أؤدي سأؤدي يؤدي سيؤدي تؤدي ستؤدي نؤدي سنؤدي أداء أداؤه أدفع سأدفع يدفع سيدفع ندفع دفع دفعه تكلفني ستكلفني سيكلفني يكلفني تكلف ستكلف تطلب ستطلب مطلوب أتوقع معرفة أعرف أعلم مفروض مفروضة تفرض يفرض تطبق يطبق مطبق مطبقة تخضع يخضع ' +
  'رخصة رخص ترخيص إذن تصريح تفتيش مراقبة فحص معاينة أحتاج نحتاج تحتاج يحتاج حاجة يلزم يلزمني تلزم تلزمني ضروري ضرورية إلزامي إلزامية لازم ممنوع ممنوعة محظور محظورة مسموح مسموحة ' +
  'تفضيل تفضيلي تفضيلية أفضلية مخفض مخفضة منخفض منخفضة تخفيض تنخفض ينخفض انخفاض تقل أقل معفاة معفى إعفاء اتفاق اتفاقية تبادل حر امتياز أستفيد نستفيد تستفيد يستفيد استفادة صفر بلد بلاد دولة خارج أجنبي أجنبية إخراج أخرج سحب أسحب استلام أستلم استخراج';
export const ARABIC_STORY =
  'مني عندي معي أنتظر ننتظر نطلب طلبت طلبنا أسبوعين شهرين أبدأ بدأت ممكن أولا ثم زميل عمي أختي خالتي جاري ابني والدي سلام عليكم مرحبا صباح مساء خير أهلا فضلك فضلكم رجاء شكرا سؤال استفسار مساعدة ساعدني أخبرني قل عاجل تقريبا بالضبط تحديدا فقط فكرة ترى يا سيدي أخي أستاذ ' +
  'سلعة سلع سلعتي سلعتنا بضاعة بضائع بضاعتي بضاعتنا بضائعي منتوج منتوجات منتوجي منتج منتجات منتجي طلبية طلبيات طلبيتي طلب حاوية حاويات حاويتي حاويتنا شحنة شحنات شحنتي شحنتنا شحن إرسالية إرساليتي حمولة حمولتي مشتريات مشترياتي واردات شيء أشياء أغراض ' +
  'استيراد استورد أستورد أستوردها أستورده سأستورد سأستوردها سأستورده نستورد استوردت استوردتها استوردته مستورد مستوردة تصدير أصدر أصدرها أصدره سأصدر صدرت ' +
  'اشتريت اشتريتها اشتريته اشترينا شراء شراءه شراءها شراؤها أشتري أشتريها سأشتري سأشتريها مشتري أرسل أرسله أرسلها أرسلت أرسلتها سأرسل إرسال أبعث بعثت أجلب أجلبها سأجلب سأجلبها جلب جلبها جلبت جلبتها جئت أحضر أحضرها سأحضر أحضرت إحضار إدخال إدخالها إدخاله أدخل ' +
  'وصل وصلت وصلتني وصلني تصل ستصل ستصلني تصلني سيصل سيصلني يصل وصول وصولها قادم قادمة قدوم آت آتية تأتي ستأتي توجد موجودة عالقة محجوزة محتجزة تلقيت أتلقى توصلت أتوصل سأتوصل دخول تدخل خرجت غادرت تسلمت أريد أنوي أود أرغب نريد أفكر قررت ' +
  'ميناء مطار رصيف حدود محل متجر شركة شركتي مقاولة مكتب مغرب مغربي دار بيضاء الدار البيضاء طنجة أكادير الرباط مراكش فاس الناظور وجدة ' +
  'زبون زبوني زبونتي زبناء زبنائي زبائن زبائني عميل عميلي عملاء عملائي شريك شريكي مورد موردي بائع بائعي مصنع صديق صديقي أخي ' +
  'يوم أيام أسبوع أسابيع شهر أشهر شهور سنة عام غدا أمس اليوم قريبا الآن حاليا مقبل مقبلة قادم ماضي ماضية أخير أخيرا بداية نهاية صباح مساء بعد قبل ' +
  'الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر ' +
  'واحد واحدة اثنان حاويتان حاويتين ثلاث ثلاثة أربع أربعة خمس خمسة ست عشرة أول أولى مرة جديد جديدة كبيرة صغيرة كاملة كامل جميع';

export const DARIJA_ARABIC =
  'شي الشي مني طلبت طلبنا يطلبو يطلبوا نطلب كيطلبو غيطلبو نطلق نطلقها نطلقو كتجي غتجي تجي يجيو جايين حصلات حصلت نبدا بديت ناخد خديت ممكن داخلة داخل بلاصة عمي خالتي خالي جاري ولدي كوموندا كوموندات نوجد نوجدو جمارك ديوانة الديوانة فالديوانة دوان ديواني رسوم ضريبة طاكس تاكس دروا درواتات لادوان كود سميتو نسبة ثمن التمن فلوس لفلوس مصاريف تعشير نعشر نعشرها ديدوانمون نخلص نخلصو نخلصها يخلص يخلصو تخلص تخلصو خلاص خلصت نعطي يعطي نحط كتسوى تسوى تقام غتقام تقامني غيطلبو ' +
  'غيطيح غتطيح يطيح تطيح غيشدو يشدو كياخدو ياخدو غياخدو طالع غيطلع طلع تطلع غتطلع نحسب حسب احسب نعرف كنسول عطيني رخصة الرخصة لوتوريزاسيون ترخيص مراقبة تفتيش ممنوعة ممنوع مسموح كيخص خص محتاج محتاجة نحتاج ' +
  'نقصان ناقص ناقصة ينقص تنقص كينقص كتنقص غينقص غتنقص ينقصو كينقصو نقص تخفيض مخفض معفي معفية اتفاقية نستافد بلاد البلاد لبلاد بلد برا لبرا الخارج تما ' +
  'سلعة السلعة سلعتي السلع سلعات بضاعة كوموند لكوموند الكوموند طلبية كونتينير الكونتينير كونطونير الكونطونير حاوية مارشونديز لامارشونديز منتوج برودوي لبرودوي شحنة حاجة شي ' +
  'شريت شريتها شريتو شرينا نشري نشريها نشريه جبت جبتها جبتو جبنا نجيب نجيبها نجيبو كنجيب غنجيب جايب جايبة جاية جاي جايا وصلات وصلت وصل غتوصل توصل توصلني غتوصلني غيوصل يوصل توصلت تسلمت نصيفط نصيفطها نصيفطو كنصيفط صيفطت صيفط غنصيفط مصيفط صيفطو نبيع كنبيع بعت ' +
  'نخرج نخرجها نخرجو تخرج تخرجها خرج يخرجو ندخل ندخلها ندخلو دخل دخلت تدخل نستورد كنستورد مستورد استيراد كوموندي كومونديت كومونديتها خديت خديتها واقفة واقف مشدودة محبوسة حابسة حطات حط ' +
  'كليان الكليان لكليان كليانات زبون الزبون لكليانات فورنيسور الفورنيسور مول شركة صاحبي خويا خوتي ختي باطرون محل حانوت حانوتي مينا المينا بور البور لبور لمرسى المرسى مرسى مطار المغرب كازا الدار البيضاء طنجة ' +
  'نهار سيمانة السيمانة سيمانا شهر شهرين عام ليوم اليوم غدا لبارح البارح الصباح صباح العشية عشية دابا قريب الجاي الجاية لي فات فايت هاد ديك الأسبوع ' +
  'سلام عليكم السلام عافاك عفاك الله يرحم الوالدين يخليك شكرا بارك فيك سؤال عاونوني عاونني قولو قولي تقريبا بالضبط كامل كاملة جديد جديدة زوج جوج واحد تلاتة';

export const DARIJA_LATIN =
  'diwana dwana dowana douana lduana douane ddouane ladouane droits droit taxe taxes ttaxe lta9a code lcode nisba nsba taux taman ttaman flous lflous msarf masarif t3chir n3echer n3echerha nkhelles nkhels nkhlss nkhlas nkhalas nkhales nkhelso ykhelles ykhels ykhlas ykhales ykhelso tkhelles khlas khlass nkhelsha n3ti ' +
  'tkhrej tkherej ykhrej tkhrejli tkhrjo tla3 ytla3 ghatla3 tkellef ytle3 t7sseb i7sseb hseb 7seb n7seb tswa taswa yakhdo kayakhdo ghayakhdo ydiro nsowel nswel kanswel n3ref 3ref n3erf ' +
  'rokhsa lrokhsa rekhsa ro5sa lro5sa tarkhis autorisation licence permis inspection controle mora9aba moraqaba taftich mamno3 mamnou3a mamnou3 mamno3a mesmouh msmo7 msmo7a khas khass khassni khassha khasso mohtaj m7taj darori daroriya ' +
  'n9es n9as na9es na9sa yn9es yn9as ten9es tn9es kayn9es katn9es ghatn9es ghayn9es yne9so takhfid tkhfid mkhfed m5feda m3fi m3fia m3fya i3faa ittifa9 itifa9iya accord nstafed blad lblad bled lbled balad berra barra lberra lbarra bra lkharij temma tmma etranger ' +
  'sel3a ssel3a sla3 sela3 lsel3a sl3a ssl3a sel3ti sl3ti bida3a lbida3a commande lcommande commandes conteneur lconteneur container lcontainer marchandise lmarchandise produit lproduit produits article 7aja haja talabiya chi7na ' +
  'chrit chritha chrito chrina nchri nchriha nchrih jbt jebt jbtha jebtha jbto jbna njib njibha njibo kanjib ghanjib jayb jayba jaya jay jayia wsel wslat wselat weslat wsslat ghatwsel twsel tewsel twsselni ywsel tweslt twasselt twselt nsifet nsifetha nsifeto nsift kansifet kansift ghansift sifet sifett seft sifto nbi3 kanbi3 b3t ' +
  'nkherj nkhrj nkherrej nkhrej nkhrejha nkherjha ndkhl ndekhel ndekhelha ndakhel ndekhlo dkhel dkhlat nstawred kanstawred stirad import commandit commandite khdit khditha wa9fa wa9ef mchdoda me7bosa 7absa 7san hsal ' +
  'client lclient clients klyan lklyan clyan kliyan lkliyan zboun zbon zboni fournisseur lfournisseur mol moul charika charikti sahbi sa7bi khoya khouya khti hanout 7anout lport lmina mina lmersa mersa matar lmatar maghrib lmaghrib lmaghreb casa tanja ' +
  'nhar simana semana ssimana chhar chhr chehr 3am lyoum lyouma ghedda lbareh lbare7 sbah sba7 l3chiya 3chiya daba 9rib jjay jjaya lli fat fayta dik had had ' +
  'chno chnou liya lia mni ntleb tlebt tlbt ytelbo katji ghatji tji jayin nbda bdit nakhod bih biha lwel lewel youm 3emmi 3mmi khalti khali jari wldi dkhla dakhla momkin 7seb t7seb t7seblia kat7seb lih liha lihom lik salam slm salamo 3alaykom alaykoum 3likom 3afak 3afakom allah y7efdek ykhelik yr7em lwalidin choukran chokran merci soual su2al 3awnoni golo goli goulou ta9riban bedebt bdabt kamla kamel jdida jdid jouj joj tlata';
