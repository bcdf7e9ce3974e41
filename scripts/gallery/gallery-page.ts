import type { Picture } from './take-pictures.ts';

/** A page that shows all pictures, scene by scene, each one opening in full; faults are told in their place. */
export function galleryPage(pictures: readonly Picture[], madeOn: string): string {
  const scenes = [...new Set(pictures.map(({ scene }) => scene))];
  const sections = scenes.map((scene) => {
    const figures = pictures.filter((picture) => picture.scene === scene).map(figureHtml);
    return `<section><h2>${escaped(scene)}</h2><div>${figures.join('\n')}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>TijarIA: gallery of ${escaped(madeOn)}</title>
<style>
body { font: 1rem/1.4 sans-serif; margin: 1rem }
section > div { display: flex; flex-wrap: wrap; gap: 1rem }
figure { margin: 0; inline-size: 16rem }
img { inline-size: 100%; block-size: 20rem; object-fit: cover; object-position: top; border: 1px solid #888 }
</style>
<h1>TijarIA: gallery of ${escaped(madeOn)}</h1>
${sections.join('\n')}
</html>
`;
}

function figureHtml(picture: Picture): string {
  const caption = `<figcaption>${escaped(picture.view)}</figcaption>`;
  if ('fault' in picture) return `<figure><p>${escaped(picture.fault)}</p>${caption}</figure>`;
  const file = escaped(picture.file);
  return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a>${caption}</figure>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
