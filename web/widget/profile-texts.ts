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
  use: 'Il accompagne chaque question ; le service ne le garde pas. Retenus, profil et conversation restent dans ce navigateur, la conversation 30 jours ; « Tout effacer » efface aussi ses réponses gardées par le service.',
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
  use: 'يرافق كل سؤال ولا تحتفظ به الخدمة. عند التذكّر يبقى الملف والمحادثة في هذا المتصفح، والمحادثة 30 يوماً؛ و«محو الكل» يمحو أيضاً أجوبتها المحفوظة لدى الخدمة.',
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
  use: 'It goes with each question; the service does not keep it. Once remembered, profile and conversation stay in this browser, the conversation for 30 days; “Clear all” also erases its answers kept by the service.',
  remember: 'Remember profile and conversation on this device',
  erase: 'Erase the profile',
  erased: 'Profile erased',
  loading: 'Loading the lists…',
  unavailable: 'The lists could not be loaded.',
};

export const PROFILE_TEXTS: Readonly<Record<Language, ProfileTexts>> = { fr: FR, ar: AR, en: EN };
