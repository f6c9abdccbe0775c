/**
 * What a function says of a key, remembered for so many keys. When there are more, all of them are forgotten: that costs less than
 * to know which was asked for last.
 */
export function remembered<Key, Said extends NonNullable<unknown>>(
  most: number,
  read: (key: Key) => Said,
): (key: Key) => Said {
  const known = new Map<Key, Said>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const said = read(key);
    if (known.size >= most) known.clear();
    known.set(key, said);
    return said;
  };
}
