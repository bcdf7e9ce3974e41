import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../source/language.ts';
import { readCorpusTables } from '../../../trade/corpus-tables.fixture.ts';
import { documentChecklist } from '../../../trade/document-checklist.ts';
import { timeLimit } from '../../../trade/time-limit.ts';
import type { TradeTables } from '../../../trade/trade-tables.ts';
import { emptyLibraryBase } from '../../library.fixture.ts';
import { deadlinePage } from '../deadlines/deadline-page.ts';
import { readDeadlineForm } from '../deadlines/read-deadline-form.ts';
import { checklistPage } from './checklist-page.ts';
import { readChecklistForm } from './read-checklist-form.ts';

const TODAY = '2026-11-27';
let tables: TradeTables;
beforeAll(async () => {
  tables = await readCorpusTables();
}, 60_000);

describe('checklistPage', () => {
  const show = async (
    given: Record<string, unknown>,
    language: (typeof LANGUAGES)[number] = 'fr',
  ): Promise<string> => {
    const form = readChecklistForm(given, TODAY);
    const list = form.question === undefined ? undefined : documentChecklist(form.question, tables);
    const page = await checklistPage(form, list, { base: emptyLibraryBase, tables }, { language });
    return page.content.toString();
  };

  it.each(LANGUAGES)('lists documents to tick, by name and issuer, in %s', async (language) => {
    const text = await show(
      { direction: 'export', product: 'argan', country: 'fr', transport: 'sea' },
      language,
    );
    expect(text.match(/type="checkbox"/g)?.length).toBeGreaterThan(3);
    expect(text).not.toContain('undefined');
    expect(text).toContain('id="have-bill-of-lading"');
    expect(text).not.toContain('id="have-air-waybill"');
  });

  it('says what it did not understand, escaped', async () => {
    const text = await show({ direction: 'import', product: '<xyzzy>', country: 'Atlantide' });
    expect(text).toContain('« &lt;xyzzy&gt; » n’est dans aucune famille');
    expect(text).toContain('« Atlantide » n’est pas un pays');
  });

  it('asks what documents depend on', async () => {
    expect(await show({ direction: 'import' })).toContain('href="#field-transport"');
  });

  it.each([
    [{ product: 'thé' }, 'field-direction-fault'],
    [{ direction: 'import', regime: 'x' }, 'field-regime-fault'],
    [{ direction: 'import', transport: 'x' }, 'field-transport-fault'],
    [{ direction: 'import', isPaid: 'oui' }, 'field-isPaid-fault'],
    [{ direction: 'import', asOf: '2026-02-30' }, 'field-asOf-fault'],
  ])('shows the form again for %o', async (given, fault) => {
    expect(await show(given)).toContain(`id="${fault}"`);
    expect(await show(given)).not.toContain('type="checkbox"');
  });
});

describe('deadlinePage', () => {
  const show = async (
    given: Record<string, unknown>,
    language: (typeof LANGUAGES)[number] = 'en',
  ): Promise<string> => {
    const form = readDeadlineForm(given, tables);
    const found =
      form.asked === undefined ? undefined : timeLimit(form.asked.limit, form.asked.start, tables);
    const parts = { base: emptyLibraryBase, tables };
    const page = await deadlinePage(form, found, parts, { language, today: TODAY });
    return page.content.toString();
  };

  it('gives the last day with its weekday and the days left', async () => {
    const text = await show({ limit: 'repatriation-goods', start: '2026-10-01' });
    expect(text).toContain('Last day: Sunday 28 February 2027.');
    expect(text).toContain('93 days are left.');
    expect(text).toContain('/en/calculators/deadlines.ics?limit=repatriation-goods&amp;start=2026-10-01');
  });

  it.each([
    ['2026-06-30', 'That is today.'],
    ['2026-07-01', 'That is tomorrow.'],
    ['2026-06-29', 'That was yesterday'],
    ['2026-06-01', 'has been over for 29 days'],
  ])('says of a start on %s: %s', async (start, said) => {
    expect(await show({ limit: 'repatriation-goods', start })).toContain(said);
  });

  it('gives no date for a limit that is not confirmed, nor a file', async () => {
    const text = await show({ limit: 'repatriation-consignment', start: '2026-10-01' });
    expect(text).toContain('not confirmed');
    expect(text).not.toContain('.ics');
  });

  it.each([
    [{ limit: 'x', start: '2026-10-01' }, 'field-limit-fault'],
    [{ limit: 'repatriation-goods', start: 'demain' }, 'field-start-fault'],
    [{ limit: 'repatriation-goods', start: '9999-12-31' }, 'field-start-fault'],
  ])('shows the form again for %o', async (given, fault) => {
    expect(await show(given)).toContain(`id="${fault}"`);
  });
});
