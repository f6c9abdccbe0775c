/** So many statements are kept on each connection, and so many are counted before they are. */
const [mostKept, mostCounted] = [400, 4000];
const keptFrom = 3;

const counted = new Map<string, number>();
const names = new Map<string, string>();

/**
 * The name under which PostgreSQL keeps a statement on its connection, so that one which comes again need not be read and planned
 * again: of a page's joins that takes longer than finding the rows. What comes rarely, such as lists of ids of every length, gets
 * none (the empty one), and none is given once there are many.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known || names.size >= mostKept) return known ?? "";
  const times = (counted.get(sql) ?? 0) + 1;
  if (times < keptFrom) {
    if (counted.size >= mostCounted) counted.clear();
    counted.set(sql, times);
    return "";
  }
  counted.delete(sql);
  const name = `kylassa_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
