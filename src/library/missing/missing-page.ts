import type { Language } from '../../source/language.ts';
import { html } from '../html/html.ts';
import { addressOf, PATHS } from '../page/addresses.ts';
import { PAGE_WORDS } from '../page/page-words.ts';
import type { Page, PageContext } from '../page/page.ts';

/** Why there is no page: nothing stands at the address, what was filled in does not fit, too much is asked at once, or a fault of ours. */
export type MissingKind = 'not-found' | 'request-invalid' | 'request-too-large' | 'busy' | 'internal';

interface MissingWords {
  readonly title: string;
  readonly text: string;
}

interface Words {
  readonly kinds: Readonly<Record<MissingKind, MissingWords>>;
  readonly label: string;
  readonly home: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    kinds: {
      'not-found': {
        title: 'Page introuvable',
        text: 'Rien ne se trouve à cette adresse : la page a pu changer de nom, ou l’adresse est incomplète. Cherchez ce que vous vouliez lire.',
      },
      'request-invalid': {
        title: 'Demande à corriger',
        text: 'Une valeur de l’adresse ou du formulaire ne convient pas. Revenez en arrière pour la corriger, ou cherchez dans la base.',
      },
      'request-too-large': {
        title: 'Texte trop long',
        text: 'Le texte envoyé dépasse ce que cette page accepte. Raccourcissez-le, puis essayez à nouveau.',
      },
      busy: {
        title: 'Trop de demandes à la fois',
        text: 'Beaucoup de questions arrivent en ce moment, ou trop sont venues de votre connexion. Attendez une minute, puis réessayez ; les pages restent ouvertes.',
      },
      internal: {
        title: 'Incident de notre côté',
        text: 'La page n’a pas pu être préparée. Réessayez dans un moment ; la recherche reste ouverte.',
      },
    },
    label: 'Chercher dans la base',
    home: 'Retour à l’accueil',
  },
  ar: {
    kinds: {
      'not-found': {
        title: 'الصفحة غير موجودة',
        text: 'لا شيء في هذا العنوان: ربما تغيّر اسم الصفحة أو أن العنوان ناقص. ابحث عما أردت قراءته.',
      },
      'request-invalid': {
        title: 'طلب يحتاج إلى تصحيح',
        text: 'قيمة في العنوان أو في الاستمارة غير ملائمة. ارجع لتصحيحها، أو ابحث في القاعدة.',
      },
      'request-too-large': {
        title: 'النص طويل جداً',
        text: 'النص المرسل أطول مما تقبله هذه الصفحة. اختصره ثم أعد المحاولة.',
      },
      busy: {
        title: 'طلبات كثيرة في وقت واحد',
        text: 'تصل أسئلة كثيرة في هذه اللحظة، أو جاء عدد كبير منها من اتصالك. انتظر دقيقة ثم أعد المحاولة، والصفحات تبقى مفتوحة.',
      },
      internal: {
        title: 'خلل من جانبنا',
        text: 'تعذر إعداد الصفحة. أعد المحاولة بعد قليل، والبحث ما زال متاحاً.',
      },
    },
    label: 'البحث في القاعدة',
    home: 'العودة إلى الاستقبال',
  },
  en: {
    kinds: {
      'not-found': {
        title: 'Page not found',
        text: 'Nothing stands at this address: the page may have another name now, or the address is incomplete. Search for what you wanted to read.',
      },
      'request-invalid': {
        title: 'Please correct the request',
        text: 'A value in the address or the form does not fit. Go back to correct it, or search the document base.',
      },
      'request-too-large': {
        title: 'Text too long',
        text: 'The text sent is longer than this page accepts. Shorten it and try again.',
      },
      busy: {
        title: 'Too many requests at once',
        text: 'Many questions are coming in just now, or too many came from your connection. Wait a minute and try again; the pages stay open.',
      },
      internal: {
        title: 'Something went wrong on our side',
        text: 'The page could not be made. Try again in a moment; the search is still open.',
      },
    },
    label: 'Search the document base',
    home: 'Back to the home page',
  },
};

/** The page in place of one that is not there: says why, and searches. `wanted` is put into the search field. */
export function missingPage(kind: MissingKind, wanted: string, { language }: PageContext): Page {
  const words = WORDS[language];
  const { title, text } = words.kinds[kind];
  return {
    title,
    description: text,
    path: PATHS.home,
    trail: [],
    isListed: false,
    content: html`<p class="lead">${text}</p>
      <form class="panel prose" role="search" action="${addressOf(language, PATHS.search)}">
        <label for="missing-q">${words.label}</label>
        <input id="missing-q" name="q" type="search" maxlength="300" dir="auto" value="${wanted}" />
        <div class="actions">
          <button>${PAGE_WORDS[language].search}</button>
          <a class="button second" href="${addressOf(language, PATHS.home)}">${words.home}</a>
        </div>
      </form>`,
  };
}
