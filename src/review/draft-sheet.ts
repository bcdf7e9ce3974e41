import { stringify } from 'yaml';
import { AUDIENCES } from '../source/sheet.ts';
import { UNWRITTEN } from '../source/unwritten.ts';
import type { ReviewCluster } from './review-cluster.ts';

/** A file that an editor begins with; `path` is relative to the document base. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/** What is to be written in each section, in French, the language of reference, in the order of `corpus/README.md`. */
const SECTIONS: readonly (readonly [id: string, heading: string, task: string])[] = [
  ['facts', 'L’essentiel', '- %s : un fait par ligne (chiffre exact, condition, date), avec sa source'],
  ['steps', 'Les étapes', '1. %s : qui fait quoi, où, avec quel formulaire, en combien de temps'],
  ['documents', 'Les documents', '- %s : chaque document, qui le délivre, quand'],
  ['traps', 'Les pièges', '- %s : ce qui se répète et n’est plus vrai'],
  ['uncertain', 'Ce qui reste incertain', '- %s : ce qui n’est pas tranché, et qui peut le confirmer'],
  ['next', 'Et ensuite', '- %s : la démarche suivante, le formulaire, le bureau'],
];
/** Section that the questions are put under until somebody has sorted them. */
const QUESTIONS_SECTION = 'facts';
/** Where a sheet lies whose theme is not known; the check refuses it, so that somebody decides. */
const NO_THEME = 'a-classer';
const LINE_WIDTH = 0; // Long lines stay whole: a question is one line.

/**
 * The start of a sheet for a need: front matter, sections that say what to write in them, links to the sheets near it, and what people
 * ask. It knows no rule and no figure, has no source and no date of review, and `corpus:check` refuses it until nothing of
 * {@link UNWRITTEN} is left. None for a need whose wordings are not shown, or that is out of scope.
 */
export function draftSheet(cluster: ReviewCluster): DraftFile[] {
  const { id, kind, shown, theme = NO_THEME } = cluster;
  if (shown === undefined || kind === 'out-of-scope') return [];
  const path = `sheets/${theme}/brouillon-${id}`;
  return [
    { path: `${path}.fr.md`, text: sheetText(cluster) },
    { path: `${path}.questions.yaml`, text: questionsText(shown.wordings) },
  ];
}

function sheetText({ shown, nearest }: ReviewCluster): string {
  const wordings = shown?.wordings ?? [];
  const telling = wordings.find(({ variety }) => variety === 'fr') ?? wordings[0];
  const frontMatter = stringify(
    {
      title: `${UNWRITTEN} : ${oneLine(telling?.text ?? '')}`,
      audience: nearest[0]?.audience ?? AUDIENCES,
      reviewedOn: UNWRITTEN,
      reviewBy: UNWRITTEN,
    },
    { lineWidth: LINE_WIDTH },
  );
  const sections = SECTIONS.map(
    ([id, heading, task]) => `## ${heading} {#${id}}\n\n${task.replace('%s', UNWRITTEN)}\n`,
  );
  const links = nearest.map(({ documentId }) => `- [${documentId}](${documentId})`);
  return [
    `---\n${frontMatter}---\n`,
    `${UNWRITTEN} : deux phrases qui aideraient déjà au guichet, avec leurs sources\n`,
    ...sections,
    `## Voir aussi {#see-also}\n\n${(links.length > 0 ? links : [`- ${UNWRITTEN}`]).join('\n')}\n`,
  ].join('\n');
}

/** One question a line of its own: those of a cluster are alike, not translations of each other, which would be learned from. */
function questionsText(wordings: NonNullable<ReviewCluster['shown']>['wordings']): string {
  const asked = wordings.map(({ variety, text }) => ({ [variety]: oneLine(text) }));
  return stringify({ [QUESTIONS_SECTION]: asked }, { lineWidth: LINE_WIDTH });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
