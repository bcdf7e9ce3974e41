import type { Response } from 'express';

/**
 * Waits for the first element and gives all of them. What is refused before it began is thrown here, while there is still a status
 * to send. Must be iterated, or the work behind it never ends.
 */
export async function begun<T>(elements: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const iterator = elements[Symbol.asyncIterator]();
  let first: IteratorResult<T> | undefined = await iterator.next();
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        const result = first === undefined ? iterator.next() : Promise.resolve(first);
        first = undefined;
        return result;
      },
      return: (value?: unknown) =>
        iterator.return?.(value) ?? Promise.resolve({ done: true as const, value: undefined }),
    }),
  };
}

/** A signal that is aborted when the reader of a response leaves before its end. */
export function leaving(response: Response): AbortSignal {
  const controller = new AbortController();
  const onClose = (): void => {
    if (!response.writableFinished) controller.abort();
  };
  if (response.closed) onClose();
  response.on('close', onClose);
  return controller.signal;
}
