// npm run corpus:documents: makes the files of corpus/documents from the texts in scripts/documents.
// Needs Debian's chromium and fonts-noto-core; CHROMIUM names another browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { PUBLISHED_DOCUMENTS, type PublishedDocument } from './documents/published-documents.ts';
import { renderDocument } from './documents/render-document.ts';
import { renderDocx } from './documents/render-docx.ts';
import { settleDates, settleDocxDates } from './documents/settle-dates.ts';

const DATE = '2026-11-25';
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Foot of each page, with the browser's own counters. */
const PAGE_OF = { fr: ['Page', 'sur'], ar: ['صفحة', 'من'], en: ['Page', 'of'] } as const;

const running = (content: string): string =>
  `<div style="font:8px 'Noto Sans';width:100%;text-align:center">${content}</div>`;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: BROWSER_ARGS,
});
try {
  for (const document of PUBLISHED_DOCUMENTS) {
    const markdown = readFileSync(new URL(`documents/${document.name}.md`, import.meta.url), 'utf8');
    const bytes =
      document.format === 'pdf'
        ? settleDates(await printPdf(browser, markdown, document), DATE)
        : await settleDocxDates(await renderDocx(markdown, document), DATE);
    const file = `${document.name}.${document.format}`;
    writeFileSync(new URL(`../corpus/documents/${file}`, import.meta.url), bytes);
    console.log(`${file}: ${(bytes.length / 1024).toFixed(0)} KiB`);
  }
} finally {
  await browser.close();
}

async function printPdf(from: Browser, markdown: string, document: PublishedDocument): Promise<Uint8Array> {
  const page = await from.newPage();
  await page.setContent(renderDocument(markdown, document));
  const [pageWord, of] = PAGE_OF[document.language];
  const foot = `${pageWord} <span class="pageNumber"></span> ${of} <span class="totalPages"></span>`;
  const pdf = await page.pdf({
    format: 'A4',
    landscape: document.layout === 'leaflet',
    margin: { top: '22mm', bottom: '22mm', left: '20mm', right: '20mm' },
    tagged: true,
    displayHeaderFooter: document.header !== undefined,
    headerTemplate: running(document.header ?? ''),
    footerTemplate: running(foot),
  });
  await page.close();
  return pdf;
}
