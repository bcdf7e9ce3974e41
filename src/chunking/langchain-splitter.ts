/** A part of a text with its UTF-16 offsets, half-open. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a paragraph that is too long with LangChain's recursive splitter, at sentence ends of the three
 * languages before words. Returns pieces in order with their UTF-16 offsets in `text`, half-open.
 * The package is loaded at the first call: most documents never need it, and it takes 200 ms to import.
 */
export async function splitLongText(text: string, maxChars: number): Promise<TextPiece[]> {
  const { RecursiveCharacterTextSplitter } = await import('@langchain/textsplitters');
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: maxChars,
    chunkOverlap: 0,
    keepSeparator: false,
    separators: ['\n\n', '\n', ' ', ''],
  });
  // The splitter would put a sentence's full stop at the start of the next piece; as line breaks of the same length
  // sentence ends come before words, and offsets hold.
  const marked = text.replace(/(?<=[.!?؟؛;…]) /gu, '\n');
  let from = 0;
  return (await splitter.splitText(marked)).map((piece) => {
    const start = marked.indexOf(piece, from);
    from = start + piece.length;
    return { text: text.slice(start, from), start, end: from };
  });
}
