import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import {
  type BuiltGroup,
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  buildScheduled,
  buildUser,
} from "@/prisma/seed/builders";
import { expect } from "./browser";
import { rows } from "./database";
import type { Exchanger } from "./exchange-people";
import { later } from "./world";

/** Those who have agreed to an exchange, with the consent of their supervisors, each a guest and a host in turn. */
export function together(people: readonly Exchanger[], tag: string) {
  return write(systemViewer(), async (tx) => {
    const at = later(new Date(), -40);
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: `kaisa-${tag}@vaihto.example` });
    const { convenerId } = await buildConvener(tx, { name: `Xylo ${tag}`, coordinators: [coordinator] });
    const programme = await buildProgramme(tx, at, {
      ...{ convenerId, format: "expert-exchange", slug: `vaihto-${tag}`, state: "RUNNING" },
    });
    const enrolments = [];
    for (const { name, email, locale, answers, boss } of people) {
      const contact = await buildUser(tx, { name, email, locale });
      const enrolment = await buildEnrolment(tx, at, { programme, answers, contact });
      const said = { name: `Pomo ${name}`, email: boss, askedAt: at, answer: "yes", answeredAt: at };
      await tx.endorsement.create({ data: { ...said, convenerId, enrolmentId: enrolment.id } });
      enrolments.push(enrolment);
    }
    const group = await buildGroup(tx, at, { programme, enrolments, mode: "shadowing" });
    return { coordinator, programme, group };
  });
}

/** Time does not pass for a test: a meeting of the group, with its days, is moved to so many days ago. */
export async function passes({ id }: BuiltGroup, step: string, days: number): Promise<void> {
  await rows(
    `with moved as (select id, "startsAt" - (now() - $3 * interval '1 day') as by from "Meeting" where "groupId" = $1 and step = $2),
       changed as (update "MeetingDay" d set "startsAt" = d."startsAt" - m.by, "endsAt" = d."endsAt" - m.by from moved m where d."meetingId" = m.id)
     update "Meeting" g set "startsAt" = g."startsAt" - m.by, "endsAt" = g."endsAt" - m.by from moved m where g.id = m.id`,
    [id, step, days],
  );
}

/** It is the second of three days of a meeting, two hours before it begins. */
export async function dayOfThree({ id }: BuiltGroup, step: string): Promise<void> {
  await rows(
    `with its as (select id from "Meeting" where "groupId" = $1 and step = $2),
       days as (update "MeetingDay" d set "startsAt" = now() + interval '2 hours' + (d.number - 2) * interval '1 day',
         "endsAt" = now() + interval '8 hours' + (d.number - 2) * interval '1 day' from its where d."meetingId" = its.id)
     update "Meeting" m set "startsAt" = now() - interval '22 hours', "endsAt" = now() + interval '32 hours' from its where m.id = its.id`,
    [id, step],
  );
}

/** The clock marks what is over as held. */
export async function isHeld({ id }: BuiltGroup, step: string): Promise<void> {
  await rows("select graphile_worker.add_job('hold-by-clock')");
  const found = () =>
    rows<{ state: string }>('select state::text as state from "Meeting" where "groupId" = $1 and step = $2', [
      id,
      step,
    ]);
  await expect.poll(async () => (await found())[0]?.state, { timeout: 30_000 }).toBe("HELD");
}

/** A meeting of the group took place so many days ago. */
export async function heldBefore(group: BuiltGroup, step: string, days: number): Promise<void> {
  await write(systemViewer(), (tx) =>
    buildScheduled(tx, group.meetings[step] ?? "", later(new Date(), -days), null, { minutes: 45 }),
  );
  await isHeld(group, step);
}
