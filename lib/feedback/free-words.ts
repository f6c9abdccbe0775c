/** What stands where something was blanked out. */
const blank = "[…]";

/** A text without what its reader has blanked out of it, however that was written. */
export function blankedOut(text: string, blanked: readonly string[]): string {
  return [...blanked]
    .sort((a, b) => b.length - a.length)
    .reduce((left, one) => left.replace(new RegExp(escaped(one), "giu"), blank), text);
}

/** The names among these that a text holds, in any form that begins with them: for the one who reads it for names. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const parts = names.flatMap((name) => [name, ...name.split(/\s+/)]).filter((part) => part.length > 2);
  const found = [...new Set(parts)].flatMap((part) => {
    const match = text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(part)}\\p{L}*`, "iu"));
    return match && /^\p{Lu}/u.test(part) ? [match[0]] : [];
  });
  return [...new Set(found)].filter((one) => !found.some((other) => other !== one && other.includes(one)));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
