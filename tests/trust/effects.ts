import { opened } from "@/lib/feedback/ballot-sealing";
import { getNotebook } from "@/lib/notes/queries";
import { rows } from "../support/database";
import { viewerOf } from "../support/world";
import type { Effect } from "./books";

/** For each kind of entry: what is in the database, how many times, and whether all that belongs to it is there. $1 begins the marks. */
const sheets: Record<string, string> = {
  draft: `
    select e.id::text as mark, (select count(*) from "Activity" a where a."subjectId" = e.id and a.action = 'enrolment.begin') as copies,
      exists (select from "Response" r where r."enrolmentId" = e.id) as whole
    from "Enrolment" e join "Activity" begun on begun."subjectId" = e.id and begun.action = 'enrolment.begin'`,
  answer: `
    select said.value as mark, count(*) as copies, true as whole from "Response" r, jsonb_each_text(r.answers) said
    where said.value like $1 || '-answer-%' group by 1`,
  enrolment: `
    select e.name as mark, count(*) as copies, bool_and(
      e."submittedAt" is not null and e."organisationId" is not null and
      (select count(*) = 1 from "Participant" p where p."enrolmentId" = e.id and p."isContact") and
      (select count(*) = 1 from "Activity" a where a."subjectId" = e.id and a.action = 'enrolment.submit') and
      (select count(*) = 1 from "Email" m where m."enrolmentId" = e.id and m.template = 'enrolment-submitted')) as whole
    from "Enrolment" e where e.name like $1 || '-answer-%' and e.state <> 'DRAFT' group by 1`,
  participant: `
    select u.name as mark, count(*) as copies, bool_and(
      (select count(*) = 1 from "Participant" p where p."userId" = u.id) and
      (select count(*) = 1 from "Email" m where m."toUserId" = u.id and m.template = 'participant-added') and
      (select count(*) = 1 from "Activity" a join "Participant" p on p.id::text = a.facts->>'participant'
        where p."userId" = u.id and a.action = 'enrolment.add-participant')) as whole
    from "User" u where u.name like $1 || '-participant-%' group by 1`,
  insight: `
    select i.text as mark, count(*) as copies, bool_and(
      (select count(*) = 1 from "InsightApproval" v where v."insightId" = i.id) and
      (select count(*) = 1 from "Email" m where m.params->>'insightId' = i.id::text) and
      (select count(*) = 1 from "Activity" a where a.facts->>'insight' = i.id::text)) as whole
    from "Insight" i where i.text like $1 || '-insight-%' group by 1`,
  assignment: `
    select answers->>'surprised' as mark, count(*) as copies, bool_and("savedById" is not null) as whole
    from "Submission" where answers->>'surprised' like $1 || '-assignment-%' group by 1`,
  name: `select name as mark, count(*) as copies, true as whole from "User" where name like $1 || '-name-%' group by 1`,
  place: `
    select arrival as mark, count(*) as copies, bool_and(address is not null) as whole
    from "Meeting" where arrival like $1 || '-place-%' group by 1`,
  "walk-in": `
    select w.name as mark, count(*) as copies, bool_and(
      (select count(*) from "Activity" a where a."subjectId" = w."meetingId" and a.action = 'meeting.add-walk-in') =
      (select count(*) from "WalkIn" x where x."meetingId" = w."meetingId")) as whole
    from "WalkIn" w where w.name like $1 || '-walk-in-%' group by 1`,
  time: `
    select o."meetingId" || '@' || to_char(o."startsAt" at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as mark, count(*) as copies,
      bool_and((select count(*) = 1 from "Vote" v where v."timeOptionId" = o.id and v."userId" = o."proposedById")) as whole
    from "TimeOption" o group by 1`,
  vote: `
    select v."timeOptionId" || ':' || v."userId" || '=' || v.value as mark, count(*) as copies, true as whole
    from "Vote" v join "TimeOption" o on o.id = v."timeOptionId" where v."userId" <> o."proposedById" group by 1`,
  organisation: `
    select o.name as mark, count(*) as copies, bool_and(
      (select count(*) = 1 from "Activity" a where a."subjectId" = o.id and a.action = 'organisation.add')) as whole
    from "Organisation" o where o.name like $1 || '-organisation-%' group by 1`,
  decision: `
    select i."subjectId"::text as mark, count(*) as copies, bool_and(
      (select e.state = 'ACCEPTED' and e."decidedAt" is not null from "Enrolment" e where e.id = i."subjectId") and
      (select count(*) = 1 from "Activity" a where a."subjectId" = i."subjectId" and a.action = 'enrolment.accept') and
      (select count(*) = 1 from "Email" m where m."enrolmentId" = i."subjectId" and m."dispatchId" = i."dispatchId")) as whole
    from "DispatchItem" i group by 1`,
  leave: `
    select d.id::text as mark, 1 as copies,
      (select count(*) from "Activity" a where a."subjectId" = d."programmeId" and a.action = 'dispatch.leave') =
      (select count(*) from "Dispatch" x where x."programmeId" = d."programmeId" and x."leftAt" is not null) as whole
    from "Dispatch" d where d."leftAt" is not null`,
  agreement: `
    select a."subjectId" || ':' || (a.facts->>'seat') as mark, count(*) as copies, bool_and(
      exists (select from "Seat" s where s."groupId" = a."subjectId" and s.seat::text = a.facts->>'seat' and s."agreedById" = a."actorId")) as whole
    from "Activity" a where a.action = 'group.agree' group by 1`,
};

/** All that the forms of this run have left. */
export async function effectsOf(run: string): Promise<Effect[]> {
  const found = await Promise.all(
    Object.entries(sheets).map(async ([kind, sql]) => {
      const lines = await rows<{ mark: string; copies: string; whole: boolean | null }>(
        sql,
        sql.includes("$1") ? [run] : [],
      );
      return lines.map(({ mark, copies, whole }) => ({
        kind,
        mark,
        copies: Number(copies),
        whole: whole === true,
      }));
    }),
  );
  return [...found.flat(), ...(await notes(run)), ...(await feedback(run))];
}

/** Notes, as their writers read them. */
async function notes(run: string): Promise<Effect[]> {
  const writers = await rows<{ groupId: string; id: string; email: string; name: string; locale: "fi" }>(
    'select distinct n."groupId", u.id, u.email, u.name, u.locale from "Note" n join "User" u on u.id = n."authorId"',
  );
  const books = await Promise.all(
    writers.map(({ groupId, ...writer }) => getNotebook(viewerOf(writer), groupId)),
  );
  const bodies = books.flatMap((book) => (book?.notes ?? []).map(({ body }) => body));
  return counted(
    "note",
    bodies.filter((body) => body === null || body.startsWith(`${run}-note-`)),
  );
}

/** Answers without a name: sealed in the ballot box, or come out of it. */
async function feedback(run: string): Promise<Effect[]> {
  const ballots = await rows<{ id: string; sealed: string }>(
    `select id, sealed from "Ballot" where kind = 'answers'`,
  );
  const out = await rows<{ text: string }>('select text from "FreeAnswer"');
  const texts = [...ballots.map((ballot) => JSON.stringify(opened(ballot))), ...out.map(({ text }) => text)];
  return counted(
    "feedback",
    texts.map((text) => new RegExp(`${run}-feedback-[\\d-]+`).exec(text)?.[0] ?? null),
  );
}

/** What was read, and how often; null is something that cannot be read. */
function counted(kind: string, marks: readonly (string | null)[]): Effect[] {
  const copies = new Map<string, number>();
  for (const mark of marks) copies.set(mark ?? "unreadable", (copies.get(mark ?? "unreadable") ?? 0) + 1);
  return [...copies].map(([mark, count]) => ({ kind, mark, copies: count, whole: mark !== "unreadable" }));
}
