/**
 * A lazy singleton of the process, not of the module: pages are bundled in two layers and the server in a third, each with its own
 * copy of a module.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  const process = globalThis as { kylassa?: Map<string, unknown> };
  process.kylassa ??= new Map();
  if (!process.kylassa.has(name)) process.kylassa.set(name, make());
  return process.kylassa.get(name) as T;
}
