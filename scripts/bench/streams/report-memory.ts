/** Loaded before a measured server: tells the process that started it, once a second, what memory it takes. */
const EVERY_MS = 1_000;

const timer = setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  if (process.connected) process.send?.({ rss, heapUsed });
}, EVERY_MS);
timer.unref();
// Neither the timer nor the channel may keep the server from ending.
process.channel?.unref();
