import type { PhraseRule } from '../../text/phrase-rule.ts';

/** What people write in French to take the assistant out of its role; beside `text/machine-instructions.ts`. */
export const FRENCH_ATTACKS: readonly PhraseRule[] = [
  // The prompt is asked for.
  [
    'affiche*|montre*|revele*|repete*|recopie*|copie*|donne*|imprime*|recite*|divulgue*|cite*|ecris|dis moi|colle*|resume*|traduis|quel(le)?s? (est|sont)',
    '(ton|tes|votre|vos) (_ )?(prompt|instructions|consignes|directives|configuration|programmation|regles|secrets?|message systeme|cle api|mot de passe)|(le )?prompt|(tout )?(le |ce )?(texte|message|contenu|qui) (_ )?(precede|ci dessus|au dessus|avant) (ma|cette|la|mon)|(mot (a|pour) mot)|ce que (ton|tes|vos|votre) (createur|concepteur|developpeur)s?|(createur|concepteur|developpeur)s? (t |vous )?(a|ont) (ecrit|donne|dit)',
    '!(prompt|instructions?|consignes?) (du transitaire|de la banque|de la douane|d emploi|de remplissage)',
  ],
  // Another role.
  [
    '(joue*|incarne*|endosse*) (le |un |ce )?(role|personnage)|fai(s|tes) (comme si|semblant)|imagine*( toi)? (que )?(tu|vous)|suppose* que (tu|vous)|comporte* (toi|vous)|agis (comme|en tant)|reponds (comme|en tant que)|jeu de role|ma (defunte )?grand mere|mon (defunt )?grand pere|tu t appelles|dans la peau|comme un (ia |robot )?(libre|malveillant)',
    'sans (aucun*|regle*|limite*|filtre*|restriction*|morale|censure|ethique|scrupule*)|contreband*|fraud*|trafiqu*|pirate|criminel|tout ce que|ia|racont*|m endorm*|libre|douan*|passer',
  ],
  [
    '(aucun*|sans|plus de|ni) (_ )?(limite|filtre|restriction|censure|garde fou|citation)s?',
    'tu (es|reponds|dois|peux|obeis)|reponds|ia|confirme|active|mode',
  ],
  [
    'tu (dois |vas |devras )?(m )?obei*|obeis moi|tu n as (plus|pas|aucune?) (de )?(regle|limite|restriction|filtre)~|fais tout ce que je|fais ce que je (te )?dis',
  ],
  // What stands in a text is to be obeyed.
  [
    'decode*|dechiffre*|traduis|lis|resume*|inverse*|decrypte*|convertis|extrait|document|texte|circulaire|message|piece jointe',
    '(et |puis |ensuite )(_ )?(fais|obei[st]*|execut*|appliqu*|suis|sui[tv]*|conforme*|agis)( le| la| les| ce| y)?|fais ce qui est (ecrit|dit|demande)|applique le|execute le|suis le|obeis|assistant (doit|devra)|(a|pour) l assistant',
  ],
  // Only words of the asker's choice.
  [
    '(reponds|repondez|ecris|dis|affiche|termine|terminez|ajoute|ajoutez|insere|conclus)',
    '(seulement|uniquement|toujours|exactement|juste|rien que|exclusivement|desormais|systematiquement) (par|avec|le mot|la phrase|que)|toujours «|(reponds|dis) (_ ){0,2}a tout|par le mot|(ta|la|ta prochaine|chaque|votre) reponse (par|avec)|cette (image|ligne|balise|phrase)|(ce|un) (lien|script|code html)',
    '!(oui|non) ou (par )?(oui|non)',
    '!en (francais|arabe|anglais|darija)',
  ],
  [
    '(oublie*|laisse*( tomber)?|arrete*) (la )?(douane|commerce|le commerce|le maroc|ton sujet)',
    'blague|poeme|histoire|chanson|recette|raconte|ecris',
  ],
  // A part to play that fraud belongs to.
  [
    '(tu|vous) (es|joues|jouez|incarnes|etes|seras)|joue le role|dans la peau|mon (grand pere|papi|papy)|ma grand mere',
    'passeur*|contreband*|trafiqu*|fraudeur*|faussaire*|corrompu*',
    'raconte*|methode|enseign*|appren*|livre*|expliqu*|etape|personnage|decri*',
  ],
];
