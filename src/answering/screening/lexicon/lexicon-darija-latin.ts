import type { Lexicon } from './concept.ts';

/**
 * Words of Darija in Latin letters, compared by their consonants, so that one spelling stands for all; verbs as stems, see
 * {@link Lexicon}. French words that Darija borrows stand in the French lexicon.
 */
export const DARIJA_LEXICON: Lexicon = {
  hide: 'nster,ster,nkhchi*,khchi*,ghere9*,khebbi*,khabbi*,khebba*,mkhebbi*,mkhebya*,mkhebyin,dre9*,derre9,mderre9,dess*,mor,wra,t7t lkorsi,te7t siege,ghetti,mghetti,khiyet,kheyet,f sebbat,f sbabet,ghber,3ebbi wst,9a3 doubl*,!bghit,!bghat,!bgha,!des,!khasha,!khas,!khti,!cachet,!lkhcheb,!lkhit,!kayghetti,!katghetti,!kayghatti,!katghatti,!tghetti,!khcheb,!lghobra,!ghobra,!khayba,!khbar,!khbari,!lkhbar,!kay7et,!loghat,!gher9at,!gher9et',
  understate:
    '9el,9ell,9lil,na9es,na9sa,n9es,ne99es,na99es,hbet,hebbet,tiye7,tiyye7,te77,nos,nass,noss taman,ghir chwiya,yban ghir,f blast,f blasst,khfifa,khfif,ch7al ma bghiti,ramzi*,rkhis*,rekhes,sghir,nfekh,naffekh,!rokhsa,!sghir,!sghira,!sghar,!khayef,!khayf,!nass,!9ell',
  passOff:
    '3la asas,3la anno,3la annaha,b7al ila,b7al,bhal,tban,yban,ybano,galhom,gal lihom,9al lihom,semmi*,bisem,t9o,yti9o,ytiyqo,ybanou,wakha machi,machi howa,dir rassek,kadeb,f blast,f smiya,!b7al,!smiya,!biban',
  forge:
    'mzawer*,mzower*,mzewer*,mzawra,zewwer*,zawwer*,nzower,nzewwer,tzwir,mzeyyef*,mzyef,mfebrek,febrek*,tabe3,tabi3,khatem,dyal bse7,tban dyal bse7,9ad lia,9added lia,beddel date,beddel tarikh,soweb lia,sawb lia,photoshop*,!fabricant*,!mzroub',
  bribe:
    'rechwa,rchwa,rachwa,rechwi,rchi,9hiwa,9ahwa,tadwira,tdwira,dewwer m3a,t7t tabla,te7t tabla,bakchich,dhen sir,tdhen*,nthella,thella,yghmed,ghmed 3inih,ysed 3inih,n3ti l,3tiw l,ghlaf,lghlaf,hdiya l mofattich,ysehhel,ydouz lia,ferre7,nferre7,!larache,!t7ell,!9ahwa,!l9ahwa,!graisse,!sahel,!tdir',
  smuggle:
    'herreb*,harreb*,hreb,nhrb,tahrib,teherib,mherreb*,kayherreb,trabando,trabendo,tirabando,contrebande,kontrebond,kontrbnd,7emmal,7mmala,passeur,barrage,ta3sas,3essas,felouka,flouka,fluka,zodiac,b7er,plage,bab sebta,mlilya,tri9 khawya,jbel,jebel,mafihch,!lb7er,!blog,!belge,!kat7mel,!kay7mel,!t7mel,!n7mel',
  keepQuiet:
    'bla declaration,bla ma ndeclari,bla ma nsare7,bla ma nsarre7,bla tasri7,ma sare7tch,mansare7ch,man declarich,mangoulch,mangolch,mangoulhach,may9olhach,mayguelha,matgoul,mat9ol*,mat9oulha,ma ngoul,sket,skout,bla ma ngoul,bla factura,bla facture,bla wra9,bla papiers,noir,f noir,t7t ddess,tahteddess,bla sin,!societe',
  split:
    'n9essem,9essem,9sem,ferre9,fre9,nferre9*,n9ette3,9ette3,trifat,trayef,chno9a,wezze3,we7da we7da,khmsa khmsa,b smiyat,smiyat,koliyat,bchwiya,koul mra,3nawin,dfou3at,n9ssmha,!bach,!tarif,!afrique,!lfer9,!fer9,!smiyt,!technique,!biclat,!y9te3',
  relabel:
    'etiquette,tiket,tikit,kheyto,khiyto,nkhiyet,7eyed,7eydou,nbeddel,beddel,made in,sne3,msnou3,emballage,khellet*,mkhellet,marka,stiker,lse9,!khalti,!khti,!maroc,!morocco,!lkhit,!dkhelt,!kay7et',
  twoPapers:
    'jouj factures,jouj fatourat,jouj facturat,jouj d les factures,zouj factures,factura khfifa,factura dyal bse7,wa7da l lbanka,we7da l lbanka,chi tarf,tarf mn taman,cash,lba9i cash,lba9i,ytla9awch,tla9aw,yed b yed,deux factures,!dakchi,!cash,!lba9i',
  keepAbroad:
    'suisse,berra,f lkharij,lkharij,nkhelli*,khelli*,nkhellihom,tb9a berra,b9aw temma,manrejje3ch,man rejje3ch,bla ma nrejje3,dubai,malte,crypto,bitcoin,usdt,wise,paypal,kherrej flous,nkherrej flous,nkherrej devise,hawala,compte f fransa,compte f,!nkhelles,!kaykhelles,!khelles*,!khellest,!tkhelles,!ykhelles,!katkhelles,!kankhelles,!mankhelles,!kay7lef,!7lef,!berra,!bera,!dakhla*,!dakhel,!dakhlin,!dkhoul,!dkhel,!lkharij,!lkhrouj,!lkhlas,!khlas,!khlest,!khalti,!tkhle3,!nkhallesch,!dekhla,!dkhelt',
  blackMarket:
    'marché noir,marche noir,souk sawda,sou9 sawda,dyal noir,noir,serraf,sarraf,bla sin w jim,bla sin,bla banka,zen9a,samsar,berra lbanka,kaybi3 devise,bi3 dollar,bi3 l euro,!sarf,!masarif,!sserafa,!serrafa,!tsserref,!souk,!nsrf,!nserf,!nsarf,!ysrf',
  divert:
    'derb omar,derb ghallef,nbi3ha,nbi3hom,nsed lcompte,sed compte,apurement,bla ma nrejje3ha,man rejje3hach,manrejje3hach,tghber,nghebber,f sou9,beddelha,nssrfha,khrej m regime',
  frontName:
    'achmen blad,ina blad,blad okhra,blad khra,wasit,smiyt wa7ed,b smiyt,smiya okhra,sellef lia smiya,kri smiya,societe ecran,charika wahmiya,3la tri9 dubai,dubai,torkya,prete nom,wajiha,!transitaire,!turkia,!torki,!transit,!truc,!turc',
  evade:
    'nzeglo,zegl*,ntfekk,tfekk*,tefk*,nflet,flet,fellet,9alleb,n9aleb,n9oleb,9waleb,ghech*,nghecch,ghoch,kdeb*,nkdeb,nedhek,d7ek 3la,nd7ek 3la,nsb,nessab,7tal,ntjenneb,tjenneb,ntfada,tfada,contourni,nzegleg,zgel,nhreb mn,tla3eb,nl3eb 3la,!7tal,!n9elleb,!nsibi,!hotel,!nsawb,!nsaweb',
  customs:
    'diwana,dwana,duana,jmark,jamarik,diwani,declari,tasri7,nsarre7,sarre7,port,mersa,transitaire,ndeclari',
  duty: 'rsoum,darriba,dariba,taxes,taxa,tva,droits,quota,wajibat,dwana',
  value: 'taman,ttaman,tmen,9ima,9imt,mablagh,valeur,prix,soum,ssoum',
  invoice: 'factura,fatoura,fatura,facture,wra9,lwra9,papiers,watha2i9,wata2i9,dossier',
  origin:
    'chine,chinwa,chinois,sinia,siniya,torki,torkia,maghribi,maghribia,maghribiya,beldiya,beldi,eur1,origine,mancha2,hend,espagne,sne3 f',
  certificate: 'chahada,chahadat,certificat,rokhsa,rekhsa,onssa,licence,halal,tabe3,autorisation,wer9a',
  officer:
    'diwani,mofattich,moufettich,mfettech,inspecteur,mouwaddaf,muwadaf,chef,boulissi,jadarmi,3on,lagent,agent,3essas,mas2oul',
  exchangeOffice:
    'office des changes,maktab serf,devise,doviz,dollar,euro,banka,lbanka,export,tasdir,taswir,virement,rapatriement,serf,dotation',
  border:
    '7doud,l7doud,sebta,mlilya,melilla,oujda,wejda,nador,fnide9,fnideq,matar,lmatar,aeroport,dzayer,jazair,guerguerat,mouritania,spanya',
  gold: 'dheb,dhab,dhb,sabaik,sbika,magana,mwagen,swaye3,7li,diamant,bijoux,louiz,ne9ra',
  cash: 'cash,flous,lflous,liquide,rezma,euro,dollar,sarf',
  contraband:
    'garro,lgaro,gwarro,dokhan,cartouche,tilifoun,telifoun,telefonat,portable,portablat,iphone,ri7a,parfum,lmazot,mazout,gazoil,lissans,essence,chrab,whisky,drone,dwa,chicha,m3essel,balat,balla,pieces,banan',
  gift: 'hdiya,hadiya,hdaya,cadeau,kado,3id milad,birthday',
  usedOrNew:
    'nms7o nnemra,jdid,jdida,jdad,mosta3mal*,qdim,9dim,9dam,okazyoun,occasion,wessekh*,nwesskh*,khorda,bali',
  personal:
    '7wayej,7wayj ddar,zmagri,mre,3a2ila,familti,dyal rasi,perso,valiz,valise,baliza,chanta,sak,demenagement,rje3 l maghrib,khouti',
  code: 'code,hs,sh,tasnif,position,classement,semmi,nomenclature,lwesf',
  temporary: 'admission temporaire,moakkat,mou2a9at,mo2a99at,at,transit,entrepot,zone franche,magasin',
  sanctioned:
    'mamnou3,mamnou3a,mamnou3 dawliyan,3o9oubat,3o9obat,sanctions,embargo,iran,syria,souria,rousia,liste noire,liste sawda,me7dor,7isar,m7asra',
  parcel:
    'sel3a,sl3a,sil3a,colis,koliya,lcommande,commande,paquet,envoi,conteneur,kontener,kontinir,carton,kartona,bda3a,7anout',
  vehicle:
    'lcamion,kamyo,camion,tomobil,tonobil,siyara,coffre,lkoffr,remorque,flouka,bateau,babor,rwida,rouida,reservoir,car',
  night:
    'lil,b lil,blil,lfjer,fjer,khawi,khawya,achmen wa9t,ta3sas,3essa,barrage,mafihch,ma kayn 7ed,wa9t lftour',
  payLess:
    'nkhelles 9el,nkhelles walo,mankhellesch,ma nkhellesch,man khelles,mankhelles,bla ma nkhelles,bla mankhelles,nkhelles chwiya,ma n3ti,man3tich,fabor,fabour,batel,ydouz fabor,rkhis,arkhes,bla diwana,bla droits,bla taxes,nwefer,nsta3fa,t7t seuil,te7t l7ed,kolchi fabor,n3ti ryal,!rokhsa,!minimum,!minimum',
  believable:
    'ychekk*,ychekkouch,chekk,yti9o,yt9o,ti9o,m39oul,m39oula,dyal bse7,3adi,tban 3adiya,n9adha,9adha,takhrija,yetqeb,monta9i,y3tiwna,9na3,n9en3*,tdouz,credible,!chkoun,!chkon,!3tani,!y3tini,!tkhrej,!3adi,!kay3tini,!exacte,!kay3tiwni',
  unseen:
    'bla ma y3i9*,bla ma ty3i9,may3i9*,ma y3i9*,mat3i9*,may3i9o,may3i9ouch,mayfi9*,ma yfi9*,matfi9,may3ref,ma y3ref,bla ma y3ref,bla may3ref,may3refch,bach ma,bach may*,bach mat*,ta wa7ed,7ta wa7ed,ta 7ed,7ed,ma ychouf,maychouf,maychoufch,ybanch,mayban*,maytbanch,b sser,bsser,f sser,b skat,bla 7ess,skaner,scanner,kelb,klab,bla khbar,mays9ch lkhbar,ysi9,mayssi9,!7ed,!l7ed,!panneaux,!m3rouf,!ma3refch,!ma3reftch',
  slipThrough:
    'ndouz,ndewwez,dewwez*,douz,ndouzha,ndouzhom,ydouz,ydouzo,ndakhel,ndekhel,ndkhel,ydekhel,dkhal,nfewwet,n9te3,bla teftich,bla tfetich,bla controle,bla mura9aba,nkherrej,yjib,njib,!njib,!dakhla,!dekhla',
  how: 'kifach,kifah,kifech,kifash,kif,chno ndir,chnou ndir,ach ndir,chno khasni,chno nkteb,fin,fein,mnin,tari9a,chno hiya tari9a,3tini,werrini,3awenni,3lemni,fehhemni,chre7 lia,goul lia,ndir,9ol lia,achmen,ina,afdal,a7sen',
  trick:
    '7ila,7iyal,sser,sirr,blan,l plan,a7sen,ahsan,afdal,chi 7el,7el,takhrija,astuce,fikra,9aleb,mzyana,tari9a mezyana,tips',
  who: 'chkoun,chkon,chi wa7ed,chi 7ed,kan9elleb,kanqelleb,fin nl9a,fin kayn,fin kayna,mnin njib,wach kat3ref chi,nemra,chi 7emmal,chi serraf,kay3ref,y3ref chi',
  howMuch: 'ch7al,chhal,bch7al,bchhal,9eddach,ch7al n3ti,ch7al kat3tiw,ch7al nhbet,kaychedd',
  want: 'bghit,bghina,bgha,baghi,baghya,bghat,khasni,khassni,m7taj,nawi,9ad lia,soweb lia,dir lia,kteb lia,wjed lia,3afak,3fak,nqdr,nder',
  story: '9issa,9essa,riwaya,tkheyel,tkhayel,film,nl3bo,batal,sinario,dawr,ifterd,nefterdo',
  friend:
    'sa7bi,sa7ebi,wa7ed sa7bi,khouya,khoya,jari,wld 3emmi,weld khalti,mrati,rajli,ba,lwalid,lwalida,wa7ed,tajer,wa7ed tajer,nas,galou lia,galo lia,chriki,zmagri,khali,3emmi',
  penalty:
    '3o9oba,l3o9oba,o9oba,amende,ghrama,khtiya,7bes,prison,chno yw9e3,chno kayw9e3,yw9e3,kaywe9,mokhalafa,7jez,saisie,khatar,chno y9der',
  rule: '9anoun,b l9anoun,bl9anoun,9anouni,wach,jayez,msmou7,masmou7,7e9,mn 7e9,3ndi l7e9,chorout,chert,fo9ach,weqtach,3lach,rasmi*,chno lfer9,régime,obligatoire,lazem,darori,chno homa,chno hiya,fo9ach khasni,seuil,mohla,délai',
  mistake:
    'ghelt,ghlett,ghalat,ghlta,ghelta,ghaleta,nsit,nsle7*,sle7,nse77e7,te9wim,bla 9esd,machi b l3ani,rectifi,corriger,rembours,nrectifi',
  complain:
    'nchki,chki,chikaya,nbelegh,belegh,tbligh,nfde7,tleb menni,tleb mni,tlebni,refuser,fin nchki,lmen nchki',
  checks:
    'kifach diwana,chno katdir diwana,mora9aba,teftich,tfettech,kat7seb,kate7seb,kifach kay7esbo,kayra9bo,controle,audit,katra9eb',
  protect:
    'n7mi,7mi,7imaya d marque,nt2eked,net2eked,nta2eked,n3ref belli,n3ref wach,s7i7a,s7i7,asli,asliya,ntjenneb l amende,ntfada amende,kifach n3ref,tver9a,nverifier',
  honest:
    'b l9anoun,bl9anoun,rasmi,rasmiya,n9i,khasni nsare7,khassni nsarre7,khasni ndeclari,wach khasni,ma3louma rasmiya,nbeyyen,nsbet,ithbat',
  instructions:
    'instructions,ta3limat,9awa3id,9awanin,awamir,consigne,regles,prompt,configuration,filtre,filtrat,systeme,t3ellemti,7imaya,l7imaya,programme dyalk,7doud dyalk,règlement dyalk,parametrage',
  drop: 'nsa,nssa,nsay,rmi,rmih,rmiha,7eyed,7eydna,khelli 3lik,khlli 3lik,tjahel,tjahl,mab9ach,mat9ach,mn daba,men daba,mat3tich,ma ttbe3ch,matbe3ch,lghi,tfi,beddel lkhedma,mohima jdida,hiya l9anoun,howa l9anoun,sali',
  reveal:
    'werri*,werrini,goul lia,3awed*,3awedha,9ra lia,kopi,copier,kelma b kelma,7erf b 7erf,chno galou lik,chno galo lik,chno 9alo lik,galou lik,lekhes*,lekhess,chno mktoub 3ndek,malin site,li sawbok,li sayboek,bli gal lik,be3d ma nhder,9bel ma nhder,ifdah',
  role: 'nta lm3ellem,nta daba,daba nta,nta howa,dir rassek,dir rasek,tkheyel rasek,tkheyel,l3eb dawr,dawr,matkhrejch mn dawr,smitek,smiytek,b7al ila nta,chakhsiya,jedda,7ajja,tgoul rak,bach tkoun,khdem b7al',
  obey: 'neffed,nefed,tebbe9,tabe9,dir chno,dir dakchi,dir l2amr,dir lamr,dir li fiha,te3,tay3,tbe3 dakchi li fih,chno katgoul,chno gal,chno mktoub,li ykhrej lik',
  cipher:
    'base64,rot13,hex,morse,chifra,chiffre,code sirri,b lme9loub,bl me9loub,me9loub,m9loub,9leb,9lebha,7elha,fekk,fekha,7erf lewel,l7erf lewel,lewel dyal koul,jme3 l7erf,terjem,decodi,dechiffri',
  sayOnly:
    'ghir b,jaweb b,jaweb ghir,goul ghir,gol ghir,kteb ghir,kteb,ktb,zid lia,zid f lekher,f lekher,f tali,safi,bda b,rdd ghir,confirmi b,7ett f lekher,we7d lkelma,dima jaweb',
  machine:
    'robot,robo,lrobot,assistant,ia,chatbot,bot,modele,gpt,chatgpt,ai,nidam,site,malin site,developpeur,tijaria',
  unbound:
    'b7al bnadem,bla 7doud,bla 9youd,bla filtre,bla chourout,jaweb 3la kolchi,katjaweb 3la kolchi,3la kolchi,3emrek tgoul la,mat9olch la,matgoulch la,7or,l7or,bla a5la9,bla akhla9,bla mane3,matrefdch,kolchi',
  session:
    'operateur,admin,administrateur,idara,l idara,session,had la session,mode dev,mode developpeur,mode admin,salat lmessage,message d client,ana li kanra9bek,kanra9bek,ana developpeur,ana li sawbtek,maintenance,root',
  linkOut:
    'lien,lyan,chi lien,l site dyali,site dyali,serveur dyali,taswira,image,html,markdown,script,url,http*',
};
