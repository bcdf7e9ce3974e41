/** Without Markdown signs and list number: they are form, not content. */
export function plain(text: string): string {
  return text.replace(/^\s*(?:#{1,6}\s+|[-*•]\s+|\d{1,2}[.)]\s+)/u, '').replace(/\*\*|__|`/g, '');
}

/** Passages between quotation marks of two words or more; a single word in quotes is emphasis. An open one never ends. */
export function quotations(sentence: string): string[] {
  const found = [
    ...sentence.matchAll(
      /«\s*([^»]+?)\s*(?:»|$)|[“„]([^”“]+)(?:[”“]|$)|"([^"]+)(?:"|$)|‘(.+?)(?:’(?!\p{L})|$)/gu,
    ),
  ];
  return found
    .map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
    .filter((quote) => /\S\s+\S/.test(quote));
}

/** Text as quotations are compared: without regard to case, spaces and the form of apostrophes. */
export function squash(text: string): string {
  return text.normalize('NFKC').replace(/[’ʼ]/gu, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}
