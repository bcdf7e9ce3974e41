import { buildButton, buildElement } from './build-element.ts';
import type { InterfaceTexts } from './interface-texts.ts';

/** Screens this narrow have no room beside the dialog: it is then modal and fills them. */
const NARROW = '(max-width: 40rem)';

/** What a chat is shown in: itself in the page, or a dialog that a button opens and that gives focus back. */
export interface ChatFrame {
  readonly nodes: readonly Node[];
  relabel(texts: InterfaceTexts): void;
  /** Shows the chat; true when it was not shown before. */
  show(): boolean;
  /** Hides it and gives focus back; true when it was shown. */
  hide(): boolean;
}

export function buildInlineFrame(chat: HTMLElement): ChatFrame {
  const nothing = (): boolean => false;
  return { nodes: [chat], relabel: nothing, show: nothing, hide: nothing };
}

export interface FloatingFrameOptions {
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

export function buildFloatingFrame(chat: HTMLElement, { onOpen, onClose }: FloatingFrameOptions): ChatFrame {
  const launcher = buildButton(
    { class: 'launcher', part: 'launcher', 'aria-haspopup': 'dialog' },
    '',
    onOpen,
  );
  const close = buildButton({ class: 'quiet' }, '', onClose);
  const bar = buildElement('div', { class: 'dialog-bar' }, close);
  const dialog = buildElement('dialog', { part: 'dialog', 'aria-labelledby': 'heading' }, bar, chat);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onClose();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  });
  return {
    nodes: [launcher, dialog],
    relabel: (texts) => {
      launcher.textContent = texts.open;
      close.textContent = texts.close;
    },
    show: () => {
      if (dialog.open) return false;
      if (matchMedia(NARROW).matches) dialog.showModal();
      else dialog.show();
      launcher.hidden = true;
      return true;
    },
    hide: () => {
      if (!dialog.open) return false;
      dialog.close();
      launcher.hidden = false;
      launcher.focus();
      return true;
    },
  };
}
