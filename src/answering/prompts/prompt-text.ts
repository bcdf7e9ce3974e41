/** A prompt that the server owns. `{{name}}` in its text is a place that is filled for each answer. */
export interface PromptText {
  readonly id: string;
  /** Raised whenever the text changes; `prompts.test.ts` holds each version against its text. */
  readonly version: number;
  readonly text: string;
}

/** How a prompt is named in logs: `answer@2`. */
export function promptName({ id, version }: PromptText): string {
  return `${id}@${version}`;
}

/** The text with its places filled. Throws a RangeError for a place without a value, or a value without a place. */
export function fillPrompt({ id, text }: PromptText, values: Readonly<Record<string, string>> = {}): string {
  const used = new Set<string>();
  const filled = text.trim().replace(/\{\{(\w+)\}\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new RangeError(`filling the prompt ${id}: expected a value for ${name}, received none`);
    used.add(name);
    return value;
  });
  const idle = Object.keys(values).filter((name) => !used.has(name));
  if (idle.length > 0)
    throw new RangeError(`filling the prompt ${id}: expected a place for ${idle.join(', ')}, found none`);
  return filled;
}
