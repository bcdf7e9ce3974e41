import { describe, expect, it } from 'vitest';
import { extractHtml } from './extract-html.ts';

const read = (html: string): { shown: string[]; concealed: readonly string[] } => {
  const { blocks, concealed = [] } = extractHtml(
    new TextEncoder().encode(`<main><p>Texte</p>${html}</main>`),
  );
  return { shown: blocks.map(({ text }) => text), concealed };
};

describe('what a page conceals', () => {
  it.each([
    '<!-- secret -->',
    '<p hidden>secret</p>',
    '<p aria-hidden="true">secret</p>',
    '<p style="display:none">secret</p>',
    '<p style="color: red; DISPLAY : none !important">secret</p>',
    '<p style="display:/* x */none">secret</p>',
    '<p style="visibility: hidden">secret</p>',
    '<p style="opacity:0">secret</p>',
    '<p style="font-size:0">secret</p>',
    '<p style="font-size: 1px">secret</p>',
    '<p style="position:absolute; left: -9999px">secret</p>',
    '<p style="text-indent:-5000px">secret</p>',
    '<p style="color:#FFF">secret</p>',
    '<p style="color: rgb(255, 255, 255)">secret</p>',
    '<p style="color:transparent">secret</p>',
    '<p><font color="white">secret</font></p>',
  ])('is no content, but told: %s', (html) => {
    expect(read(html)).toEqual({ shown: ['Texte'], concealed: ['secret'] });
  });

  it.each([
    '<p style="color:#333">visible</p>',
    '<p style="font-size:10px">visible</p>',
    '<p style="font-size:1.05em">visible</p>',
    '<p style="opacity:0.9">visible</p>',
    '<p style="opacity:1">visible</p>',
    '<p style="margin-left:-10px">visible</p>',
    '<p style="color:white;background:#003366">visible</p>',
    '<div style="background-color:navy"><p style="color:white">visible</p></div>',
    '<table bgcolor="black"><tr><td><font color="#fff">visible</font></td></tr></table>',
  ])('is not what its reader sees: %s', (html) => {
    const { shown, concealed } = read(html);
    expect(shown).toEqual(['Texte', 'visible']);
    expect(concealed).toEqual([]);
  });

  it('is no script, style or folded menu, which nobody takes for text', () => {
    const html = '<script>secret</script><style>p{display:none}</style><nav hidden>Menu</nav>';
    expect(read(html)).toEqual({ shown: ['Texte'], concealed: [] });
  });

  it('is told in bounded length', () => {
    const many = `<!-- ${'x'.repeat(9_000)} -->`.repeat(300);
    const { concealed } = read(many);
    expect(concealed).toHaveLength(200);
    expect(Math.max(...concealed.map((text) => text.length))).toBe(2_000);
  });
});
