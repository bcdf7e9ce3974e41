import { expect, it } from 'vitest';
import { tableWithout } from './train-without.ts';

it('says why there is no table when there is nothing to learn it from', async () => {
  expect(await tableWithout('glossary', '/nowhere/parallel', '/nowhere/tables')).toEqual({
    skipped: 'no /nowhere/parallel; parallel text is not part of the repository',
  });
});
