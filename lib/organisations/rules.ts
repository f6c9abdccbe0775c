/**
 * An organisation's name folded for comparison: letters' case, punctuation, spaces and the Finnish and Swedish words for
 * "registered association" make no difference.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLocaleLowerCase("fi")
    .replace(/\br\.\s?([yf])\b\.?/gu, "r$1")
    .replace(/[^\p{Letter}\p{Number}\p{Mark}]+/gu, " ")
    .trim()
    .split(" ");
  const told = words.filter((word) => !registered.has(word));
  return (told.length > 0 ? told : words).join(" ") || name.trim();
}

const registered = new Set(["ry", "rf"]);
