import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { sendAgain } from "@/lib/emails/commands";
import { listEmails } from "@/lib/emails/queries";
import { answerSurvey } from "@/lib/feedback/commands";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { readersOf } from "@/lib/groups/to-each";
import { write } from "@/lib/kernel/db";
import { queue } from "@/lib/mail/outbox";
import { surveyMail } from "@/lib/meetings/asked-mails";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { addWalkIn } from "@/lib/meetings/walk-in-commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getBoard } from "@/lib/reports/board-queries";
import { getGroupHistory } from "@/lib/reports/history";
import { getWholeRow } from "@/lib/reports/whole-row-queries";
import { nudge, queueReminders } from "@/lib/tasks/commands";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { afterVisits, closingStep, refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-03T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** What those do who would like to know who has answered. */
const moves: Record<string, (world: PairWorld) => Promise<unknown>> = {
  "looking at everything": async () => undefined,
  "confirming who came, without one of them": (world) => confirmWithout(world, world.colleague),
  "writing one of them down once more": (world) =>
    refusal(
      addWalkIn(
        viewerOf(world.facilitator),
        {
          meetingId: world.group.meetings["visit-2"] as string,
          enrolmentId: world.one.id,
          name: world.colleague.name,
          email: world.colleague.email,
          locale: world.colleague.locale,
        },
        now,
      ),
    ),
  "writing one of them down once more, who did not come": async (world) => {
    await confirmWithout(world, world.colleague);
    return moves["writing one of them down once more"]?.(world);
  },
  "reminding one side": (world) =>
    refusal(
      nudge(
        viewerOf(world.coordinator),
        { groupId: world.group.id, taskKey: `survey:${closingStep}`, side: 2 },
        now,
      ),
    ),
  "the reminders of the day": () => queueReminders(systemViewer(), later(now, 8)),
  "sending again what was not sent": async (world) => {
    const mails = await rows<{ id: string }>(
      `select id from "Email" where template = 'survey-asked' order by key`,
    );
    return Promise.all(mails.map(({ id }) => refusal(sendAgain(viewerOf(world.coordinator), id, now))));
  },
};

describe("who has answered is told to nobody", () => {
  it.each(Object.keys(moves))("attack 2: not by %s", async (name) => {
    const seen: unknown[] = [];
    for (const answering of ["colleague", "contact"] as const) {
      await emptyDatabase();
      const world = await asked();
      const person = answering === "colleague" ? world.colleague : world.other.contact;
      await answerSurvey(viewerOf(person), sheet(world), { ideas: "4" }, now);
      const did = await moves[name]?.(world);
      seen.push({ did, ...(await everythingSeen(world)) });
    }
    expect(seen[1]).toEqual(seen[0]);
  });

  it("attack 2: control: a list of who is still asked is told apart by the same comparison", async () => {
    const seen: unknown[] = [];
    for (const answering of ["colleague", "contact"] as const) {
      await emptyDatabase();
      const world = await asked();
      const person = answering === "colleague" ? world.colleague : world.other.contact;
      await answerSurvey(viewerOf(person), sheet(world), { ideas: "4" }, now);
      seen.push(
        await rows('select u.name from "Unanswered" a join "User" u on u.id = a."userId" order by 1'),
      );
    }
    expect(seen[1]).not.toEqual(seen[0]);
  });

  it("attack 3: nobody can be made to answer twice by being written down once more", async () => {
    const world = await asked();
    await answerSurvey(viewerOf(world.colleague), sheet(world), { ideas: "4" }, now);
    await moves["writing one of them down once more"]?.(world);
    await answerSurvey(viewerOf(world.colleague), sheet(world), { ideas: "5" }, now);
    expect(await rows(`select kind from "Ballot" where kind = 'answers'`)).toHaveLength(1);
  });
});

/** A pair whose last visit was held by the clock; all three have been asked, and their mails wait. */
async function asked(): Promise<PairWorld> {
  const world = await afterVisits(now);
  const meetingId = world.group.meetings["visit-2"] as string;
  await rows('update "Meeting" set "heldByClock" = true where id = $1', [meetingId]);
  await write(systemViewer(), async (tx) => {
    const group = await receiversOf(tx, world.group.id);
    const survey = { step: closingStep, about: null, openUntil: "2027-03-13", meetingId };
    const mails = readersOf(group, ["contact", "participant"]).map((one) => surveyMail(group, one, survey));
    await queue(tx, mails);
  });
  return world;
}

async function confirmWithout(world: PairWorld, absent: Person): Promise<unknown> {
  const meetingId = world.group.meetings["visit-2"] as string;
  const sheetOf = await getAttendance(viewerOf(world.facilitator), meetingId, now);
  const present = await rows<{ id: string }>(
    `select p.id from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId" where s."groupId" = $1 and p."userId" <> $2`,
    [world.group.id, absent.id],
  );
  return refusal(
    holdMeeting(
      viewerOf(world.facilitator),
      { meetingId, version: sheetOf?.version ?? 0, present: present.map(({ id }) => id) },
      now,
    ),
  );
}

/** What the coordinator and the facilitator are shown: the board, the history, the outbox, who came. */
async function everythingSeen(world: PairWorld) {
  const coordinator = viewerOf(world.coordinator);
  const programme = await getManagedProgramme(coordinator, world.programme.slug);
  if (!programme) throw new Error("the coordinator does not see the programme");
  const { rows: board } = await getBoard(coordinator, programme, {}, 1, now);
  const { rows: outbox, counts } = await listEmails(coordinator, { page: 1 });
  const whole = board[0] && (await getWholeRow(coordinator, programme, board[0].group.id, now));
  const history = whole ? await getGroupHistory(coordinator, whole.group) : [];
  const attendance = await getAttendance(
    viewerOf(world.facilitator),
    world.group.meetings["visit-2"] as string,
    now,
  );
  const facts = await rows<{ facts: unknown }>('select facts from "Activity" order by at, id');
  return JSON.parse(
    JSON.stringify({
      board: [...board, ...(whole ? [whole] : [])].map(({ group, nudged }) => [
        group.plan.map(({ key, status, whose }) => [key, status, whose.length]),
        [...nudged.keys()],
      ]),
      counts,
      outbox: outbox.map(({ subject, toName, state, lastError }) => [subject, toName, state, lastError]),
      history: history.map((item) =>
        item.kind === "mail" ? [item.subject, item.mails.length] : [item.activity.action],
      ),
      mayReopen: attendance?.mayReopen,
      people: attendance?.sides.map(({ people }) => people.map((one) => [one.name, one.present])),
      facts,
    })
      // What is another in each world: ids and the tags in names.
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
      .replace(/ [0-9a-f]{6} ry/g, " ry"),
  );
}

function sheet({ group }: PairWorld) {
  return { groupId: group.id, step: closingStep, about: null };
}
