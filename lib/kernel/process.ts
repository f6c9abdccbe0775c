/**
 * What there is one of in this process, whichever copy of a module asks: pages are made in two layers, and the server itself is a
 * third, each with copies of its own. Made when it is first asked for.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  const process = globalThis as { kylassa?: Map<string, unknown> };
  process.kylassa ??= new Map();
  if (!process.kylassa.has(name)) process.kylassa.set(name, make());
  return process.kylassa.get(name) as T;
}
