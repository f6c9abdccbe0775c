import { systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, writeAtLength } from "@/lib/kernel/db";
import { buildConvener, buildUser } from "@/prisma/seed/builders";
import { rows } from "../../support/database";
import { buildInside, type Size } from "../web/crowd";

export const deskCoordinator = "tyopoyta@kylassa.example";

const programmes = 50;
/** Fifty of them are ten thousand enrolments, with two hundred thousand activities. */
const each: Size = { enrolments: 200, groups: 90, empty: 0, emails: 200, activities: 0 };
const activitiesOfEach = 4000;
/** So many still run; the others have ended in the years before. */
const running = 20;

/**
 * One convener with fifty programmes, twenty of them under way: groups at every stage, answers to decide on, names that nobody knows,
 * words to read, mails that are held.
 */
export async function fillDesk(now: Date): Promise<void> {
  const { convenerId, facilitators } = await writeAtLength(systemViewer(), async (db) => {
    const coordinator = await buildUser(db, { name: "Kaisa Työpöytä", email: deskCoordinator });
    const guides = [];
    for (let one = 1; one <= 3; one++) guides.push(await buildUser(db, { name: `Fasilitaattori ${one}` }));
    const convener = await buildConvener(db, { name: "Työpöytä", coordinators: [coordinator] });
    return { convenerId: convener.convenerId, facilitators: guides };
  });
  // One transaction for each programme, since it may only last so long.
  for (let n = 0; n < programmes; n++) {
    const state = n < running ? "RUNNING" : "CLOSED";
    await writeAtLength(systemViewer(), (db) =>
      buildInside(db, now, `desk-${n}-x`, each, { convenerId, facilitators, state }),
    );
  }
  await fillRest();
  await closeDatabase();
}

/** What waits for the coordinator beside groups. */
async function fillRest(): Promise<void> {
  // Twenty of each programme have no group: about ten wait for a decision.
  await rows(
    `update "Enrolment" e set state = 'SUBMITTED', "decidedAt" = null
     where not exists (select from "Seat" s where s."enrolmentId" = e.id) and right(e.reference, 1) < '8'`,
  );
  await rows(`update "Wish" set kind = 'RATHER_NOT', name = 'Tuntematon ' || left(id::text, 4)
    where left(id::text, 1) = '0'`);
  await rows(
    `insert into "FreeAnswer" (id, "convenerId", "programmeId", step, question, text)
     select gen_random_uuid(), p."convenerId", p.id, 'feedback', 'best', 'Kahvipöytä ' || n from "Programme" p, generate_series(1, 10) n`,
  );
  await rows(
    `update "Email" set state = 'HELD', "sentAt" = null, "heldFor" = 'daily' where key like 'desk-1-x-mail-%' and right(key, 1) = '7'`,
  );
  await rows(
    `insert into "Activity" (id, "convenerId", at, actor, "actorId", action, "subjectType", "subjectId", facts)
     select gen_random_uuid(), g."convenerId", now() - n * interval '2 hours' - random() * interval '2 hours', 'person', g.contact, 'group.agree', 'group', g.id, '{}'
     from (select g.id, g."convenerId", g."programmeId", row_number() over (partition by g."programmeId" order by g.id) as at,
         (select p."userId" from "Seat" s join "Participant" p on p."enrolmentId" = s."enrolmentId" where s."groupId" = g.id limit 1) as contact
       from "Group" g) g, generate_series(1, ${activitiesOfEach}) n where n % 90 = g.at % 90`,
  );
  await rows("vacuum analyze");
}
