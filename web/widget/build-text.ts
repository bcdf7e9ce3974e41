import { buildElement } from './build-element.ts';
import { displayText } from './display-text.ts';
import { isolateRuns, type Direction } from './text-direction.ts';
import { tieFigures } from './tie-figures.ts';

/** Somebody else's text as nodes: nothing that reorders it, amounts kept on one line, figures in their own order. */
export function buildText(text: string, direction: Direction): Node[] {
  return isolateRuns(tieFigures(displayText(text)), direction).map((run) =>
    run.isolated ? buildElement('bdi', { dir: 'ltr' }, run.text) : document.createTextNode(run.text),
  );
}
