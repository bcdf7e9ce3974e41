import { oncePerObject } from '../common/once-per-object.ts';
import { machineInstruction } from '../text/machine-instructions.ts';

/**
 * Text that is data: without anything that could pass for the frame around it (`[S1]`, `</sources>`) and without
 * addresses, which the model must not see.
 */
export function asData(text: string): string {
  return text
    .replace(/(?:https?:\/\/|www\.)\S+/giu, '…')
    .replace(/[[【]/gu, '(')
    .replace(/[\]】]/gu, ')')
    .replace(/</g, '‹')
    .replace(/>/g, '›');
}

/** A sentence of a document that speaks to the machine is reported at ingest and shown to none; see `machineInstruction`. */
export function isHarmless(text: string): boolean {
  return machineInstruction(text) === undefined;
}

/** The same of a statement, judged once as long as its passage is kept: it costs a tenth of a millisecond. */
export const isHarmlessStatement = oncePerObject(({ text }: Readonly<{ text: string }>) => isHarmless(text));
