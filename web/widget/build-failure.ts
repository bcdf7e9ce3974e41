import { buildButton, buildElement } from './build-element.ts';

/** What did not work, in words, beside a button that tries again. */
export function buildFailure(reason: string, retry: string, onRetry: () => void): HTMLElement {
  const words = buildElement('p', { dir: 'auto' }, reason);
  const button = buildButton({ class: 'retry', part: 'retry' }, retry, onRetry);
  return buildElement('div', { class: 'failure', part: 'failure' }, words, button);
}
