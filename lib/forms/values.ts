import { cleaned } from "@/lib/forms/text";

/** What was typed, by field: a string, or a list where the field was sent more than once or is named as a list. */
export type Values = Record<string, string | string[]>;

/** A sheet has at most this many fields; what comes after them is not read. */
const mostFields = 400;
const longest = 20_000;

/**
 * Reads a form into values, each cleaned as any text is and cut at a sane length; its schema cleans what follows a form of its own.
 * Files and the fields of Next's own are left out; a list of which nothing was sent is empty.
 */
export function formValues(data: FormData, lists: readonly string[] = []): Values {
  const values: Values = Object.create(null) as Values;
  for (const name of lists) values[name] = [];
  let count = 0;
  for (const [name, raw] of data.entries()) {
    if (
      typeof raw !== "string" ||
      name.startsWith("$ACTION") ||
      /^(__proto__|constructor|prototype)$/.test(name)
    )
      continue;
    if (++count > mostFields) break;
    const value = cleaned(raw.slice(0, longest));
    const before = values[name];
    if (lists.includes(name)) values[name] = [...(Array.isArray(before) ? before : []), value];
    else if (before === undefined) values[name] = value;
    else values[name] = [...(Array.isArray(before) ? before : [before]), value];
  }
  return { ...values };
}
