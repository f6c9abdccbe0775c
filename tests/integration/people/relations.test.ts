import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openLink } from "@/lib/auth/commands";
import { personalPath } from "@/lib/auth/minting";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { previewDissolution } from "@/lib/emails/preview-queries";
import { listEmails } from "@/lib/emails/queries";
import { listEnrolmentHistory } from "@/lib/enrolments/history-queries";
import { getEnrolment, listEnrolments } from "@/lib/enrolments/queries";
import { exportProgramme } from "@/lib/exports/commands";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { closeDatabase, write } from "@/lib/kernel/db";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { addToVisits } from "@/lib/meetings/company-commands";
import { getMeeting, getTimes } from "@/lib/meetings/queries";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { updateProfile } from "@/lib/people/commands";
import { listFacilitators } from "@/lib/people/managing-queries";
import { getManagedProgramme, listKnownFacilitators } from "@/lib/programmes/managing-queries";
import { getProgrammePage } from "@/lib/programmes/queries";
import { getWholeRow } from "@/lib/reports/whole-row-queries";
import { listUndos } from "@/lib/undo/queries";
import { emptyDatabase, rows } from "../../support/database";
import { type PairWorld, pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const known = { name: "Tuulikki Naapurila", phone: "+358 40 000 0001" };
const told = /Tuulikki|Naapurila|000 0001|0000001/;

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** All that a convener, its facilitator and an association of its read of people, as text: pages, mails, files, searching. */
async function everythingAt(world: PairWorld): Promise<string> {
  const [coordinator, contact, guide] = [
    viewerOf(world.coordinator),
    viewerOf(world.one.contact),
    viewerOf(world.facilitator),
  ];
  const programme = await getManagedProgramme(coordinator, world.programme.slug);
  if (!programme) throw new Error("the coordinator does not see the programme");
  const meetings = await rows<{ id: string }>('select id from "Meeting" where "groupId" = $1', [
    world.group.id,
  ]);
  const read: unknown[] = [
    programme,
    await getProgrammePage(visitorViewer("fi"), world.programme.slug),
    await listFacilitators(coordinator, undefined, 1),
    await listKnownFacilitators(coordinator, [world.convenerId]),
    await listEnrolmentHistory(coordinator, world.one.id),
    await listUndos(coordinator, {}, 1, now),
    await listEmails(coordinator, { page: 1 } as never),
    await previewDissolution(coordinator, world.group.id, now),
    await getWholeRow(coordinator, programme as never, world.group.id, now),
    await getTimes(contact, world.group.id),
    ...(await Promise.all(
      [coordinator, contact, guide].flatMap((viewer) => [
        getEnrolment(viewer, world.one.id),
        getGroupPeople(viewer, world.group.id, now),
        ...meetings.flatMap(({ id }) => [
          getMeeting(viewer, id),
          getAttendance(viewer, id, now).catch(() => null),
          getRunSheet(viewer, id).catch(() => null),
        ]),
      ]),
    )),
  ];
  for (const kind of ["enrolments", "participants", "pairs", "visits"] as const)
    read.push(await exportProgramme(coordinator, programme, kind, "fi"));
  read.push(
    await rows('select "toName", "toAddress", locale, params from "Email" where "convenerId" = $1', [
      world.convenerId,
    ]),
  );
  return JSON.stringify(read);
}

/** Two conveners; somebody has told the first who they are, and nobody of the second is called like them. */
async function twoConveners() {
  const [first, second] = [await pairWorld({ now }), await pairWorld({ now })];
  const { contact } = second.one;
  await rows(`update "User" set name = 'Pia Perä', phone = null where id = $1`, [contact.id]);
  await rows(`update "Participant" set name = 'Pia Perä', phone = null where "userId" = $1`, [contact.id]);
  return { first, second };
}

/** How somebody is shown among those of the second convener's association, to those who see an address. */
const shownAt = async (world: PairWorld, email: string) =>
  (await getEnrolment(viewerOf(world.coordinator), world.one.id))?.participants.find(
    ({ user }) => user.email === email,
  );

const typed = { name: "Joku Muu", locale: "sv" as const, isContact: true };
const addTo = (world: PairWorld, email: string) =>
  addToVisits(viewerOf(world.one.contact), { enrolmentId: world.one.id, email, ...typed }, now);

describe("attack 5: who somebody is elsewhere", () => {
  it("attack 5: a stranger who types an address as participant reads back what they typed, and no page, mail or file says more", async () => {
    const { first, second } = await twoConveners();
    expect(await everythingAt(first)).toMatch(told);
    await addTo(second, first.one.contact.email);
    const all = await everythingAt(second);
    expect(all).toContain("Joku Muu");
    expect(all).toContain(first.one.contact.email);
    expect(all).not.toMatch(told);
    expect(
      await rows('select "toName", locale, template from "Email" where "toAddress" = $1 order by 1', [
        first.one.contact.email,
      ]),
    ).toEqual([{ toName: "Joku Muu", locale: "sv", template: "participant-added" }]);
    expect(await everythingAt(first)).toMatch(told);
  });

  it("attack 5: an address that is known and one that is not are answered alike: same rows, same mail, same reading", async () => {
    const { first, second } = await twoConveners();
    const shown = async (email: string) => {
      await addTo(second, email);
      const added = await shownAt(second, email);
      const mails = await rows(
        `select "toName", locale, template, params - 'participantId' as params from "Email" where "toAddress" = $1`,
        [email],
      );
      const part = await rows(
        `select p.name, p.phone, p.locale, p."acceptedAt", p."isContact" from "Participant" p join "User" u on u.id = p."userId"
         where u.email = $1 and p."enrolmentId" = $2`,
        [email, second.one.id],
      );
      return JSON.stringify({
        added: { ...added, id: 0, userId: added?.userId.length },
        mails,
        part,
      }).replaceAll(email, "@");
    };
    expect(await shown(first.one.contact.email)).toEqual(await shown("kukaan@ei.example"));
  });

  it("attack 5: a coordinator who names somebody facilitator reads the name that was typed, and no number", async () => {
    const { first, second } = await twoConveners();
    const { addFacilitator } = await import("@/lib/programmes/commands");
    const { contact } = first.one;
    const { slug } = second.programme;
    await addFacilitator(viewerOf(second.coordinator), {
      programmeId: second.programme.id,
      email: contact.email,
      name: "Joku Muu",
    } as never);
    const read = JSON.stringify([
      await getManagedProgramme(viewerOf(second.coordinator), slug),
      await listFacilitators(viewerOf(second.coordinator), contact.email, 1),
      await listKnownFacilitators(viewerOf(second.coordinator), [second.convenerId]),
      await getProgrammePage(visitorViewer("fi"), slug),
      await rows('select "toName", params from "Email" where "convenerId" = $1', [second.convenerId]),
    ]);
    expect(read).not.toMatch(told);
    expect(await listFacilitators(viewerOf(second.coordinator), "Naapurila", 1)).toMatchObject({ total: 0 });
    expect(await listFacilitators(viewerOf(second.coordinator), "0000001", 1)).toMatchObject({ total: 0 });
  });

  it("attack 5: what somebody is called elsewhere cannot be searched out", async () => {
    const { first, second } = await twoConveners();
    const found = async (world: PairWorld, text: string) =>
      (await listEnrolments(viewerOf(world.coordinator), world.programme.id, { text }, 1)).count;
    await addTo(second, first.one.contact.email);
    expect(await found(first, "Naapurila")).toBe(1);
    expect(await found(second, "Naapurila")).toBe(0);
    expect(await found(second, "Joku Muu")).toBe(1);
    expect(await found(second, first.one.contact.email)).toBe(1);
  });

  it("attack 5: one's own profile shows once one has followed one's own link there, and follows one's own changes", async () => {
    const { first, second } = await twoConveners();
    const { contact } = first.one;
    await addTo(second, contact.email);
    const shown = async () => (await shownAt(second, contact.email))?.user;
    expect(await shown()).toMatchObject({ name: "Joku Muu", phone: null });
    const elsewhere = await write(systemViewer(), (tx) =>
      personalPath(tx, contact.id, `/enrolments/${first.one.id}`, new Date()),
    );
    await openLink(visitorViewer("fi"), elsewhere.replace("/link/", ""));
    expect(await shown()).toMatchObject({ name: "Joku Muu", phone: null });
    const here = await write(systemViewer(), (tx) =>
      personalPath(tx, contact.id, `/enrolments/${second.one.id}`, new Date()),
    );
    await openLink(visitorViewer("fi"), here.replace("/link/", ""));
    expect(await shown()).toMatchObject(known);
    await updateProfile(viewerOf(contact), { name: "Tuulikki Uusi", phone: "", locale: "fi" });
    expect(await shown()).toMatchObject({ name: "Tuulikki Uusi", phone: null });
  });

  it("attack 5: what one convener typed of somebody is not their profile at another, accepted or not", async () => {
    const { first, second } = await twoConveners();
    const email = "vasta@tullut.example";
    await addToVisits(
      viewerOf(first.one.contact),
      { enrolmentId: first.one.id, email, name: "Vasta Tullut", locale: "fi", isContact: false },
      now,
    );
    await addTo(second, email);
    const [user] = await rows<{ id: string }>('select id from "User" where email = $1', [email]);
    const path = await write(systemViewer(), (tx) =>
      personalPath(tx, user?.id ?? "", `/enrolments/${second.one.id}`, new Date()),
    );
    await openLink(visitorViewer("fi"), path.replace("/link/", ""));
    const shown = (await shownAt(second, email))?.user;
    expect(shown).toMatchObject({ name: "Joku Muu", email });
  });
});
