import { describe, expect, it } from 'vitest';
import { extractDecoded } from './extract-decoded.ts';

const bytes = (text: string, encoding: BufferEncoding): Uint8Array =>
  Uint8Array.from(Buffer.from(text, encoding));

describe('bytes as text', () => {
  it('are UTF-8, without a warning and without the mark', () => {
    expect(extractDecoded(bytes('\uFEFFdéclaré الجمارك', 'utf8'))).toEqual({
      text: 'déclaré الجمارك',
      warnings: [],
    });
    expect(extractDecoded(new Uint8Array())).toEqual({ text: '', warnings: [] });
  });

  it('are UTF-16 where the mark says so, NUL bytes and all', () => {
    const { text, warnings } = extractDecoded(bytes('\uFEFFdroit', 'utf16le'));
    expect(text).toBe('droit');
    expect(warnings).toEqual(['The file is not UTF-8: read as utf-16le (its first bytes say so).']);
  });

  it('are guessed French or Arabic otherwise', () => {
    expect(extractDecoded(bytes('D\u00e9claration en douane', 'latin1')).text).toBe('Déclaration en douane');
    expect(extractDecoded(bytes('\u00c7\u00e1\u00cc\u00e3\u00c7\u00d1\u00df', 'latin1')).text).toBe(
      'الجمارك',
    );
  });

  it('follow a declared charset that fits, and pass over one that nobody knows', () => {
    expect(extractDecoded(bytes('\u00e9', 'latin1'), 'ISO-8859-15').warnings).toEqual([
      'The file is not UTF-8: read as iso-8859-15 (the file declares it).',
    ]);
    expect(extractDecoded(bytes('\u00e9', 'latin1'), 'x-unheard-of').text).toBe('é');
  });

  it('are refused when they are binary', () => {
    expect(() => extractDecoded(bytes('PK\u0003\u0004\u0000\u0000', 'latin1'))).toThrow(
      'Decoding a text file: expected text, received binary content (NUL bytes); check the file and its extension.',
    );
  });
});
