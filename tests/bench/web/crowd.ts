import { sealedOrigin } from "@/lib/feedback/ballot-sealing";
import { defaultWeights } from "@/lib/grouping/pairs/weights";
import type { Tx } from "@/lib/kernel/db";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";

export const crowdCoordinator = "mittaus-koordinaattori@kylassa.example";
export const crowdSlug = "mittaus";
/** A programme as large as they are, with one page of pairs and a few more, and who coordinates it. */
export const usualSlug = "tavallinen";
export const usualCoordinator = "tavallinen-koordinaattori@kylassa.example";
const strangers = 10;

/** How much there is of a programme; so many groups at its end have no associations yet. */
export type Size = { enrolments: number; groups: number; empty: number; emails: number; activities: number };
const large: Size = { enrolments: 2000, groups: 1000, empty: 100, emails: 10_000, activities: 10_000 };
const usual: Size = { enrolments: 66, groups: 30, empty: 0, emails: 300, activities: 300 };

/**
 * The programmes of the measurement: one of 2,000 enrolments and 1,000 groups at every stage, ten more like it of strangers, so
 * that "all of the table" and "all of the programme" are different things, and one of the usual size. One function for each, since
 * a transaction may only last so long.
 */
export const crowds: readonly ((db: Tx, now: Date) => Promise<void>)[] = [
  async (db, now) =>
    buildOne(
      db,
      now,
      crowdSlug,
      large,
      await buildUser(db, { name: "Mittaaja Mitta", email: crowdCoordinator }),
    ),
  ...Array.from(
    { length: strangers },
    (_, other) => async (db: Tx, now: Date) =>
      buildOne(db, now, `${crowdSlug}-${other}`, large, await buildUser(db, { name: `Toinen ${other}` })),
  ),
  (db, now) => fillUsual(db, now, usualSlug, usualCoordinator),
];

/** A programme of the usual size, and who coordinates it. */
export async function fillUsual(db: Tx, now: Date, slug: string, email: string): Promise<void> {
  await buildOne(db, now, slug, usual, await buildUser(db, { name: "Tavallinen Kaisa", email }));
}

/** The contact of the enrolment with this number in a programme. */
export function contactOf(slug: string, number: number): string {
  return `${slug}-${number}@kylassa.example`;
}

async function buildOne(
  db: Tx,
  now: Date,
  slug: string,
  size: Size,
  coordinator: Awaited<ReturnType<typeof buildUser>>,
): Promise<void> {
  const facilitators = [];
  for (let one = 1; one <= 3; one++)
    facilitators.push(
      await buildUser(db, { name: `Fasilitaattori ${one} ${slug}`, phone: "+358 40 000 0050" }),
    );
  const { convenerId } = await buildConvener(db, { name: `Järjestäjä ${slug}`, coordinators: [coordinator] });
  await buildInside(db, now, slug, size, {
    convenerId,
    state: slug === crowdSlug ? "OPEN" : "RUNNING",
    facilitators,
  });
}

/** One more programme of a convener, with its people, groups at every stage, mails and activities; returns its id. */
export async function buildInside(
  db: Tx,
  now: Date,
  slug: string,
  size: Size,
  inside: {
    convenerId: string;
    state: "OPEN" | "RUNNING" | "CLOSED";
    facilitators: Awaited<ReturnType<typeof buildUser>>[];
  },
): Promise<string> {
  const { convenerId, facilitators } = inside;
  const programme = await buildProgramme(db, now, { slug, ...inside });
  const ids = {
    convener: convenerId,
    programme: programme.id,
    intake: programme.surveys.intake,
    feedback: programme.surveys.feedback,
  };
  for (const statement of statements(
    ids,
    facilitators.map(({ id }) => id),
    slug,
    size,
  ))
    await db.$executeRawUnsafe(statement);
  await answerAll(db, ids);
  return programme.id;
}

/** Three answers without a name about each visit that has been; where each comes from is sealed, as it always is. */
async function answerAll(db: Tx, { convener, programme, feedback }: Ids): Promise<void> {
  const visits = await db.meeting.findMany({
    where: { state: "HELD", group: { programmeId: programme } },
    select: { groupId: true, step: true },
  });
  const place = { convenerId: convener, programmeId: programme, surveyId: feedback ?? "", step: "feedback" };
  await db.response.createMany({
    data: visits.flatMap(({ groupId, step }) =>
      [1, 2, 3].map((k) => ({
        ...place,
        ...sealedOrigin({ groupId, about: step, counts: true, readers: [] }),
        week: "2026-W40",
        answers: {
          ...{ topic: String(1 + (k % 5)), ideas: "4", support: "5", fit: "3", recommend: "9" },
          ...{ best: `Kahvipöytä ${k}`, continues: "maybe" },
        },
      })),
    ),
  });
}

type Ids = { convener: string; programme: string; intake: string | undefined; feedback: string | undefined };

/** Ids are made from numbers, so that rows find each other: `id('e', 7)` is the seventh enrolment. */
function statements(
  { convener, programme, intake }: Ids,
  facilitators: readonly string[],
  slug: string,
  crowd: Size,
): string[] {
  // Of version 4 by its looks: what is none is no address of ours.
  const id = (kind: string, n: string) =>
    `overlay(overlay(md5('${slug}:${kind}:' || (${n})) placing '4' from 13) placing '8' from 17)::uuid`;
  const of = `'${convener}'::uuid, '${programme}'::uuid`;
  const held = "(g % 10 in (4, 5, 6, 7, 8))";
  return [
    `insert into "User" (id, name, email, phone, locale) select ${id("u", "n")}, 'Yhteys Henkilö ' || n, '${slug}-' || n || '@kylassa.example', '+358 40 000 ' || lpad((n % 10000)::text, 4, '0'), 'fi' from generate_series(1, ${crowd.enrolments}) n`,
    `insert into "Organisation" (id, "convenerId", name, "nameKey", municipality) select ${id("o", "n")}, '${convener}', 'Yhdistys ' || n || ' ry', 'yhdistys ' || n || ' ry', 'Espoo' from generate_series(1, ${crowd.enrolments}) n`,
    `insert into "Enrolment" (id, "convenerId", "programmeId", "organisationId", "surveyId", reference, state, name, municipality, needs, offers, languages, "startedAt", "savedAt", "submittedAt", "decidedAt")
     select ${id("e", "n")}, ${of}, ${id("o", "n")}, '${intake}', upper(substr(md5('${slug}' || n), 1, 9)), 'ACCEPTED', 'Yhdistys ' || n || ' ry', 'Espoo',
       array[(array['authorities','volunteer-training','board-work'])[1 + n % 3]], array[(array['cooperation','events','accessibility'])[1 + n % 3]], array['fi'],
       now() - interval '60 days', now() - interval '60 days', now() - interval '60 days' + n * interval '1 minute', now() - interval '50 days' from generate_series(1, ${crowd.enrolments}) n`,
    `insert into "Response" (id, "convenerId", "programmeId", "surveyId", step, "enrolmentId", answers) select ${id("r", "n")}, ${of}, '${intake}', 'intake', ${id("e", "n")},
       jsonb_build_object('name', 'Yhdistys ' || n || ' ry', 'municipality', 'Espoo', 'description', repeat('Naapurit auttavat naapureita. ', 8), 'needs', jsonb_build_array('authorities'), 'offers', jsonb_build_array('cooperation'), 'times', jsonb_build_array('weekday-evening')) from generate_series(1, ${crowd.enrolments}) n`,
    `insert into "Wish" (id, "convenerId", "enrolmentId", kind, rank, name) select ${id("w", "n")}, '${convener}', ${id("e", "n")}, 'WISH', 1, 'Yhdistys ' || (n % 100) || ' ry' from generate_series(1, ${crowd.enrolments}) n where n % 2 = 0`,
    `insert into "Participant" (id, "convenerId", "enrolmentId", "userId", "isContact") select ${id("p", "n")}, '${convener}', ${id("e", "n")}, ${id("u", "n")}, true from generate_series(1, ${crowd.enrolments}) n`,
    `insert into "Group" (id, "convenerId", "programmeId", state, theme, "createdAt", "proposedAt", "answerByOn", "confirmedAt", "completedAt", predicted)
     select ${id("g", "g")}, ${of}, (case when g % 10 = 0 then 'DRAFT' when g % 10 = 1 then 'PROPOSED' when g % 10 = 9 then 'COMPLETED' else 'CONFIRMED' end)::"GroupState", 'authorities',
       now() - g * interval '1 hour', case when g % 10 > 0 then now() - (g % 40) * interval '1 day' end, case when g % 10 > 0 then current_date - (g % 40) + 10 end,
       case when g % 10 > 1 then now() - (g % 38) * interval '1 day' end, case when g % 10 = 9 then now() end, ${predicted("g")} from generate_series(1, ${crowd.groups}) g`,
    `insert into "Seat" (id, "convenerId", "programmeId", "groupId", "enrolmentId", seat, "agreedAt") select ${id("s", "n")}, ${of}, ${id("g", "(n + 1) / 2")}, ${id("e", "n")}, 2 - n % 2,
       case when ((n + 1) / 2) % 10 > 1 then now() - interval '20 days' end from generate_series(1, ${(crowd.groups - crowd.empty) * 2}) n`,
    `delete from "Group" where "programmeId" = '${programme}' and not exists (select from "Seat" where "groupId" = "Group".id)`,
    `insert into "Group" (id, "convenerId", "programmeId", state, "createdAt") select ${id("g", "g")}, ${of}, 'DRAFT', now() from generate_series(${crowd.groups - crowd.empty + 1}, ${crowd.groups}) g`,
    `insert into "GroupFacilitator" ("convenerId", "groupId", "userId", "roleKey") select '${convener}', g.id, (array['${facilitators.join("','")}']::uuid[])[1 + (row_number() over ()) % 3], 'lead' from "Group" g where "programmeId" = '${programme}'`,
    `insert into "Meeting" (id, "convenerId", "groupId", step, ordinal, "hostEnrolmentId", state, "timeZone", "startsAt", "endsAt", address, "heldAt", "changedAt")
     select md5('${slug}:m:' || g || ':' || v)::uuid, '${convener}', ${id("g", "g")}, 'visit-' || v, v, ${id("e", "g * 2 - 2 + v")},
       (case when ${held} and v = 1 or g % 10 = 9 then 'HELD' when g % 10 = 3 and v = 1 then 'PROPOSED' when g % 10 in (6, 7) and v = 2 then 'SCHEDULED' else 'UNSCHEDULED' end)::"MeetingState", 'Europe/Helsinki',
       case when ${held} and v = 1 or g % 10 = 9 then now() - interval '12 days' when g % 10 in (6, 7) and v = 2 then now() + interval '10 days' end,
       case when ${held} and v = 1 or g % 10 = 9 then now() - interval '12 days' + interval '150 minutes' when g % 10 in (6, 7) and v = 2 then now() + interval '10 days 150 minutes' end,
       'Kotikatu 1', case when ${held} and v = 1 or g % 10 = 9 then now() - interval '11 days' end, now() - interval '15 days'
     from generate_series(1, ${crowd.groups - crowd.empty}) g, generate_series(1, 2) v where g % 10 > 1`,
    `insert into "TimeOption" (id, "meetingId", "startsAt", "endsAt", "createdAt") select md5(m.id::text || o)::uuid, m.id, now() + o * interval '3 days', now() + o * interval '3 days' + interval '150 minutes', now() - interval '3 days'
     from "Meeting" m join "Group" g on g.id = m."groupId", generate_series(1, 3) o where g."programmeId" = '${programme}' and m.state = 'PROPOSED'`,
    `insert into "Vote" ("timeOptionId", "userId", value) select o.id, p."userId", 'YES' from "TimeOption" o join "Meeting" m on m.id = o."meetingId" join "Group" g on g.id = m."groupId"
     join "Participant" p on p."enrolmentId" = m."hostEnrolmentId" where g."programmeId" = '${programme}'`,
    `insert into "Attendance" ("convenerId", "meetingId", "participantId", present, asked) select '${convener}', m.id, p.id, true, true from "Meeting" m join "Group" g on g.id = m."groupId" join "Seat" s on s."groupId" = g.id
     join "Participant" p on p."enrolmentId" = s."enrolmentId" where g."programmeId" = '${programme}' and m.state = 'HELD'`,
    `insert into "Submission" (id, "convenerId", "groupId", step, "enrolmentId", answers, "handedInAt") select md5('sub' || s.id)::uuid, '${convener}', s."groupId", 'interim', s."enrolmentId", '{}', now() - interval '2 days'
     from "Seat" s join "Meeting" m on m."groupId" = s."groupId" and m.step = 'visit-1' and m.state = 'HELD' where s."programmeId" = '${programme}' and s.seat = 1`,
    `insert into "Unanswered" (id, "convenerId", "groupId", step, about, "userId", "openUntil") select md5('un' || s.id)::uuid, '${convener}', s."groupId", 'feedback', 'visit-1', p."userId", now() + interval '5 days'
     from "Seat" s join "Participant" p on p."enrolmentId" = s."enrolmentId" join "Meeting" m on m."groupId" = s."groupId" and m.step = 'visit-1' and m.state = 'HELD' where s."programmeId" = '${programme}' and s.seat = 2`,
    `insert into "Email" (id, key, "convenerId", "programmeId", "groupId", "toUserId", "toAddress", "toName", locale, template, params, state, "createdAt", "sentAt")
     select ${id("mail", "n")}, '${slug}-mail-' || n, ${of}, ${id("g", `1 + n % ${crowd.groups - crowd.empty}`)}, ${id("u", `1 + n % ${crowd.enrolments}`)}, '${slug}-' || (1 + n % ${crowd.enrolments}) || '@kylassa.example', 'Yhteys Henkilö', 'fi', 'group-confirmed',
       jsonb_build_object('programme', 'Mittaus', 'convener', 'Järjestäjä', 'groupId', ${id("g", `1 + n % ${crowd.groups - crowd.empty}`)}, 'other', 'Yhdistys', 'facilitator', 'F'), 'SENT', now() - n * interval '5 minutes', now() - n * interval '5 minutes' from generate_series(1, ${crowd.emails}) n`,
    `insert into "Activity" (id, "convenerId", at, actor, action, "subjectType", "subjectId", facts) select ${id("act", "n")}, '${convener}', now() - n * interval '3 minutes', 'system', 'group.propose', 'group', ${id("g", `1 + n % ${crowd.groups - crowd.empty}`)}, '{}' from generate_series(1, ${crowd.activities}) n`,
  ];
}

/** What the score said of a group, another for each. */
function predicted(group: string): string {
  const factors = Object.entries(defaultWeights).map(
    ([key, of], at) =>
      `jsonb_build_object('key', '${key}', 'of', ${of}, 'points', (${group} * ${at + 7}) % ${of + 1})`,
  );
  return `jsonb_build_object('score', 30 + (${group} * 7) % 70, 'of', 100, 'factors', jsonb_build_array(${factors.join(", ")}))`;
}
