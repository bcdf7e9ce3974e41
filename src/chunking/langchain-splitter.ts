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
    keepSeparator: true,
    separators: ['\n\n', '\n', '. ', '؟ ', '! ', '? ', '؛ ', '; ', '، ', ', ', ' ', ''],
  });
  let from = 0;
  return (await splitter.splitText(text)).map((piece) => {
    const start = text.indexOf(piece, from);
    from = start + piece.length;
    return { text: piece, start, end: from };
  });
}
