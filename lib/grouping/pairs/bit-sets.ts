/** Sets of keys as bits, one row for each set; `empty` says which sets have nothing in them. */
export type BitSets = {
  words: number;
  bits: Int32Array;
  empty: Uint8Array;
  places: ReadonlyMap<string, number>;
};

/** Lists of keys as sets of bits; those of `like` share its places, so that the two can be compared, and know only its keys. */
export function bitSets(lists: readonly (readonly string[])[], like?: BitSets): BitSets {
  const places = like?.places ?? placesOf(lists);
  const words = like?.words ?? Math.max(1, Math.ceil(places.size / 32));
  const bits = new Int32Array(lists.length * words);
  for (const [row, keys] of lists.entries()) {
    for (const key of keys) {
      const place = places.get(key);
      if (place === undefined) continue;
      const word = row * words + (place >> 5);
      bits[word] = (bits[word] as number) | (1 << (place & 31));
    }
  }
  return { words, bits, places, empty: Uint8Array.from(lists, (keys) => (keys.length === 0 ? 1 : 0)) };
}

/** Whether two sets have anything in common. */
export function meet({ words, bits }: BitSets, a: number, b: number): boolean {
  if (words === 1) return ((bits[a] as number) & (bits[b] as number)) !== 0;
  for (let word = 0; word < words; word++)
    if ((bits[a * words + word] as number) & (bits[b * words + word] as number)) return true;
  return false;
}

/** Whether a set wants something that another, with the same places, has not. */
export function lacks(wanted: BitSets, a: number, there: BitSets, b: number): boolean {
  for (let word = 0; word < wanted.words; word++)
    if ((wanted.bits[a * wanted.words + word] as number) & ~(there.bits[b * wanted.words + word] as number))
      return true;
  return false;
}

function placesOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const key of lists.flat()) if (!places.has(key)) places.set(key, places.size);
  return places;
}
