import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A corpus folder made of the given files (path → text or bytes), removed by `remove`. */
export async function writeCorpus(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'tijaria-corpus-'));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** A register with two sources: `oc-igoc` (official, verified) and `press-note` (secondary, to be verified). */
export const SOURCES_YAML = `
- id: oc-igoc
  authority: Office des Changes
  title: Instruction générale
  reference: IGOC
  date: 2026-01-01
  url: https://www.oc.gov.ma/igoc
  consultedOn: 2026-11-23
  level: official
  status: verified
  language: fr
- id: press-note
  authority: Presse
  title: Note
  date: undated
  consultedOn: 2026-11-23
  level: secondary
  status: to-verify
  language: fr
`;

/** A sheet with the given body; front matter is sound unless \`frontMatter\` says otherwise. */
export function sheetText(body: string, frontMatter = ''): string {
  return `---\ntitle: Rapatrier les recettes\naudience: [exporter]\nreviewedOn: 2026-11-23\nreviewBy: 2027-05-23\n${frontMatter}---\n\n${body}`;
}
