import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openLink } from "@/lib/auth/commands";
import { personalPath } from "@/lib/auth/minting";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { listUnguidedDrafts } from "@/lib/grouping/pairs/draft-queries";
import { closeDatabase, write } from "@/lib/kernel/db";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { addFacilitator } from "@/lib/programmes/commands";
import { concernedBy } from "@/lib/programmes/concerned-tx";
import { answerInvitation } from "@/lib/programmes/invitation-commands";
import { listInvitations } from "@/lib/programmes/invitation-queries";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getProgrammePage } from "@/lib/programmes/queries";
import { emptyDatabase, rows } from "../../support/database";
import { refusal } from "../../support/visits";
import { type PairWorld, pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Somebody takes part with one convener; the coordinator of another names them facilitator. */
async function named() {
  const [own, foreign] = [await pairWorld({ now }), await pairWorld({ now, state: "DRAFT" })];
  const { contact } = own.one;
  const path = `/enrolments/${own.one.id}`;
  const link = await write(systemViewer(), (tx) => personalPath(tx, contact.id, path, new Date()));
  const ask = () =>
    addFacilitator(viewerOf(foreign.coordinator), {
      programmeId: foreign.programme.id,
      name: "Joku Muu",
      email: contact.email,
    });
  await ask();
  return { own, foreign, contact, path, token: link.replace("/link/", ""), ask };
}

const seat = async ({ group, coordinator }: PairWorld, userId: string) => {
  const [row] = await rows<{ version: number; theme: string; message: string; assignment: string }>(
    'select version, theme, message, assignment from "Group" where id = $1',
    [group.id],
  );
  return changeGroupAndVisits(
    viewerOf(coordinator),
    { groupId: group.id, facilitatorId: userId, ...row } as never,
    now,
  );
};
const mails = (email: string) => rows('select template from "Email" where "toAddress" = $1', [email]);

describe("being named facilitator", () => {
  it("attack 14: by a coordinator of another convener breaks no personal link, and none that comes", async () => {
    const { contact, path, token } = await named();
    expect(await openLink(visitorViewer("fi"), token)).toMatchObject({ email: contact.email, path });
    const next = await write(systemViewer(), (tx) => personalPath(tx, contact.id, path, new Date()));
    expect(next).toMatch(/^\/link\//);
  });

  it("attack 14: opens and shows nothing before it is accepted: no seat in a pair, no draft programme, no name on the public page", async () => {
    const { foreign, contact } = await named();
    const { programme } = foreign;
    expect(await refusal(seat(foreign, contact.id))).toBe("not-found");
    expect(
      (await listUnguidedDrafts(viewerOf(foreign.coordinator), programme.id)).facilitators.map(
        ({ userId }) => userId,
      ),
    ).toEqual([foreign.facilitator.id]);
    const managed = await getManagedProgramme(viewerOf(foreign.coordinator), programme.slug);
    expect(managed?.facilitators.map(({ id }) => id)).toEqual([foreign.facilitator.id]);
    expect(managed?.invited).toEqual([{ id: contact.id, name: "Joku Muu", email: contact.email }]);
    expect(JSON.stringify(await getProgrammePage(visitorViewer("fi"), programme.slug))).not.toContain(
      "Joku Muu",
    );
    await rows(`update "Programme" set state = 'DRAFT' where id = $1`, [programme.id]);
    expect(await getProgrammePage(viewerOf(foreign.facilitator), programme.slug)).not.toBeNull();
    expect(await getProgrammePage(viewerOf(contact), programme.slug)).toBeNull();
  });

  it("attack 14: is answered by nobody but themselves, once; a yes makes them facilitator, who sign in each time", async () => {
    const { own, foreign, contact, token } = await named();
    const answer = { programmeId: foreign.programme.id, decision: "yes" } as const;
    for (const other of [foreign.coordinator, foreign.facilitator, own.colleague])
      expect(await refusal(answerInvitation(viewerOf(other), answer, now))).toBe("changed-by-someone-else");
    expect(await listInvitations(viewerOf(contact))).toHaveLength(1);
    await answerInvitation(viewerOf(contact), answer, now);
    expect(await listInvitations(viewerOf(contact))).toEqual([]);
    expect(await refusal(answerInvitation(viewerOf(contact), answer, now))).toBe("changed-by-someone-else");
    await seat(foreign, contact.id);
    expect(await refusal(openLink(visitorViewer("fi"), token))).toBe("sign-in-expired");
  });

  it("attack 14: a no leaves nothing behind", async () => {
    const { foreign, contact, token } = await named();
    await answerInvitation(viewerOf(contact), { programmeId: foreign.programme.id, decision: "no" }, now);
    expect(await rows('select 1 from "ProgrammeFacilitator" where "userId" = $1', [contact.id])).toEqual([]);
    expect(await openLink(visitorViewer("fi"), token)).toMatchObject({ kind: "person" });
  });

  it("attack 14: is over where the programme is cancelled: no mail, no answer any more, no staff", async () => {
    const { foreign, contact, token } = await named();
    const { id } = foreign.programme;
    const told = await write(systemViewer(), (tx) => concernedBy(tx, id));
    expect(told.facilitators.map(({ userId }) => userId)).toEqual([foreign.facilitator.id]);
    await rows(`update "Programme" set state = 'CANCELLED' where id = $1`, [id]);
    expect(await listInvitations(viewerOf(contact))).toEqual([]);
    const answer = { programmeId: id, decision: "yes" } as const;
    expect(await refusal(answerInvitation(viewerOf(contact), answer, now))).toBe("changed-by-someone-else");
    expect(await openLink(visitorViewer("fi"), token)).toMatchObject({ kind: "person" });
  });

  it("attack 14: needs no answer of a coordinator who adds herself, by her address too", async () => {
    const { foreign } = await named();
    const { programme, coordinator } = foreign;
    const { email } = coordinator;
    await rows('update "Coordinator" set "acceptedAt" = null');
    await addFacilitator(viewerOf(coordinator), { programmeId: programme.id, name: "Itse", email });
    const managed = await getManagedProgramme(viewerOf(coordinator), programme.slug);
    expect(managed?.facilitators.map(({ id }) => id)).toContain(coordinator.id);
  });

  it("attack 14: is answered to the coordinators by mail, a no as well", async () => {
    for (const decision of ["yes", "no"] as const) {
      await emptyDatabase();
      const { foreign, contact } = await named();
      await answerInvitation(viewerOf(contact), { programmeId: foreign.programme.id, decision }, now);
      const told = await rows<{ toUserId: string; params: object }>(
        `select "toUserId", params from "Email" where template = 'invitation-answered'`,
      );
      expect(told.map(({ toUserId }) => toUserId)).toEqual([foreign.coordinator.id]);
      expect(told[0]?.params).toMatchObject({ person: "Joku Muu", decision });
    }
  });

  it("attack 14: is asked again by mail while there is no answer, and no more after it", async () => {
    const { foreign, contact, ask } = await named();
    expect(await mails(contact.email)).toHaveLength(1);
    await ask();
    expect(await mails(contact.email)).toHaveLength(2);
    await answerInvitation(viewerOf(contact), { programmeId: foreign.programme.id, decision: "yes" }, now);
    await ask();
    expect(await mails(contact.email)).toHaveLength(2);
  });

  it("attack 14: who has accepted for a convener is not asked again for its next programme", async () => {
    const { foreign, contact, ask } = await named();
    await answerInvitation(viewerOf(contact), { programmeId: foreign.programme.id, decision: "yes" }, now);
    await rows('delete from "ProgrammeFacilitator" where "userId" = $1', [foreign.facilitator.id]);
    await addFacilitator(viewerOf(foreign.coordinator), {
      programmeId: foreign.programme.id,
      userId: foreign.coordinator.id,
    });
    await ask();
    const managed = await getManagedProgramme(viewerOf(foreign.coordinator), foreign.programme.slug);
    expect(managed?.invited).toEqual([]);
  });
});
