import { buildSite } from '../web/testing/built-site.ts';
import { launchChromium } from '../web/testing/launch-chromium.fixture.ts';
import { startRealServer } from '../web/testing/real-server.fixture.ts';
import { markdownSection } from './bench/markdown-table.ts';
import { medianOf, measureLoad, type PageLoad } from './page-speed/measure-load.ts';

/** `npm run bench:pages`: how soon pages are there on a slow phone over a slow network, as Markdown; nothing is cached. */
const PAGES = [
  ['home', '/fr'],
  ['a sheet', '/fr/sheets/rapatriement-recettes-export'],
  ['search', '/fr/search?q=documents%20export'],
] as const;
/** Loads of each page; the median is told. */
const LOADS = 5;

await buildSite();
const [server, browser] = await Promise.all([startRealServer(), launchChromium()]);
try {
  const rows: string[][] = [];
  for (const [name, path] of PAGES) {
    const loads: PageLoad[] = [];
    for (let load = 0; load < LOADS; load += 1) loads.push(await measureLoad(browser, server.url + path));
    const median = (figure: keyof PageLoad): number => medianOf(loads.map((each) => each[figure]));
    rows.push([
      name,
      `${(median('largestPaintMs') / 1000).toFixed(2)} s`,
      median('layoutShift').toFixed(3),
      `${Math.round(median('blockedMs'))} ms`,
      `${(median('bytes') / 1024).toFixed(1)} KB`,
    ]);
  }
  const title = `Pages on a phone (CPU ÷ 4, 150 ms latency, 1.6 Mbit/s), median of ${LOADS} loads`;
  const head = [
    'page',
    'largest contentful paint',
    'layout shift',
    'total blocking time',
    'bytes without fonts',
  ];
  console.log(markdownSection(title, head, rows));
} finally {
  await Promise.all([server.close(), browser.close()]);
}
