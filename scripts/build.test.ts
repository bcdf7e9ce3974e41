import { describe, expect, it } from 'vitest';
import { weigh, type BuiltFile } from './build.ts';

const KB = 1024;
const file = (name: string, gzipBytes: number): BuiltFile => ({
  file: `dist/web/${name}`,
  bytes: 3 * gzipBytes,
  gzipBytes,
});

describe('weighing what readers load', () => {
  it('tells each part with its limit; style and script of the library count together', () => {
    const files = [file('library.css', 8 * KB), file('widget.js', 25 * KB), file('library.js', KB)];
    expect(weigh(files)).toBe(
      'widget 25.0 KB gzip (limit 25), library style and script 9.0 KB gzip (limit 25)',
    );
  });

  it.each([
    ['a widget one byte too heavy', [25 * KB + 1, KB, KB], /^building widget: .*received 25601;/],
    ['style and script too heavy together', [KB, 13 * KB, 13 * KB], /^building library style and script: /],
  ] as const)('refuses %s, and says how to find what grew', (_name, [widget, css, js], message) => {
    const files = [file('widget.js', widget), file('library.css', css), file('library.js', js)];
    expect(() => weigh(files)).toThrow(message);
    expect(() => weigh(files)).toThrow('--analyze');
  });

  it('refuses a build in which a file is missing', () => {
    expect(() => weigh([file('widget.js', KB), file('library.css', KB)])).toThrow('received no such file');
  });
});
