import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Language } from '../../src/source/language.ts';
import type { Scene } from './scenes.ts';

/** How a scene is looked at. */
export interface View {
  readonly name: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
}

/** A file that was written, or why there is none. */
export type Picture = { readonly scene: string; readonly view: string } & (
  { readonly file: string } | { readonly fault: string }
);

const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;
const COLOURS = ['light', 'dark'] as const;

/** Phone and desktop, French and Arabic, light and dark. */
export const VIEWS: readonly View[] = Object.entries(SCREENS).flatMap(([screen, viewport]) =>
  (['fr', 'ar'] as const).flatMap((language) =>
    COLOURS.map((colorScheme) => ({
      name: `${screen}-${language}-${colorScheme}`,
      language,
      options: { viewport, colorScheme, reducedMotion: 'reduce' as const, locale: `${language}-MA` },
    })),
  ),
);

/** Takes one picture. A scene that is not reached is a fault of that picture, and never of the others. */
export async function takePicture(
  scene: Scene,
  view: View,
  { browser, site, folder }: { readonly browser: Browser; readonly site: string; readonly folder: string },
): Promise<Picture> {
  const context = await browser.newContext({ ...view.options, baseURL: site });
  const named = { scene: scene.name, view: view.name };
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await scene.show(page, view.language);
    const file = `${scene.name}-${view.name}.png`;
    const path = join(folder, file);
    if (scene.part === undefined) await page.screenshot({ path, fullPage: true });
    else await page.locator(scene.part).screenshot({ path });
    return { ...named, file };
  } catch (error) {
    return { ...named, fault: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  } finally {
    await context.close();
  }
}
