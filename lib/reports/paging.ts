/** A value of an address, where it is one of these. */
export function oneOf<T extends string>(
  value: string | string[] | undefined,
  known: readonly T[],
): T | undefined {
  return known.find((one) => one === value);
}

/** An address with these values; empty ones are left out. */
export function query(values: Record<string, string | number | undefined>): string {
  const filled = Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, String(value)]],
  );
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : "";
}
