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

/** An organisation as somebody named it: linked where it was known by then, otherwise by its name only. */
export type NamedOrganisation = { organisationId: string | null; name: string };

/** Whether somebody named this organisation; one that came along later is known by its folded name. */
export function isNamed(named: NamedOrganisation, one: NamedOrganisation): boolean {
  return (
    (named.organisationId !== null && named.organisationId === one.organisationId) ||
    nameKey(named.name) === nameKey(one.name)
  );
}

const registered = new Set(["ry", "rf"]);

/** Whether what somebody looks for stands in a name, however its letters are written. */
export function hasInName(name: string, find: string): boolean {
  return name.toLocaleLowerCase("fi").includes(find.trim().toLocaleLowerCase("fi"));
}
