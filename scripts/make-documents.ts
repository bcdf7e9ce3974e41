// npm run corpus:documents: makes the PDFs of corpus/documents from the texts in scripts/documents.
// Needs Debian's chromium and fonts-noto-core; CHROMIUM names another browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { renderDocument, type DocumentLayout } from './documents/render-document.ts';
import { settleDates } from './documents/settle-dates.ts';

const DATE = '2026-11-23';
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Guide extends DocumentLayout {
  readonly name: string;
  readonly header?: string;
}

const GUIDES: readonly Guide[] = [
  { name: 'guide-valeur-en-douane', language: 'fr', columns: 2 },
  { name: 'ichaar-al-musafirin', language: 'ar', columns: 1 },
  {
    name: 'guide-carnets-transit-entrepot',
    language: 'fr',
    columns: 1,
    header: 'TijarIA, guide pratique : carnets, transit, entrepôt, édition de novembre 2026',
  },
];

const running = (content: string): string =>
  `<div style="font:8px 'Noto Sans';width:100%;text-align:center">${content}</div>`;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: BROWSER_ARGS,
});
try {
  for (const guide of GUIDES) {
    const markdown = readFileSync(new URL(`documents/${guide.name}.md`, import.meta.url), 'utf8');
    const page = await browser.newPage();
    await page.setContent(renderDocument(markdown, guide));
    const pdf = await page.pdf({
      format: 'A4',
      margin: { top: '22mm', bottom: '22mm', left: '20mm', right: '20mm' },
      tagged: true,
      displayHeaderFooter: guide.header !== undefined,
      headerTemplate: running(guide.header ?? ''),
      footerTemplate: running('Page <span class="pageNumber"></span> sur <span class="totalPages"></span>'),
    });
    const target = new URL(`../corpus/documents/${guide.name}.pdf`, import.meta.url);
    writeFileSync(target, settleDates(pdf, DATE));
    console.log(`${guide.name}.pdf: ${(pdf.length / 1024).toFixed(0)} KiB`);
    await page.close();
  }
} finally {
  await browser.close();
}
