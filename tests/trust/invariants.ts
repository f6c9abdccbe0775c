import { rows } from "../support/database";

/** What must never be there: each lists the ids of what breaks it. */
export const invariants: Record<string, string> = {
  "a draft has no people, and what was sent has one contact at least, an organisation and its answers": `
    select id from "Enrolment" e where case when state = 'DRAFT'
      then exists (select from "Participant" where "enrolmentId" = e.id)
      else "organisationId" is null or "submittedAt" is null
        or not exists (select from "Participant" where "enrolmentId" = e.id and "isContact" and "leftAt" is null)
        or not exists (select from "Response" where "enrolmentId" = e.id) end`,
  "a group is confirmed when all its seats have agreed, and only then": `
    select id from "Group" g where case state
      when 'CONFIRMED' then exists (select from "Seat" where "groupId" = g.id and "agreedAt" is null)
      when 'PROPOSED' then not exists (select from "Seat" where "groupId" = g.id and "agreedAt" is null) else false end`,
  "a confirmed group has its visits, and one that is not has none": `
    select id from "Group" g where (state in ('CONFIRMED', 'COMPLETED'))
      <> ((select count(*) from "Meeting" where "groupId" = g.id) >= 2)`,
  "a confirmed group says since when": `
    select id from "Group" where state in ('CONFIRMED', 'COMPLETED') and "confirmedAt" is null`,
  "a visit with a time has its facilitator booked for it, and one without has nobody": `
    select m.id from "Meeting" m where case
      when state = 'SCHEDULED' then not exists (select from "Booking" b where b."meetingId" = m.id and b."startsAt" = m."startsAt")
      when state in ('UNSCHEDULED', 'PROPOSED') then exists (select from "Booking" b where b."meetingId" = m.id) else false end`,
  "times are on the table of visits that are being agreed on": `
    select m.id from "Meeting" m where (state = 'PROPOSED') <> exists (select from "TimeOption" where "meetingId" = m.id)
      and state in ('UNSCHEDULED', 'PROPOSED')`,
  "a receipt has its result": `select key as id from "Receipt" where result is null`,
  "a note has its writer among its readers": `
    select id from "Note" n where not exists (
      select from "NoteReader" r where r."noteId" = n.id and r."userId" = n."authorId" and r.wrapped is not null)`,
  "a press is about something": `
    select id from "Dispatch" d where not exists (select from "DispatchItem" where "dispatchId" = d.id)`,
  "mails of a press that has left are not held": `
    select m.id from "Email" m join "Dispatch" d on d.id = m."dispatchId" where d."leftAt" is null and m.state = 'SENT'`,
  "a mail that was sent says when": `select id from "Email" where (state = 'SENT') <> ("sentAt" is not null)`,
  "a mail that waits has somebody who comes for it": `
    select e.id from "Email" e where state = 'WAITING'
      and not exists (select from graphile_worker.jobs j where j.key = 'email:' || e.id)
      and not exists (select from "Dispatch" d where d.id = e."dispatchId" and d."leftAt" is null)
      and e."createdAt" < now() - interval '5 minutes'`,
};

/** What is half there: sentences that do not hold, and references that lead nowhere. */
export async function broken(): Promise<string[]> {
  const sentences = [...Object.entries(invariants), ...(await references())];
  // One question: a hundred would each take a connection.
  const sql = sentences.map((_, at) => `select ${at} as at, id::text from (${sentences[at]?.[1]}) as found`);
  const found = await rows<{ at: number; id: string }>(sql.join(" union all "));
  return sentences.flatMap(([sentence], at) => {
    const ids = found.filter((one) => one.at === at).map(({ id }) => id);
    return ids.length > 0 ? [`${sentence}: ${ids.slice(0, 5).join(", ")} (${ids.length})`] : [];
  });
}

/** Every foreign key of the schema, as a search for rows whose other end is missing: a crash must not have lost one end. */
async function references(): Promise<[string, string][]> {
  const keys = await rows<{ name: string; sql: string }>(`
    select conname as name, format(
      'select one.ctid::text as id from %s one where %s and not exists (select from %s other where %s)', conrelid::regclass,
      (select string_agg(format('one.%I is not null', a.attname), ' and ') from unnest(conkey) k join pg_attribute a on a.attrelid = conrelid and a.attnum = k),
      confrelid::regclass,
      (select string_agg(format('other.%I = one.%I', o.attname, a.attname), ' and ')
        from unnest(conkey, confkey) as k(own, other) join pg_attribute a on a.attrelid = conrelid and a.attnum = k.own
        join pg_attribute o on o.attrelid = confrelid and o.attnum = k.other)) as sql
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  return keys.map(({ name, sql }) => [`${name} leads somewhere`, sql]);
}
