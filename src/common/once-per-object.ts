/**
 * The same function of an object that does not change, computed once for each as long as it lives. What it returns is shared, so it
 * must not be changed; what it throws is thrown again, because it is tried again.
 */
export function oncePerObject<Given extends object, Made>(
  make: (given: Given) => Made,
): (given: Given) => Made {
  const known = new WeakMap<Given, { readonly made: Made }>();
  return (given) => {
    let entry = known.get(given);
    if (entry === undefined) known.set(given, (entry = { made: make(given) }));
    return entry.made;
  };
}
