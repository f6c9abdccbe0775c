import type { Tx } from "@/lib/kernel/db";

/** What the demo world's people have done in its last ten days stands in its log, as it would had they pressed: who sent, agreed, handed in. */
export async function buildLog(db: Tx): Promise<void> {
  await db.$executeRaw`
    insert into "Activity" (id, "convenerId", at, "actorId", actor, action, "subjectType", "subjectId", facts)
    select gen_random_uuid(), done."convenerId", done.at, done.by, 'person', done.action, done.type, done.id, '{}'
    from (
      select e."convenerId", e."submittedAt" as at, p."userId" as by, 'enrolment.submit' as action, 'enrolment' as type, e.id
        from "Enrolment" e join "Participant" p on p."enrolmentId" = e.id and p."isContact" where e.state = 'SUBMITTED'
      union all
      select s."convenerId", s."agreedAt", s."agreedById", 'group.agree', 'group', s."groupId"
        from "Seat" s where s."agreedById" is not null
      union all
      select s."convenerId", s."handedInAt", p."userId", 'assignment.hand-in', 'group', s."groupId"
        from "Submission" s join "Participant" p on p."enrolmentId" = s."enrolmentId" and p."isContact"
    ) done
    where done.at > now() - interval '10 days' and done.at <= now()`;
}
