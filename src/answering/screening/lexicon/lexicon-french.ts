import type { Lexicon } from './concept.ts';

/** French words of the concepts. */
export const FRENCH_LEXICON: Lexicon = {
  hide: 'cach*,planqu*,dissimul*,camoufl*,enfoui*,enterr*,glisser,glisse,double fond,faux fond,compartiment secret,recouvr*,derriere les,sous le siege,sous les,doublure,coudre dans,avaler,scotch*,dans la roue,dans le reservoir,soute,!cachet*',
  understate:
    'sous factur*,sous evalu*,sous declar*,sous estim*,minor*,diminu* le prix,baisser le prix,baisser la valeur,reduire la valeur,reduire le montant,prix inferieur,prix reduit,montant inferieur,plus petit que,moins que,moitie prix,moitie du prix,la moitie,au lieu de,tiers du prix,prix plus bas,montant plus bas,valeur plus faible,valeur plus basse,plus legere,rabaiss*,casser le prix,descendre,prix symbolique,gonfl*,sur factur*,surfactur*,alleg*,revoir a la baisse,tirer vers le bas,trois fois rien,bidouill*,arrang* la facture,arrang* le prix,moins cher que,ristourne fictive,une bouchee de pain',
  passOff:
    'prise pour,pris pour,prises pour,passer pour d,faire passer,fait passer,fasse passer,passer pour,passent pour,passe pour,se fasse passer,faire croire,fasse croire,ait l air,aient l air,avoir l air,comme si,maquill*,deguis*,travest*,sous couvert,en disant que,pretend*,pretext*,presenter comme,presentees comme,declarer comme,figurent comme,noter comme,comme etant,a la place de,meme si ce n est pas,qui n est pas la bonne,en tant que,libell*,baptis*,appeler,requalif*,ni vu,!appeler,!pretend',
  forge:
    'faux,fausse*,falsif*,contrefai*,fabriqu* un,fabriqu* une,imit* la,imit* le,imiter,reproduire,trafiqu*,antidat*,postdat*,photoshop*,bidon,bidons,retouch*,scanner la signature,tampon,cachet,cachets,fictif*,fictive*,complaisance,modele vierge,gratter la date,invent*,monter de toutes pieces,bricol*,modifier la date,changer la date,!cachet*,!tampon,!bidon*',
  bribe:
    'pot de vin,pots de vin,bakchich,enveloppe,dessous de table,graiss*,arros*,petit geste,soudoy*,corromp*,acheter le silence,acheter l agent,remerci* l,petit cadeau,pourboire,billet dans,glisser un billet,interesser l,mettre la main a la poche,etre genereux,se montrer genereux,ferme les yeux,fermer les yeux,fermer un oeil,cafe pour,!enveloppe',
  smuggle:
    'contreband*,passeur*,trabendo,trafic,trafiquant*,mule,mules,porteur,porteurs,porteuse*,clandestin*,en douce,faire traverser,traverser,faire entrer,ramener en cachette,go fast,zodiac,bateau de peche,barque,plage,crique,sentier*,chemin*,sans croiser,hors port,barrage,par la montagne,debarqu*',
  keepQuiet:
    'sans declarer,sans le declarer,sans les declarer,ne pas declarer,ne rien declarer,non declare*,sans rien dire,n en parler,ne pas montrer,ne compte pas montrer,ne pas mentionn*,sans mentionn*,taire,garder le silence,omettre,oublier de declarer,expres,passer sous silence,sans facture,sans papiers,au noir,non officiel*,pas officiellement,ne pas signal*,sans passer par la douane,sans passer par le bureau',
  split:
    'combien de colis,chez ma,fraction*,saucisson*,decoup*,morcel*,repart*,eclat*,scind*,en plusieurs,petits paquets,petits colis,petits envois,petites quantites,chaque frere,au compte goutte,par semaine,etal*,dispatch*,separ*,diviser,divise,cinq par,plusieurs noms,plusieurs adresses,!repart',
  relabel:
    'reetiquet*,re etiquet*,etiquette*,decou*,recou*,recoudre,made in,marquage,emballage,reemball*,reconditionn*,arracher,enlever les,remplacer la mention,changer la mention,logo,rebaptis*,ensach*,!emballage,!logo,!marquage',
  twoPapers:
    'deux factures,double facture,double facturation,seconde facture,deuxieme facture,une autre facture,deux versions,deux jeux,facture parallele,double jeu,double comptabilite,factures differentes,une pour la banque,autre pour la,de la main a la main,reste en liquide,complement en,payer le reste,regler une partie,partie du prix,compte offshore',
  keepAbroad:
    'en suisse,compte en,laisser a l etranger,garder a l etranger,laisser cette somme,laisser l argent,garder l argent,garder mes devises,garder mes euros,conserver a l etranger,compte a,compte etranger,hors du maroc,ne pas rapatri*,sans rapatri*,rapatrier une partie,ne rapatrier,offshore,malte,paradis fisc*,crypto*,bitcoin,usdt,wise,revolut,paypal,hawala,compensation,fuite de capitaux,sortir de l argent,sortir des devises,faire sortir,dormir la bas,ailleurs',
  blackMarket:
    'marche noir,marche parallele,au noir,hors circuit,hors banque,circuit parallele,cambiste*,change parallele,sous le manteau,de gre a gre,dans la rue,changeur*,souk,sans passer par la banque,informel*,discret qui',
  divert:
    'ecouler,ecoule*,revendre,vendre sur place,vendre ici,derb omar,derb ghallef,detourn*,apurer,apurement,faire disparaitre,ne pas reexport*,sans reexport*,garder sur place,ne jamais ressort*,reexportation fictive,fausse reexportation,faire comme si elles etaient,remplacer par',
  frontName:
    'en passant par,la serbie,prete nom,prete noms,societe ecran,societes ecran,homme de paille,intermediaire*,pays tiers,pays intermediaire,autre destinataire,mettre comme destinataire,au nom de,sous le nom,preter son nom,preter le nom,faux destinataire,societe a dubai,facade,via dubai,via la turquie,transit*,filiale,!transitaire*',
  evade:
    'echapp*,contourn*,esquiv*,elud*,fraud*,trich*,truand*,arnaqu*,tromp*,feint*,roul*,berner,passer outre,evit*,eviter de payer,se soustrair*,faire sauter,zapp*,dribbl*,blouser,carotter,magouill*,combine*,combin*,montage,entourloup*,niqu*,bypass*,passer entre les mailles,!rouleau*,!rouler,!trompe,!montage',
  customs:
    'douane,douanes,douanier*,douaniere*,dedouan*,declaration,declar*,verificateur,port,bureau,administration,adii',
  duty: 'droits,droit de douane,taxe*,tva,impot*,fisc,tarif,taux,tape,quota,contingent,prelevement*,redevance*,taxation',
  value: 'valeur,prix,montant,somme,cout*,chiffre,tarif',
  invoice:
    'facture*,facturation,proforma,papier*,document*,dossier,connaissement,bon de commande,liste de colisage',
  origin:
    'origine,eur 1,eur1,provenance,marocain*,chinois*,turc*,turqu*,asiatique*,chine,bangladesh,preference*,preferentiel*,zero droit,taux zero,zlecaf,fabrique au,du pays,inde,vietnam,importe*,etranger*',
  certificate:
    'certificat*,attestation*,phyto*,onssa,licence*,autorisation*,agrement*,halal,conformite,analyse,permis,sanitaire*,cachet,signature,imanor,norme*',
  officer:
    'agent*,inspecteur*,verificateur*,controleur*,douanier*,chef*,brigade*,gendarme*,fonctionnaire*,visiteur,gardien*,policier*,responsable,employe*,type du port,ordonnateur',
  exchangeOffice:
    'office des changes,change,changes,devise*,banque,dollar*,euro*,virement*,export,exportation*,rapatri*,dotation',
  border:
    'frontiere*,fnideq,sebta,ceuta,melilla,nador,oujda,algeri*,aeroport,bab sebta,guerguerat,mauritanie,poste,rive,detroit,espagne,traverse*',
  gold: 'or,lingot*,bijou*,bijout*,montre*,diamant*,pierre*,argenterie,pieces d or,metaux precieux,joaill*,orfevr*',
  cash: 'liasse*,especes,liquide,cash,billets,argent,euros,dollars,main a main',
  contraband:
    'cigarette*,tabac,cartouche*,alcool,carburant,gasoil,essence,mazout,telephone*,iphone*,smartphone*,parfum*,drone*,medicament*,chicha,narguile,fripe*,pieces auto,whisky,vapot*',
  gift: 'cadeau*,present,presents,offert*,anniversaire,don,dons,carte de voeux',
  usedOrNew:
    'plaque,au tarif d un vieux,neuf,neufs,neuve*,occasion,usage*,usee*,vieux,vieilli*,seconde main,salir,rayer,deballe*,reconditionne*',
  personal:
    'effets personnels,mobilier,demenagement,mre,usage personnel,perso,mes affaires,affaires personnelles,bagage*,valise*,sac,de famille,famille,retour definitif,particulier,achat perso',
  code: 'code,position,nomenclature,classement,sh,classer,rubrique,sous position,designation,espece tarifaire,denomination',
  temporary:
    'admission temporaire,at,atpa,regime suspensif,entrepot,entrepot sous douane,perfectionnement,carnet ata,transit,franchise,zone franche,suspension',
  sanctioned:
    'sanction*,embargo*,liste noire,listes noires,iran*,teheran,syrie,syrien*,coree,russie,russe*,interdit*,boycott*,ofac,gel des avoirs,black list*,sous le coup,double usage,pays interdit',
  parcel:
    'colis,paquet*,envoi*,commande*,livraison*,achat,boutique,expedition*,lot*,conteneur*,cargaison,marchandise*',
  vehicle:
    'camion*,voiture*,coffre,bateau*,remorque,fourgon*,conteneur*,roue*,reservoir,citerne,avion,poids lourd,cale',
  night:
    'nuit,la nuit,patrouille*,heure creuse,ronde*,a l aube,garde cote*,aucun controle,relache,moins surveille*',
  payLess:
    'payer moins,moins payer,ne rien payer,sans payer,ne pas payer,rien debourser,debourse rien,reste gratuit,gratuit*,economis*,moins cher,pour que les taxes,ridicule*,tape moins,coute 2,taxes ridicules,profiter du,beneficier du,paie rien,paye rien,payer zero,minimum,le moins de droits,exoner*,sous le seuil,en dessous du seuil,rester sous,au rabais',
  believable:
    'credible*,vraisemblable*,plausible*,convaincant*,convaincre,y croi*,croient,ait l air vrai,soupcon*,eveiller,attirer l attention,passe partout,ne se remarque,se remarque,ca passe,que ca passe,tienne la route,coherent*,louche*,suspect*,griller,authentique',
  unseen:
    'radar,que du feu,rien remarquer,ne remarque*,soupcon*,apparaitre nulle part,invisible*,cacher ces,sans que,ne voi*,ne voient rien,rien voir,sans se faire,sans etre,discret*,discretement,discretion,en cachette,en secret,secretement,ni vu ni connu,l apprenne,se sache,sans trace,sans laisser de traces,inapercu*,a l abri des regards,en toute discretion,sous les radars,n apparaisse,apparaisse nulle part,ne tombe dessus,n en sache rien,a l insu,invisible*,echappe au scanner,rayons,scanner,chien*,machine ne,sans alerter,sans qu on,ne pas se faire,prendre,attraper,reperer,detect*,!prendre,!chien*',
  slipThrough:
    'faire passer,passer la douane,passer la frontiere,passer le controle,franchir,laisse passer,laisser passer,pas ouvert,ne soit pas ouvert,sans controle,sans fouille,passer a travers,sans declaration,sans verification,canal vert,entrer,sortir',
  how: 'comment,quel moyen,quelle methode,par quel,marche a suivre,s y prendre,que faut il,quoi mettre,que mettre,ou mettre,etapes,aide moi,aidez moi,explique*,decri*,conseil*,proced*,jusqu ou,sous quel*,quel est le bon,a quel endroit,que dire,quoi dire,dis moi,indique*',
  trick:
    'astuce*,combine*,truc,trucs,secret,secrets,methode,ruse*,tuyau*,filon,bon plan,plan,moyen,recette,ficelle*,parade,technique*,solution,meilleur*,montage,faille*',
  who: 'qui peut,qui pourrait,quelqu un qui,je cherche,cherche quelqu un,connais tu quelqu,connaissez vous,ou trouve,ou trouver,trouve t on,contact*,ou acheter,un gars,adresse d,numero d,qui vend',
  howMuch:
    'combien,quel prix,quelle somme,quelle enveloppe,quel montant,a quel cours,tarif en vigueur,est d usage',
  want: 'je veux,je voudrais,on voudrait,j aimerais,je souhaite,je prefere,besoin,il me faut,je compte,je vais,on veut,nous voulons,veut,voudrait,souhaite,mets moi,fais moi,redige*,prepar*,donne moi,fournis*,j envisage,nous souhaitons,d accord pour,propose de,histoire de',
  story:
    'imagin*,roman,histoire,scenario,film,heros,personnage,piece de theatre,fiction,fictif,hypothe*,suppos*,supposons,theorique*,purement,jeu de role,conte',
  friend:
    'un ami,mon ami,un pote,mon cousin,ma tante,mon oncle,mon frere,mon beau,un collegue,mon voisin,une connaissance,un client,mon patron,un commercant,un bijoutier,un confrere,ma cousine,mon pere,ma femme,mon mari,mon associe,certains,les autres,tout le monde',
  penalty:
    'amende*,peine*,penalite*,risque,risques,risquer,puni*,sanction en cas,sanctions en cas,encour*,infraction*,poursuite*,prison,saisie,confisc*,delit,condamn*,consequence*,expose,exposer',
  rule: 'a t on le droit,ai je le droit,est il permis,est ce permis,est ce legal,legal*,legalement,loi,reglement*,autoris* a,permis de,obligat*,obligatoire,doit on,dois je,faut il,conditions,condition,conforme*,en regle,regles d origine,regime,seuil,plafond,delai*,article,circulaire,peut on,puis je,peut il,quels documents,quel document,quelle difference,est ce que,qu est ce que,officiel*',
  mistake:
    'par erreur,erreur*,me suis trompe*,sans le vouloir,involontaire*,rectif*,corrig*,regularis*,oublie,j ai oublie,mal declare,de bonne foi,rembours*,contest*,recours,reclam*,modifier une declaration',
  complain:
    'signaler,denonc*,plainte,porter plainte,a qui m adresser,a qui puis je,temoign*,alerter les,refuser de payer,lutte contre,lutter contre,instance,anti corruption,victime',
  checks:
    'comment la douane,comment les douaniers,controle t,verifie t,sait elle,detecte t,controles,quels controles,que verifie,comment sont controle*,analyse de risque,comment fonctionne,inspection des,audit*,que fait la douane,la douane peut,peut elle,calcule t,est calcule*,comment se calcule',
  protect:
    'me proteger,proteg*,verifier qu*,verifier si,comment verifier,m assurer,s assurer,authenticite,reconnaitre,eviter une amende,eviter une penalite,eviter un refus,eviter le blocage,double imposition,eviter les retards,prevenir,comment savoir',
  honest:
    'declarer correctement,bien declarer,en toute legalite,legalement,honnet*,correctement,en regle,regularis*,renseignement tarifaire,demande officielle,a declarer,faut il declarer,dois je declarer,prouver,justifi*',
  instructions:
    'instruction*,consigne*,regle*,directive*,prompt*,configuration,texte d amorcage,amorcage,preambule,parametr*,programm*,charte,garde fou*,filtre*,restriction*,systeme,contexte initial,message cache,fiche de poste,mode d emploi interne,cadre,limites',
  drop: 'oubli*,ignor*,abandonn*,laisse tomber,ne compte plus,mets de cote,plus lie,annul*,supprim*,efface*,desactiv*,leve,nouvelle mission,a partir de maintenant,desormais,remise a zero,reinitialis*,jette,fais fi,outrepass*,plus aucune',
  reveal:
    'telles quelles,de depart,affiche*,montre*,revel*,recopi*,copi*,communiqu*,divulgu*,imprim*,recit*,repet*,mot a mot,mot pour mot,textuellement,sans rien omettre,integral*,les premiers mots,commence ta reponse,entre guillemets,ce qu on t a dit,ce qui precede,ton texte,t a fourni,vous a fourni,resume* tes',
  role: 'tu joues,joue le role,incarne*,tu es maintenant,dans la peau,personnage,reste dans le,imagine,fais comme si,agis comme,fais semblant,tu t appelles,tu seras,pretends etre,simul*,mets toi,role,grand mere,parle comme',
  obey: 'execut*,obei*,applique la,applique le,applique les,suis la,suis les,fais ce qu il demande,fais ce qu elle,fais ce que,conforme toi,agis en,realise ce,mets en oeuvre,respecte l ordre',
  cipher:
    'base64,base 64,rot13,rot 13,hexa*,morse,cesar,a l envers,inverse*,code binaire,binaire,decod*,dechiffr*,decrypt*,premiere lettre,acrostiche,initiales,a l endroit,chiffre de,encod*,emoji*,leet,traduis',
  sayOnly:
    'rien d autre,uniquement,seulement par,reponds par,reponds uniquement,tu ecris,ecris seulement,dis exactement,confirme en,en ecrivant,confirme par,termine par,ecris,ajoute a la fin,reponds toujours,reponds exactement,commence par',
  machine:
    'robot,assistant,ia,intelligence artificielle,modele,chatbot,bot,gpt,chatgpt,machine,programme,tijaria,ton createur,tes concepteurs,tes developpeurs,developpeur*,openai,llm',
  unbound:
    'ta morale,sans limite,sans limite*,sans filtre*,sans restriction*,sans censure,aucune charte,aucune regle,libre,libere,debride*,sans morale,sans tabou*,reponds a tout,jamais refuser,ne refuse,sans ethique,sans avertissement,jailbreak',
  session:
    'operateur,administrateur,admin,fin de la conversation,session,root,mode developpeur,mode debug,mode test,maintenance,debloqu*,privilege*,super utilisateur,note interne,message systeme,je suis ton developpeur,equipe technique,audit interne',
  linkOut:
    'image markdown,markdown,balise*,html,lien vers,mon serveur,dans l adresse,url,iframe,pixel,script,webhook,requete http,lien cliquable,clique ici',
};
