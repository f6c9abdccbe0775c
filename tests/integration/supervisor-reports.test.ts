import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { approveDocument, askForChange } from "@/lib/documents/commands";
import { tellSupervisors } from "@/lib/documents/supervisor-commands";
import { getSupervisorReport } from "@/lib/documents/supervisor-queries";
import { compose } from "@/lib/emails/compose";
import { sendEmail } from "@/lib/emails/sending";
import { endorse } from "@/lib/endorsements/commands";
import { getConsent } from "@/lib/endorsements/queries";
import { cleanUp } from "@/lib/jobs/clean-up";
import { write } from "@/lib/kernel/db";
import { emptyDatabase, rows } from "../support/database";
import {
  bossOf,
  namesSupervisor,
  readReport,
  reportParts,
  reportRing,
  reportWorld,
  someToken,
} from "../support/guest-reports";
import { writeReport } from "../support/guest-reports-written";
import { linkFor } from "../support/sent";
import { refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const planted = "Opimme kysymään ennen kuin neuvomme.";
const stranger = visitorViewer("fi");

let world: PairWorld;
beforeEach(async () => {
  await emptyDatabase();
  world = await reportWorld(now);
});
afterAll(closeDatabase);

const sends = (words = planted, at = now) => writeReport(world, reportParts(words), { now: at });
const passes = async (words = planted, at = now) => {
  await sends(words, at);
  await approveDocument(viewerOf(world.one.contact), await readReport(world), at);
};
const clock = (at = now) => tellSupervisors(systemViewer(), at);
const mailed = () =>
  rows<{ id: string; to: string; state: string }>(
    `select id, "toAddress" as "to", state from "Email" where template = 'supervisor-report' order by "createdAt", id`,
  );
const told = async () => (await mailed()).map(({ to }) => to);
/** The token of the link in the last mail, as it is written when it leaves. */
const linkSent = async (at = now): Promise<string> => {
  const { id } = (await mailed()).at(-1) ?? { id: "" };
  const composed = await write(systemViewer(), async (tx) =>
    compose(tx, await tx.email.findUniqueOrThrow({ where: { id } }), { viewer: systemViewer(), now: at }),
  );
  if (typeof composed === "string") throw new Error(composed);
  return composed.letter.action?.path.split("/report/")[1] ?? "";
};
const opened = async (token: string, at = now) => {
  const found = await getSupervisorReport(stranger, token, at);
  return found === null || found === "ended" ? found : JSON.stringify(found.parts);
};

describe("the supervisor of whoever wrote a report", () => {
  test("is told once, when all have approved it; not the host's, and nobody before", async () => {
    await sends();
    await clock();
    expect(await told()).toEqual([]);
    await approveDocument(viewerOf(world.one.contact), await readReport(world), now);
    for (let pass = 0; pass < 3; pass += 1) await clock(later(now, pass));
    expect(await told()).toEqual([bossOf("guest")]);
    expect(await rows(`select 1 from "Email" e where e::text like $1`, [`%${planted}%`])).toEqual([]);
  });

  test("reads it by the link, without an account, as often as they like, and a scanner before them", async () => {
    await passes();
    await clock();
    const token = await linkSent();
    for (let looks = 0; looks < 3; looks += 1)
      expect(await opened(token, later(now, looks))).toContain(planted);
    expect(await getSupervisorReport(stranger, token, now)).toMatchObject({
      name: expect.stringContaining("Monikieliset"),
    });
    const [kept] = await rows('select count(*)::int as n from "EndorsementLink" l where l::text like $1', [
      `%${token}%`,
    ]);
    expect(kept).toEqual({ n: 0 });
  });

  test("reads it for sixty days, and the link leads nowhere at all half a year later", async () => {
    await passes();
    await clock();
    const token = await linkSent();
    expect(await opened(token, later(now, 59))).toContain(planted);
    expect(await opened(token, later(now, 60))).toBe("ended");
    await cleanUp(systemViewer(), later(now, 184));
    expect(await opened(token, later(now, 184))).toBeNull();
  });

  test("by no other token; a link to say yes opens no report, and that of a report gives no consent", async () => {
    await passes();
    await clock();
    const token = await linkSent();
    const consent = await linkFor(world.other.id);
    for (const tried of [someToken(), consent, "x", ""]) expect(await opened(tried)).toBeNull();
    expect(await getConsent(stranger, token)).toBeNull();
    const press = endorse(stranger, { token, endorses: "not-now", words: null }, now);
    expect(await refusal(press)).toBe("consent-link-spent");
    expect(await opened(token)).toContain(planted);
  });

  test("stays able to read when a link to say yes is spent", async () => {
    await passes();
    await clock();
    const token = await linkSent();
    await rows('update "Endorsement" set answer = null, "answeredAt" = null where "enrolmentId" = $1', [
      world.other.id,
    ]);
    await endorse(stranger, { token: await linkFor(world.other.id), endorses: "yes", words: null }, now);
    expect(await opened(token)).toContain(planted);
  });

  test("reads nothing while it is written on, and the new text once that has been approved, of which they are told", async () => {
    await passes();
    await clock();
    const token = await linkSent();
    await askForChange(viewerOf(world.one.contact), { ...(await readReport(world)), why: "Väärin." }, now);
    expect(await opened(token)).toBe("ended");
    await sends("Korjattu oppi.");
    expect(await opened(token)).toBe("ended");
    await approveDocument(viewerOf(world.one.contact), await readReport(world), later(now, 1));
    await clock(later(now, 1));
    expect(await told()).toEqual([bossOf("guest"), bossOf("guest")]);
    expect(await opened(token, later(now, 1))).toContain("Korjattu oppi.");
    expect(await opened(token, later(now, 1))).not.toContain(planted);
  });

  test("is whoever the answers name now: another gets it, and the former's link ends", async () => {
    await passes();
    await clock();
    const former = await linkSent();
    await namesSupervisor(world.other.id, "uusi@tyo.example");
    expect(await opened(former)).toBe("ended");
    await clock(later(now, 3));
    expect(await told()).toEqual([bossOf("guest"), "uusi@tyo.example"]);
    expect(await opened(await linkSent(later(now, 3)), later(now, 3))).toContain(planted);
  });

  test("gets no mail that waits when somebody else is named, or the report is written on", async () => {
    await passes();
    await clock();
    await namesSupervisor(world.other.id, "uusi@tyo.example");
    const [first] = await mailed();
    expect(await sendEmail(systemViewer(), first?.id ?? "", now)).toBe("nothing-to-do");
    expect(await mailed()).toMatchObject([{ state: "SUPERSEDED" }]);
    expect(await rows('select 1 from "EndorsementLink"')).toEqual([]);
  });

  test.each([
    ["has withdrawn", `update "Enrolment" set state = 'WITHDRAWN' where id = $1`],
    [
      "has left the group",
      `update "Seat" set "leftAt" = now(), "leftBecause" = 'withdrawn', live = false where "enrolmentId" = $1`,
    ],
    ["takes part no more", `update "Participant" set "leftAt" = now() where "enrolmentId" = $1`],
  ])("reads nothing of somebody who %s", async (_, sql) => {
    await passes();
    await clock();
    const token = await linkSent();
    expect(await opened(token)).toContain(planted);
    await rows(sql, [world.other.id]);
    expect(await opened(token)).toBe("ended");
  });

  test("reads nothing of somebody who has been deleted: their link leads nowhere", async () => {
    await passes();
    await clock();
    const token = await linkSent();
    await rows('delete from "Group" where id = $1', [world.group.id]);
    expect(await opened(token)).toBeNull();
  });

  test("of each guest in a ring of three", async () => {
    world = await reportRing(now);
    const { one, other, third, convenerId } = world as Awaited<ReturnType<typeof reportRing>>;
    for (const [{ id }, email] of [
      [one, "a@tyo.example"],
      [other, "b@tyo.example"],
      [third, "c@tyo.example"],
    ] as const) {
      await namesSupervisor(id, email);
      await rows(
        `insert into "Endorsement" ("convenerId", "enrolmentId", name, email, "askedAt", answer, "answeredAt")
         values ($1, $2, 'Pomo', $3, $4, 'yes', $4)`,
        [convenerId, id, email, now],
      );
    }
    await sends();
    for (const { contact } of [one, third])
      await approveDocument(viewerOf(contact), await readReport(world), now);
    await clock();
    expect((await told()).toSorted()).toEqual(["b@tyo.example", "c@tyo.example"]);
  });
});
