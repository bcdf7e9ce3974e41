import { describe, expect, it } from 'vitest';
import { galleryPage } from './gallery-page.ts';

describe('the page of the gallery', () => {
  it('shows each picture under its scene, and a fault in the place of the picture', () => {
    const page = galleryPage(
      [
        { scene: 'page-home', view: 'phone-fr-light', file: 'page-home-phone-fr-light.png' },
        { scene: 'page-home', view: 'phone-ar-dark', fault: 'waiting for <h1>' },
      ],
      '2026-11-27',
    );
    expect(page.match(/<h2>/g)).toHaveLength(1);
    expect(page).toContain('<img src="page-home-phone-fr-light.png"');
    expect(page).toContain('waiting for &#60;h1&#62;');
  });
});
