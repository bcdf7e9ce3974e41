type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * A new element with attributes and children. `true` sets an empty attribute, `false` and undefined set none.
 * Children are nodes or text; text is never read as HTML. Attribute names are ours, never a reader's or a server's.
 */
export function buildElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button that does not submit. */
export function buildButton(attributes: Attributes, text: string, onClick: () => void): HTMLButtonElement {
  const button = buildElement('button', { type: 'button', ...attributes }, text);
  button.addEventListener('click', onClick);
  return button;
}
