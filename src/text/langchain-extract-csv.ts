import { TijariaError, errorMessage } from '../common/errors.ts';
import { placeBlocks, type ExtractedText } from './block.ts';
import { extractDecoded } from './extract-decoded.ts';

/**
 * Rows of a CSV file, read by LangChain's loader: one list, a row an item, as `column : value ; column : value`, so that
 * each row makes sense when quoted alone. Empty cells are left out. A semicolon-separated file is told by its first line.
 * Throws `document-unreadable` when the file cannot be read as a table with a header.
 */
export async function extractCsv(bytes: Uint8Array): Promise<ExtractedText> {
  const { text, warnings } = extractDecoded(bytes);
  const { CSVLoader } = await import('@langchain/community/document_loaders/fs/csv');
  try {
    const separator = separatorOf(text);
    const rows = await new CSVLoader(new Blob([text]), { separator }).load();
    const lines = rows.map(({ pageContent }) => rowLine(pageContent)).filter((line) => line !== '- ');
    return { blocks: placeBlocks([{ kind: 'list', text: lines.join('\n') }]), warnings };
  } catch (cause) {
    const message = `Reading a CSV file: expected a table with a header, received ${errorMessage(cause)}; check its separator.`;
    throw new TijariaError('document-unreadable', message, { cause });
  }
}

/** The loader writes a row as lines `column: value`. */
function rowLine(pageContent: string): string {
  const cells = pageContent.split('\n').filter((cell) => !/^[^:]*:\s*$/.test(cell));
  return `- ${cells.map((cell) => cell.replace(/^([^:]*):\s*/, '$1 : ').trim()).join(' ; ')}`;
}

function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/\r?\n|$/));
  const count = (separator: string): number => header.split(separator).length;
  return [';', '\t'].find((separator) => count(separator) > count(',')) ?? ',';
}
