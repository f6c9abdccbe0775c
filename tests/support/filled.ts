import { rows } from "./database";

type Key = { table: string; columns: string[]; to: string; toColumns: string[]; name: string };
type Column = { name: string; type: string; needed: boolean };

/** Every table whose rows are of those of another, by the foreign keys that lead to it, those first on which others stand. */
export async function tablesOf(root: string): Promise<string[]> {
  const found = await rows<{ name: string }>(
    `with recursive of_root (id, depth) as (
      select $1::regclass::oid, 0 union
      select c.conrelid, g.depth + 1 from pg_constraint c join of_root g on c.confrelid = g.id
      where c.contype = 'f' and c.conrelid <> c.confrelid and g.depth < 9)
    select relname as name from of_root join pg_class on pg_class.oid = of_root.id group by relname order by max(depth), relname`,
    [`"${root}"`],
  );
  return found.map(({ name }) => name);
}

/** The foreign keys of a table, and what each leads to. */
export function keysOf(table: string): Promise<Key[]> {
  return rows<Key>(
    `select c.conname as name, t.relname as table, f.relname as to,
       (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k (at, n) join pg_attribute a on a.attrelid = t.oid and a.attnum = k.at) as columns,
       (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k (at, n) join pg_attribute a on a.attrelid = f.oid and a.attnum = k.at) as "toColumns"
     from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
     where c.contype = 'f' and t.relname = $1 order by 1`,
    [table],
  );
}

/** Puts a row into a table, every foreign key of it filled in with the first row that it can lead to; `given` says the rest. */
export async function fill(table: string, given: Record<string, string | null>): Promise<void> {
  const columns = await rows<Column>(
    `select column_name as name, udt_name as type, is_nullable = 'NO' and column_default is null and is_generated = 'NEVER' as needed
     from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const values = new Map<string, string>();
  for (const { to, columns: own, toColumns } of await keysOf(table))
    for (const [index, column] of own.entries())
      values.set(column, `(select "${toColumns[index]}" from "${to}" order by "${toColumns[0]}" limit 1)`);
  for (const { name, type, needed } of columns) {
    const said = given[name];
    if (said !== undefined) values.set(name, said === null ? "null" : said);
    else if (needed && !values.has(name)) values.set(name, anyOf(type));
  }
  const names = [...values.keys()].map((name) => `"${name}"`).join(", ");
  await rows(`insert into "${table}" (${names}) values (${[...values.values()].join(", ")}) returning 1`);
}

function anyOf(type: string): string {
  const any: Record<string, string> = {
    ...{
      uuid: "gen_random_uuid()",
      text: "'x'",
      int4: "1",
      bool: "true",
      timestamptz: "now()",
      date: "now()",
    },
    ...{ jsonb: "'{}'", _text: "'{}'", _uuid: "'{}'" },
  };
  // Of an enumeration, its first word.
  return any[type] ?? `enum_first(null::"${type}")`;
}
