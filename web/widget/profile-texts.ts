import type { Language } from '../../src/source/language.ts';
import type { ProfileRole } from '../../src/trade/profile/trader-profile.ts';
import type { ProfilePart } from './profile-store.ts';

/** Every word of the profile card, in one language; the names of sectors, regions and markets come from the server. */
export interface ProfileTexts {
  readonly title: string;
  /** Beside the title while nothing is chosen. */
  readonly empty: string;
  readonly parts: Readonly<Record<ProfilePart, string>>;
  readonly roles: Readonly<Record<ProfileRole, string>>;
  /** The choice that leaves a part out. */
  readonly unset: string;
  /** … which for the language of answers is that of the question. */
  readonly unsetLanguage: string;
  readonly use: string;
  readonly remember: string;
  readonly erase: string;
  readonly erased: string;
  readonly loading: string;
  readonly unavailable: string;
}

const FR: ProfileTexts = {
  title: 'Votre profil',
  empty: 'non renseigné, facultatif',
  parts: {
    role: 'Rôle',
    sector: 'Filière',
    region: 'Région',
    market: 'Marché',
    language: 'Langue des réponses',
  },
  roles: {
    exporter: 'Exportateur',
    importer: 'Importateur',
    individual: 'Particulier',
    broker: 'Transitaire',
  },
  unset: 'Non précisé',
  unsetLanguage: 'Celle de la question',
  use: 'Le profil accompagne chaque question pour départager des passages proches ; le service ne le garde pas. Si vous retenez, profil et conversation restent dans ce navigateur, la conversation 30 jours après la dernière question, et « Tout effacer » efface aussi les réponses que le service garde.',
  remember: 'Retenir profil et conversation sur cet appareil',
  erase: 'Effacer le profil',
  erased: 'Profil effacé',
  loading: 'Chargement des listes…',
  unavailable: 'Les listes n’ont pas pu être chargées.',
};

const AR: ProfileTexts = {
  title: 'ملفك',
  empty: 'غير محدد، اختياري',
  parts: {
    role: 'الصفة',
    sector: 'القطاع',
    region: 'الجهة',
    market: 'السوق',
    language: 'لغة الأجوبة',
  },
  roles: { exporter: 'مصدّر', importer: 'مستورد', individual: 'فرد', broker: 'معشّر' },
  unset: 'غير محدد',
  unsetLanguage: 'لغة السؤال',
  use: 'يرافق الملف كل سؤال للترجيح بين المقاطع المتقاربة، ولا تحتفظ به الخدمة. إذا اخترت التذكّر بقي الملف والمحادثة في هذا المتصفح، والمحادثة 30 يوماً بعد آخر سؤال، و«محو الكل» يمحو أيضاً الأجوبة التي تحتفظ بها الخدمة.',
  remember: 'تذكّر الملف والمحادثة على هذا الجهاز',
  erase: 'محو الملف',
  erased: 'مُحي الملف',
  loading: 'جارٍ تحميل اللوائح…',
  unavailable: 'تعذر تحميل اللوائح.',
};

const EN: ProfileTexts = {
  title: 'Your profile',
  empty: 'not set, optional',
  parts: {
    role: 'Role',
    sector: 'Sector',
    region: 'Region',
    market: 'Market',
    language: 'Language of answers',
  },
  roles: {
    exporter: 'Exporter',
    importer: 'Importer',
    individual: 'Private individual',
    broker: 'Customs broker',
  },
  unset: 'Not specified',
  unsetLanguage: 'That of the question',
  use: 'The profile goes with each question, to choose between close passages; the service does not keep it. If you remember, profile and conversation stay in this browser, the conversation for 30 days after the last question, and “Clear all” also erases the answers that the service keeps.',
  remember: 'Remember profile and conversation on this device',
  erase: 'Erase the profile',
  erased: 'Profile erased',
  loading: 'Loading the lists…',
  unavailable: 'The lists could not be loaded.',
};

export const PROFILE_TEXTS: Readonly<Record<Language, ProfileTexts>> = { fr: FR, ar: AR, en: EN };
