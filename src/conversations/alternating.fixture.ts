/**
 * One object of several that do the same: each call goes to the next of them, as requests go to the processes of a service.
 * All members must be methods.
 */
export function alternating<T extends object>(first: T, ...others: readonly T[]): T {
  const all = [first, ...others];
  let calls = 0;
  return new Proxy(first, {
    get: (_target, name) => {
      // What is no method, such as the `then` that awaiting looks for, is not there in any of them.
      if (typeof Reflect.get(first, name) !== 'function') return undefined;
      return (...given: readonly unknown[]): unknown => {
        const method: unknown = Reflect.get(all[calls++ % all.length] ?? first, name);
        return typeof method === 'function' ? (Reflect.apply(method, first, given) as unknown) : undefined;
      };
    },
  });
}
