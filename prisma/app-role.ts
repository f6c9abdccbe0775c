import type { Client } from "pg";

/**
 * Lets a role work with all tables that this one owns, and own none: what it may see can then be held by row-level security. The
 * queue's tables have that switched on already, without a word about who may, so that only their owner could queue a mail.
 */
export async function grantTo(client: Client, role: string): Promise<void> {
  const to = client.escapeIdentifier(role);
  for (const schema of ["public", "graphile_worker"]) {
    await client.query(`grant usage on schema ${schema} to ${to}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${to}`);
    await client.query(`grant usage, select, update on all sequences in schema ${schema} to ${to}`);
    await client.query(`grant execute on all functions in schema ${schema} to ${to}`);
  }
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'kylassa_app')`);
  for (const { name } of rows) {
    const table = `graphile_worker.${client.escapeIdentifier(name)}`;
    await client.query(`create policy kylassa_app on ${table} to ${to} using (true) with check (true)`);
  }
}
