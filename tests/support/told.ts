import { occasions } from "@/lib/emails/occasions";
import { definitionOf } from "@/lib/emails/registry";
import type { Reader } from "@/lib/mail/define";
import { rows } from "@/tests/support/database";

type Change = { actions: string[]; mails: { template: string; reader: string | null }[] };

/**
 * What was queued beside what was recorded, change by change: rows of one transaction have the same xmin until somebody changes
 * them, so what has been sent meanwhile is left out.
 */
async function changes(): Promise<Change[]> {
  return rows<Change>(`
    with done as (select xmin::text as change, array_agg(distinct action) as actions from "Activity" group by 1),
      queued as (select xmin::text as change, json_agg(json_build_object('template', template, 'reader', params->>'reader')) as mails
        from "Email" where state = 'WAITING' and attempts = 0 group by 1)
    select actions, coalesce(mails, '[]') as mails from done left join queued using (change)`);
}

/** What has been queued although the table does not say so, and what has happened that the table does not know; nothing, if all is well. */
export async function untold(): Promise<string[]> {
  return (await changes()).flatMap(({ actions, mails }) => {
    const unknown = actions.filter((action) => !(action in occasions));
    const said = actions.flatMap((action) => occasions[action as keyof typeof occasions] ?? []);
    const wrong = mails.filter(
      ({ template, reader }) =>
        !said.some(({ mail, to }) => mail === template && isWrittenFor(template, to, reader)),
    );
    return [
      ...unknown.map((action) => `${action} is not in lib/emails/occasions.ts`),
      ...wrong.map(
        ({ template, reader }) => `${actions.join(" + ")} → ${template} to ${reader ?? "somebody"}`,
      ),
    ];
  });
}

/** What has just been queued beside these actions, as `mail → reader`, each once and in order. */
export async function toldBy(action: string): Promise<string[]> {
  const told = (await changes())
    .filter(({ actions }) => actions.includes(action))
    .flatMap(({ mails }) =>
      mails.map(({ template, reader }) => `${template} → ${readerOf(template, reader)}`),
    );
  return [...new Set(told)].sort();
}

/** The reader that a mail was written for: a definition with one reader says it, others say it in the row. */
export function readerOf(template: string, reader: string | null): string {
  const readers = definitionOf(template)?.readers ?? [];
  return readers.length === 1 ? (readers[0] as string) : (reader ?? "?");
}

function isWrittenFor(template: string, to: Reader, reader: string | null): boolean {
  const written = readerOf(template, reader);
  return written === to || written === "?";
}
