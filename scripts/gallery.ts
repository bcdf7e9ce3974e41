import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildSite } from '../web/testing/built-site.ts';
import { launchChromium } from '../web/testing/launch-chromium.fixture.ts';
import { startRealServer } from '../web/testing/real-server.fixture.ts';
import { galleryPage } from './gallery/gallery-page.ts';
import { SCENES } from './gallery/scenes.ts';
import { takePicture, VIEWS, type Picture } from './gallery/take-pictures.ts';

/**
 * `npm run gallery [-- <beginning of scene names> [<part of view names>]]`: pictures of every page and every state of the chat
 * on the real, key-less server, phone and desktop, French and Arabic, light and dark, into `data/gallery/` with an
 * `index.html`. Exit code 1 when a scene could not be reached.
 */
const FOLDER = resolve('data/gallery');
const [sceneStart = '', viewPart = ''] = process.argv.slice(2);

await mkdir(FOLDER, { recursive: true });
await buildSite();
const [server, browser] = await Promise.all([startRealServer(), launchChromium()]);
const pictures: Picture[] = [];
try {
  for (const scene of SCENES.filter(({ name }) => name.startsWith(sceneStart)))
    for (const view of VIEWS.filter(({ name }) => name.includes(viewPart))) {
      const picture = await takePicture(scene, view, { browser, site: server.url, folder: FOLDER });
      pictures.push(picture);
      if ('fault' in picture) console.error(`${picture.scene} ${picture.view}: ${picture.fault}`);
    }
} finally {
  await Promise.all([server.close(), browser.close()]);
}
await writeFile(join(FOLDER, 'index.html'), galleryPage(pictures, new Date().toISOString().slice(0, 10)));
const faults = pictures.filter((picture) => 'fault' in picture).length;
console.log(
  `${pictures.length - faults} pictures in data/gallery/, ${faults} scenes not reached; open index.html`,
);
if (faults > 0) console.error(`log of the server:\n${server.log()}`);
process.exitCode = faults > 0 ? 1 : 0;
