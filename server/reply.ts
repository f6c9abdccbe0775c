/**
 * Whether the framework can read what was sent to an action: by script a list of the state before and the form, without it the
 * reference that the page's form carries. Anything else would fail in it before any code of ours.
 */
export function isReadable(form: FormData, byScript: boolean): boolean {
  if (byScript) {
    const root = parsed(form.get("0"));
    return (
      Array.isArray(root) &&
      root.length === 2 &&
      /^\$K[0-9a-f]+$/.test(String(root[1])) &&
      isPlain(root[0], root)
    );
  }
  const names = [...form.keys()].filter((name) => name.startsWith("$ACTION_"));
  return names.every((name) => {
    const [, number, part] = /^\$ACTION_(\d+):(\d+)$/.exec(name) ?? [];
    if (number === undefined)
      return /^\$ACTION_(REF_\d+|KEY|ID_[0-9a-f]+)$/.test(name) && hasParts(form, name);
    const value = parsed(form.get(name));
    if (part !== "0") return isPlain(value);
    const { id, bound } = Object(value) as { id?: unknown; bound?: unknown };
    const [, bindings] = /^\$@(\d+)$/.exec(String(bound)) ?? [];
    const isBound = bound === null || Array.isArray(parsed(form.get(`$ACTION_${number}:${bindings}`)));
    return typeof id === "string" && isBound;
  });
}

/** A reference comes with what it refers to. */
function hasParts(form: FormData, name: string): boolean {
  const [, number] = /^\$ACTION_REF_(\d+)$/.exec(name) ?? [];
  return number === undefined || form.has(`$ACTION_${number}:0`);
}

const unreadable = Symbol("unreadable");

function parsed(value: FormDataEntryValue | null): unknown {
  if (typeof value !== "string") return unreadable;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return unreadable;
  }
}

/** Whether a value is data only: its texts name nothing that the framework would look for elsewhere, or what is there twice. */
function isPlain(value: unknown, root?: unknown): boolean {
  if (value === unreadable) return false;
  if (typeof value === "string")
    return !value.startsWith("$") || /^\$(\$|undefined$)/.test(value) || isThere(value, root);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, each]) => name !== "__proto__" && isPlain(each, root));
}

/** "$0:0:errors" is what stands at that place of the list. */
function isThere(place: string, root: unknown): boolean {
  const [start, ...steps] = place.split(":");
  let found = start === "$0" ? root : undefined;
  for (const step of steps)
    found = Object.hasOwn(Object(found) as object, step)
      ? (found as Record<string, unknown>)[step]
      : undefined;
  return steps.length > 0 && typeof found === "object" && found !== null;
}
