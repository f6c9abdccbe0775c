import { afterAll, beforeEach, expect, it } from "vitest";
import { inviteToTakePart } from "@/lib/programmes/inviting-commands";
import { listInvited } from "@/lib/programmes/inviting-queries";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import { closeDatabase, pairWorld, viewerOf } from "../support/world";

const now = new Date();
const address = "kirjasto@esimerkki.example";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function world() {
  const made = await pairWorld();
  await rows(`update "Programme" set state = 'OPEN', "signUpClosesOn" = current_date + 30`);
  const inviting = {
    programmeId: made.programme.id,
    asked: "Kirjasto",
    email: address,
    locale: "sv" as const,
  };
  return { ...made, inviting };
}

it("a coordinator asks somebody to take part, an address once, in the language that was chosen", async () => {
  const { coordinator, inviting, programme } = await world();
  const viewer = viewerOf(coordinator);
  await inviteToTakePart(viewer, inviting, now);
  expect(await refusal(inviteToTakePart(viewer, { ...inviting, asked: "Sama" }, now))).toBe("asked-already");
  const mails = await rows(
    `select "toAddress", "toName", "toUserId", locale, "programmeId" from "Email" where template = 'taking-part-asked'`,
  );
  expect(mails).toEqual([
    { toAddress: address, toName: "Kirjasto", toUserId: null, locale: "sv", programmeId: programme.id },
  ]);
});

it("two who ask the same at one moment ask once", async () => {
  const { coordinator, inviting } = await world();
  const both = await Promise.allSettled([
    inviteToTakePart(viewerOf(coordinator), inviting, now),
    inviteToTakePart(viewerOf(coordinator), inviting, now),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [count] = await rows<{ n: number }>(
    `select count(*)::int as n from "Email" where template = 'taking-part-asked'`,
  );
  expect(count?.n).toBe(1);
});

it("nobody else does, nobody is asked where nobody can enrol, and only the coordinator reads who was", async () => {
  const { coordinator, facilitator, one, inviting, programme } = await world();
  for (const other of [facilitator, one.contact]) {
    expect(await refusal(inviteToTakePart(viewerOf(other), inviting, now))).toBe("not-found");
    expect(await listInvited(viewerOf(other), programme.id)).toEqual([]);
  }
  await rows(`update "Programme" set state = 'CLOSED'`);
  expect(await refusal(inviteToTakePart(viewerOf(coordinator), inviting, now))).toBe("programme-not-open");
});

it("who has enrolled by that address has come", async () => {
  const { coordinator, one, inviting, programme } = await world();
  const viewer = viewerOf(coordinator);
  await inviteToTakePart(viewer, inviting, now);
  await inviteToTakePart(viewer, { ...inviting, asked: "Toinen", email: one.contact.email }, now);
  const listed = await listInvited(viewer, programme.id);
  expect(listed.map(({ name, came, sent }) => ({ name, came, sent }))).toEqual([
    { name: "Toinen", came: true, sent: "waits" },
    { name: "Kirjasto", came: false, sent: "waits" },
  ]);
});
