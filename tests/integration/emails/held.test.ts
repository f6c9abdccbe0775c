import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personViewer, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { sendAgain, sendAllAgain, sweepOutbox } from "@/lib/emails/commands";
import { mailLimits } from "@/lib/emails/holding";
import { mailLag } from "@/lib/emails/lag-queries";
import { listEmails } from "@/lib/emails/queries";
import { emailFilter } from "@/lib/emails/schema";
import { sendEmail } from "@/lib/emails/sending";
import { closeMail } from "@/lib/emails/transport";
import { addParticipant } from "@/lib/enrolments/people-commands";
import { groupConfirmed } from "@/lib/groups/mails";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { queue } from "@/lib/mail/outbox";
import { emptyDatabase, rows } from "@/tests/support/database";
import { type MailServer, refusal, startMailServer } from "@/tests/support/mail-server";
import { type PairWorld, pairWorld, viewerOf } from "@/tests/support/world";
import { sampleParams } from "@/tests/unit/emails/letters";

const system = systemViewer();
let server: MailServer;
let world: PairWorld;

beforeEach(async () => {
  await emptyDatabase();
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  world = await pairWorld();
});
afterEach(async () => {
  closeMail();
  await server.stop();
});

/** Sends what waits, as the worker does. */
async function sendAll(): Promise<void> {
  const waiting = await rows<{ id: string }>(`select id from "Email" where state = 'WAITING' order by id`);
  for (const { id } of waiting) await sendEmail(system, id, new Date());
}

const held = () =>
  rows<{ why: string; n: number }>(
    `select "heldFor" as why, count(*)::int as n from "Email" where state = 'HELD' group by 1 order by 1`,
  );

/** Mails that somebody causes, each to its own address or all to one. */
async function cause(
  viewer: ReturnType<typeof visitorViewer>,
  count: number,
  {
    to = (n: number) => `m${n}@x.example`,
    enrolmentId,
  }: { to?: (n: number) => string; enrolmentId?: string },
) {
  const params = { ...sampleParams()["group-confirmed"], groupId: world.group.id };
  const filed = { convenerId: world.convenerId, ...(enrolmentId ? { enrolmentId } : {}) };
  const drafts = Array.from({ length: count }, (_, n) =>
    groupConfirmed.to(
      { userId: null, address: to(n), name: "Maija", locale: "fi" },
      [viewer.kind, to(n), n],
      params,
      filed,
    ),
  );
  await write(viewer, (tx) => queue(tx, drafts));
}

describe("attack 6: mail is counted where it leaves", () => {
  const stranger = () => visitorViewer("fi", world.one.id);

  /** A link of theirs has been opened by none of the enrolment's people. */
  const unconfirmed = () =>
    rows(`update "Participant" set "acceptedAt" = null where "enrolmentId" = $1`, [world.one.id]);

  it("attack 6: thirty participants typed by a stranger get no mail until the contact has opened a link of theirs", async () => {
    await unconfirmed();
    for (let n = 0; n < 30; n += 1) {
      const typed = { name: `Osallistuja ${n}`, email: `uhri${n}@muualla.example`, locale: "fi" as const };
      await addParticipant(
        stranger(),
        { enrolmentId: world.one.id, isContact: false, ...typed },
        new Date(),
        () => Promise.resolve(),
      );
    }
    await sendAll();
    await sweepOutbox(system, new Date());
    await sendAll();
    expect(server.taken).toEqual([]);
    expect(await held()).toEqual([{ why: "unconfirmed", n: 30 }]);
    expect(await rows(`select id from "Link"`)).toEqual([]);
    await rows(`update "Participant" set "acceptedAt" = now() where "userId" = $1`, [world.one.contact.id]);
    await sweepOutbox(system, new Date());
    await sendAll();
    // Confirmed, but still somebody who has not signed in: the enrolment's own limit holds the rest.
    expect(server.taken).toHaveLength(mailLimits.enrolment.stranger);
    expect(await held()).toEqual([{ why: "enrolment", n: 30 - mailLimits.enrolment.stranger }]);
  });

  it("attack 6: a contact gets their own mail though they have confirmed nothing, and so do coordinators", async () => {
    await unconfirmed();
    const about = { enrolmentId: world.one.id };
    await cause(stranger(), 1, { ...about, to: () => world.one.contact.email });
    await cause(stranger(), 1, { ...about, to: () => world.coordinator.email });
    await sendAll();
    expect(server.taken.flatMap(({ to }) => to).sort()).toEqual(
      [world.one.contact.email, world.coordinator.email].sort(),
    );
  });

  it("attack 6: one address gets so many in a day of strangers, the rest is held, and nothing is lost", async () => {
    await cause(visitorViewer("fi"), 30, { to: () => "uhri@muualla.example" });
    await sendAll();
    expect(server.taken).toHaveLength(mailLimits.address.stranger);
    expect(await held()).toEqual([{ why: "address", n: 30 - mailLimits.address.stranger }]);
    await rows(`update "Email" set "triedAt" = "triedAt" - interval '25 hours'`);
    await cause(visitorViewer("sv"), 1, { to: () => "UHRI@muualla.example".toLowerCase() });
    expect(await mailLag(system, new Date())).toMatchObject({ held: 30 - mailLimits.address.stranger });
  });

  it("attack 6: a hundred that leave at once are not more than the limit", async () => {
    await cause(visitorViewer("fi"), 40, { to: () => "uhri@muualla.example" });
    const waiting = await rows<{ id: string }>(`select id from "Email" where state = 'WAITING'`);
    await Promise.all(waiting.map(({ id }) => sendEmail(system, id, new Date())));
    await sendAll();
    expect(server.taken).toHaveLength(mailLimits.address.stranger);
  });

  it("attack 6: a convener's strangers cause so many in an hour, in however many enrolments", async () => {
    await rows(
      `insert into "Email" (id, key, "convenerId", "toAddress", locale, template, params, state, "triedAt", "causedBy")
       select gen_random_uuid(), 'k' || n, $1, 'n' || n || '@x.example', 'fi', 'group-confirmed', '{}', 'SENT', now(), 'visitor'
       from generate_series(1, $2::int) n`,
      [world.convenerId, mailLimits.convener.stranger - 1],
    );
    await cause(visitorViewer("fi"), 3, {});
    await sendAll();
    expect(server.taken).toHaveLength(1);
    expect(await held()).toEqual([{ why: "convener", n: 2 }]);
  });

  it("attack 6: what a signed-in person or the clock causes is not counted with what strangers cause", async () => {
    await cause(visitorViewer("fi"), 30, { to: () => "sama@muualla.example" });
    await sendAll();
    await cause(viewerOf(world.coordinator), 5, { to: () => "sama@muualla.example" });
    await cause(system, 5, { to: () => "sama@muualla.example" });
    await sendAll();
    expect(server.taken).toHaveLength(mailLimits.address.stranger + 10);
  });

  it("attack 6: a coordinator sees what is held and why and lets it go, one or all, and nobody else does", async () => {
    await cause(visitorViewer("fi"), 13, { to: () => "uhri@muualla.example" });
    await sendAll();
    const kaisa = viewerOf(world.coordinator);
    const outsider = personViewer({ id: world.stranger.id, isAdmin: true, locale: "fi" });
    const seen = await listEmails(kaisa, emailFilter.parse({ state: "HELD" }));
    expect(seen.rows.map(({ heldFor, offers }) => [heldFor, offers])).toEqual(
      Array.from({ length: 3 }, () => ["address", "release"]),
    );
    const id = seen.rows[0]?.id ?? "";
    await expect(sendAgain(outsider, id)).rejects.toMatchObject({ refusal: { code: "not-found" } });
    expect(await sendAllAgain(outsider, "HELD")).toBe(0);
    await sendAgain(kaisa, id);
    await sendAll();
    expect(server.taken).toHaveLength(mailLimits.address.stranger + 1);
    expect(await sendAllAgain(kaisa, "HELD")).toBe(2);
    await sendAll();
    expect([server.taken.length, await held()]).toEqual([13, []]);
  });
});

it("faults 2: all that failed is sent again with one press", async () => {
  server.answer.message = () => refusal(554, "not now");
  await cause(viewerOf(world.coordinator), 7, {});
  await sendAll();
  const kaisa = viewerOf(world.coordinator);
  expect(await mailLag(kaisa, new Date())).toMatchObject({ failed: 7, waiting: 0 });
  server.answer.message = () => null;
  expect(await sendAllAgain(viewerOf(world.stranger), "FAILED")).toBe(0);
  expect(await sendAllAgain(kaisa, "FAILED")).toBe(7);
  await sendAll();
  expect(server.taken).toHaveLength(7);
  expect(await mailLag(kaisa, new Date())).toMatchObject({ failed: 0, waiting: 0 });
});
