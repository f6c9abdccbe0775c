/** Most prepared statements on each connection, and most that are counted before they are prepared. */
const [maxPrepared, maxCounted] = [400, 4000];
const preparedFrom = 3;

const counted = new Map<string, number>();
const names = new Map<string, string>();

/**
 * The name of a prepared statement: parsing and planning a page's joins takes longer than finding the rows. Prepared from the third
 * use on, so that rare ones, such as `in` lists of every length, stay unnamed (the empty name); none is added once there are many.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known || names.size >= maxPrepared) return known ?? "";
  const times = (counted.get(sql) ?? 0) + 1;
  if (times < preparedFrom) {
    if (counted.size >= maxCounted) counted.clear();
    counted.set(sql, times);
    return "";
  }
  counted.delete(sql);
  const name = `kylassa_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
