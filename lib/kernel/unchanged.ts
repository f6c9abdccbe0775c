import { isDeepStrictEqual } from "node:util";

/**
 * Whether a change would change nothing: every field says already what it is to say. Such a change writes nothing, raises no
 * version and tells nobody.
 */
export function isUnchanged(before: Readonly<Record<string, unknown>>, change: object): boolean {
  return Object.entries(change).every(([field, value]) =>
    isDeepStrictEqual(plain(before[field]), plain(value)),
  );
}

/** Values as the database keeps them: JSON without what is undefined, whatever the order of its keys. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
