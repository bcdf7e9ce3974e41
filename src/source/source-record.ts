/**
 * One entry of the source register: who said it, where, when, and how far it was checked.
 * `date` is the date of the text itself: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or `undated`.
 * `level` is official for an authority's own page or a reproduced official text, else secondary.
 * `status` is verified when an official text or two independent sources support it, else to-verify.
 */
export interface SourceRecord {
  readonly id: string;
  readonly authority: string;
  readonly title: string;
  readonly reference?: string;
  readonly date: string;
  readonly url?: string;
  readonly consultedOn: string;
  readonly level: 'official' | 'secondary';
  readonly status: 'verified' | 'to-verify';
  /** Language that the source is written in, as an ISO 639-1 code: not only those that we write in. */
  readonly language: string;
}

/** The register as the rest of the house sees it: id → record. */
export type SourceRegister = ReadonlyMap<string, SourceRecord>;
