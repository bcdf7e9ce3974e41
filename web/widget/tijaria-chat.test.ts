import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = import.meta.dirname;
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const SOURCES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !/\.(test|fixture|d)\.ts$/.test(file))
  .map(read);
const ELEMENT = read('tijaria-chat.ts');
const HEADER = /\/\*\*\n \* `<tijaria-chat>`[^]*?\*\//.exec(ELEMENT)?.[0] ?? '';

/** What the header comment lists under a tag, sorted: the names before ` - `, over as many lines as there are. */
function listed(tag: string): string[] {
  const entries = HEADER.split(/^ \* @/m).filter((entry) => entry.startsWith(`${tag} `));
  const names = entries.flatMap(
    (entry) =>
      entry
        .slice(tag.length)
        .split(' - ')[0]
        ?.match(/[\w-]+/g) ?? [],
  );
  return names.sort();
}

/** What a pattern finds in texts, each once, sorted. */
function found(pattern: RegExp, ...texts: readonly string[]): string[] {
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name))),
  ].sort();
}

describe('the header comment of the element', () => {
  it('lists the attributes that are read, eight of them', () => {
    const attributes = found(/(?:get|has)Attribute\('([a-z-]+)'\)/g, ELEMENT, read('chat-attributes.ts'));
    expect(listed('attribute')).toEqual(attributes);
    expect(attributes).toHaveLength(8);
  });

  it('lists the slots', () => {
    expect(listed('slot')).toEqual(found(/'slot', \{ name: '([a-z]+)' \}/g, ...SOURCES));
  });

  it('lists the events, each of which is fired', () => {
    const declared = found(/^ {2}'([a-z-]+)':/gm, read('chat-events.ts'));
    expect(listed('event')).toEqual(declared);
    expect(found(/fire\('([a-z-]+)'/g, ...SOURCES)).toEqual(declared);
  });

  it('lists the public methods', () => {
    const methods = found(/^ {2}([a-z]\w*)\(.*\): void \{$/gm, ELEMENT);
    expect(listed('method')).toEqual(methods.filter((name) => !name.endsWith('Callback')));
  });

  it('lists the CSS parts', () => {
    expect(listed('csspart')).toEqual(found(/\bpart: '([a-z-]+)'/g, ...SOURCES));
  });

  it('lists the custom properties that the style reads', () => {
    expect(listed('cssproperty')).toEqual(found(/var\((--tijaria-[a-z-]+)/g, read('tijaria-chat.css')));
  });

  it('may be set on the script tag as well, but for `open`', () => {
    const onScript = found(
      /'([a-z-]+)'/g,
      /SCRIPT_ATTRIBUTES = \[(.*)\]/.exec(read('register.ts'))?.[1] ?? '',
    );
    expect([...onScript, 'open'].sort()).toEqual(listed('attribute'));
  });
});
