/** Longest wait for a browser that is offline: about as long as the service keeps an ended answer for its reader. */
const OFFLINE_MS = 45_000;

/**
 * Waits before a connection is tried again: so many milliseconds; not longer once the browser comes online; and while it is
 * offline up to 45 s longer. Rejects with the signal's reason when aborted.
 */
export async function waitForNetwork(ms: number, signal: AbortSignal): Promise<void> {
  await untilOnline(ms, signal);
  if (!navigator.onLine) await untilOnline(OFFLINE_MS, signal);
}

async function untilOnline(ms: number, signal: AbortSignal): Promise<void> {
  const waited = new AbortController();
  await new Promise<void>((resolve, reject) => {
    const options = { once: true, signal: waited.signal };
    setTimeout(resolve, ms);
    addEventListener('online', () => resolve(), options);
    const abort = (): void => reject(signal.reason as Error); // a DOMException, or what the aborter gave
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, options);
  }).finally(() => waited.abort());
}
