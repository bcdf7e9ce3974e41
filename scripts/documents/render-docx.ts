import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IRunOptions,
} from 'docx';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { keepTogether, parseDocumentText, unknownPart } from './parse-markdown.ts';
import type { PublishedDocument } from './published-documents.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** One numbering for each ordered list, so that each starts at 1. */
const NUMBERING = 'steps';

/** A Word document from one of our Markdown texts, with styled headings, real lists and real tables. */
export async function renderDocx(
  markdown: string,
  { language }: Pick<PublishedDocument, 'language'>,
): Promise<Uint8Array> {
  const { title, opening, rest } = parseDocumentText(markdown);
  const isRightToLeft = language === 'ar';
  let lists = 0;
  const body = [title, opening, ...rest].flatMap((node) => block(node, isRightToLeft, () => ++lists));
  const document = new Document({
    creator: 'TijarIA',
    title: plain(title),
    styles: {
      default: { document: { run: { font: isRightToLeft ? 'Noto Sans Arabic' : 'Noto Sans', size: 21 } } },
    },
    numbering: {
      config: [
        {
          reference: NUMBERING,
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [{ children: body }],
  });
  return Packer.toBuffer(document);
}

function block(node: RootContent, rtl: boolean, nextList: () => number): FileChild[] {
  if (node.type === 'heading') {
    const heading = HEADINGS[node.depth - 1];
    if (heading === undefined) throw unknownPart('headings of three depths', `depth ${node.depth}`);
    return [new Paragraph({ heading, bidirectional: rtl, children: runs(node.children, rtl) })];
  }
  if (node.type === 'paragraph')
    return [new Paragraph({ bidirectional: rtl, children: runs(node.children, rtl) })];
  if (node.type === 'list') {
    const instance = nextList();
    const list =
      node.ordered === true
        ? { numbering: { reference: NUMBERING, level: 0, instance } }
        : { bullet: { level: 0 } };
    return node.children.map(
      (item) => new Paragraph({ ...list, bidirectional: rtl, children: runs(item.children, rtl) }),
    );
  }
  if (node.type === 'table') {
    const rows = node.children.map(
      (row, i) =>
        new TableRow({
          tableHeader: i === 0,
          children: row.children.map(
            (cell) =>
              new TableCell({
                children: [
                  new Paragraph({ bidirectional: rtl, children: runs(cell.children, rtl, i === 0) }),
                ],
              }),
          ),
        }),
    );
    return [new Table({ rows, visuallyRightToLeft: rtl, width: { size: 100, type: WidthType.PERCENTAGE } })];
  }
  throw unknownPart('headings, paragraphs, lists and tables', node.type);
}

function runs(nodes: readonly (PhrasingContent | RootContent)[], rtl: boolean, isBold = false): TextRun[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') {
      const run: IRunOptions = { text: keepTogether(node.value), bold: isBold, rightToLeft: rtl };
      return [new TextRun(run)];
    }
    if (node.type === 'strong') return runs(node.children, rtl, true);
    if (node.type === 'paragraph') return runs(node.children, rtl, isBold);
    throw unknownPart('plain or bold text', node.type);
  });
}

function plain(node: Nodes): string {
  if ('children' in node) return node.children.map(plain).join('');
  return 'value' in node ? node.value : '';
}
