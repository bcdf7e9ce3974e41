import type { Heading, List, ListItem, Nodes, Paragraph, Root, RootContent, Table, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { Language } from './language.ts';
import { rowText } from './row-text.ts';
import { sectionRole, type Section, type SheetLink, type Statement } from './sheet.ts';
import type { Validity } from './validity.ts';

/** A section while it is read: statements carry footnote labels until the register resolves them. */
export interface DraftStatement extends Omit<Statement, 'sourceIds'> {
  readonly footnotes: readonly string[];
}

/** A section while it is read, with the line (from 1, in the body) of its heading. */
export type DraftSection = Omit<Section, 'statements'> & {
  readonly statements: readonly DraftStatement[];
  readonly line: number;
};

/** A body as its syntax tree gives it, as plain data; sections without statements are left out. */
export interface ParsedBody {
  readonly sections: readonly DraftSection[];
  /** Footnote label, unique; text of its definition (`source-id · locator`) and its line. */
  readonly definitions: readonly FootnoteDefinition[];
  readonly links: readonly SheetLink[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/** What a footnote label stands for. */
export interface FootnoteDefinition {
  readonly label: string;
  readonly text: string;
  readonly line: number;
}

type OpenSection = { id: string; heading: string; line: number; statements: DraftStatement[] };

/** Reads the Markdown body of a sheet in `language` by its syntax tree. Lines are counted from 1 in the body. */
export function parseSheetBody(markdown: string, language: Language): ParsedBody {
  const tree: Root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const faults: { line: number; message: string }[] = [];
  const definitions = new Map<string, FootnoteDefinition>();
  const sections: OpenSection[] = [{ id: 'summary', heading: '', line: 1, statements: [] }];

  for (const node of tree.children) {
    const section = sections.at(-1);
    if (section === undefined) break;
    if (node.type === 'heading') sections.push(openSection(node, faults));
    else if (node.type === 'footnoteDefinition') defineFootnote(node, definitions, faults);
    else addStatements(node, section, { faults, language });
  }
  return {
    sections: sections
      .filter((section) => section.statements.length > 0)
      .map((s) => ({ ...s, role: sectionRole(s.id) })),
    definitions: [...definitions.values()],
    links: linksIn(tree),
    faults,
  };
}

function openSection(node: Heading, faults: { line: number; message: string }[]): OpenSection {
  const line = lineOf(node);
  const text = toString(node).trim();
  const match = /^(.*?)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/.exec(text);
  if (match === null || node.depth !== 2) {
    faults.push({ line, message: `reading heading "${text}": expected "## Title {#section-id}"` });
  }
  return { id: match?.[2] ?? `untitled-${line}`, heading: match?.[1] ?? text, line, statements: [] };
}

function defineFootnote(
  node: Extract<RootContent, { type: 'footnoteDefinition' }>,
  definitions: Map<string, FootnoteDefinition>,
  faults: { line: number; message: string }[],
): void {
  const line = lineOf(node);
  if (definitions.has(node.identifier))
    faults.push({ line, message: `footnote [^${node.identifier}] is defined twice` });
  else definitions.set(node.identifier, { label: node.identifier, text: toString(node).trim(), line });
}

function addStatements(
  node: RootContent,
  section: OpenSection,
  { faults, language }: { readonly faults: { line: number; message: string }[]; readonly language: Language },
): void {
  if (node.type === 'paragraph') addStatement(section, node, 'paragraph');
  else if (node.type === 'list') addList(node, section, faults);
  else if (node.type === 'table') addTable(node, section, language);
  else if (node.type !== 'thematicBreak') {
    faults.push({
      line: lineOf(node),
      message: `expected paragraphs, lists and tables only, received ${node.type}`,
    });
  }
}

function addList(list: List, section: OpenSection, faults: { line: number; message: string }[]): void {
  for (const item of list.children) {
    const [paragraph, ...more] = item.children;
    if (paragraph?.type !== 'paragraph' || more.length > 0) {
      faults.push({
        line: lineOf(item),
        message: 'expected one paragraph per list item, without nested lists',
      });
      continue;
    }
    addStatement(section, item, list.ordered === true ? 'step' : 'item');
  }
}

function addTable(table: Table, section: OpenSection, language: Language): void {
  const [header, ...rows] = table.children;
  const names = header?.children.map((cell) => toString(cell).trim()) ?? [];
  const inherited = header === undefined ? [] : footnotesIn(header);
  for (const row of rows) addRow(row, { names, inherited, language }, section);
}

/** What a row takes over from its table: the names of columns, the footnotes of the header. */
interface TableHeader {
  readonly names: readonly string[];
  readonly inherited: readonly string[];
  readonly language: Language;
}

function addRow(row: TableRow, { names, inherited, language }: TableHeader, section: OpenSection): void {
  const [first = '', ...cells] = row.children.map((cell) => toString(cell).trim());
  const named = cells
    .map((text, i) => ({ column: names[i + 1] ?? '', text }))
    .filter((cell) => cell.text !== '');
  const { text, validity } = takeDates(rowText(first, named, language));
  const footnotes = [...new Set([...footnotesIn(row), ...inherited])];
  section.statements.push(draft(section, 'row', text, validity, footnotes, lineOf(row)));
}

function addStatement(section: OpenSection, node: Paragraph | ListItem, kind: Statement['kind']): void {
  const { text, validity } = takeDates(toString(node).replace(/\s+/g, ' ').trim());
  section.statements.push(draft(section, kind, text, validity, footnotesIn(node), lineOf(node)));
}

function draft(
  section: OpenSection,
  kind: Statement['kind'],
  text: string,
  validity: Validity,
  footnotes: readonly string[],
  line: number,
): DraftStatement {
  return { id: `${section.id}.${section.statements.length + 1}`, kind, text, validity, footnotes, line };
}

/** Takes a trailing `{from=… until=…}` off a statement. Other braces stay in the text, where the check sees them. */
function takeDates(text: string): { text: string; validity: Validity } {
  const match = /\s*\{((?:\s*(?:from|until)=\d{4}-\d{2}-\d{2})+)\s*\}$/.exec(text);
  if (match === null) return { text, validity: {} };
  const validity: { from?: string; until?: string } = {};
  for (const [, end, date = ''] of (match[1] ?? '').matchAll(/(from|until)=(\S+)/g))
    validity[end === 'from' ? 'from' : 'until'] = date;
  return { text: text.slice(0, match.index), validity };
}

function footnotesIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? [...new Set(node.children.flatMap((child) => footnotesIn(child)))] : [];
}

function linksIn(node: Nodes): SheetLink[] {
  if (node.type === 'link') return [{ target: node.url, line: lineOf(node) }];
  return 'children' in node ? node.children.flatMap((child) => linksIn(child)) : [];
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
