import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { saveAnswers } from "@/lib/enrolments/commands";
import { acceptEnrolment } from "@/lib/enrolments/decision-commands";
import { beginByPhone, discardByPhone } from "@/lib/enrolments/phone-commands";
import { getReceiptCopy, listPhoneDrafts } from "@/lib/enrolments/phone-queries";
import { getEnrolment } from "@/lib/enrolments/queries";
import { intake } from "@/lib/formats/peer-visits/intake";
import { cleanUp } from "@/lib/jobs/clean-up";
import { closeDatabase, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { questionsOf } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { enrolByPhone, saveStep } from "../../support/by-phone";
import { emptyDatabase, rows } from "../../support/database";
import { refusal } from "../../support/visits";
import { viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");

const answers = {
  ...{
    name: "Puhelinrinki ry",
    municipality: "Espoo",
    description: "Soitamme.",
    contactName: "Pirkko Puhelin",
  },
  ...{ contactLanguage: "fi", workingLanguages: ["fi"], needs: ["funding"], offers: ["events"] },
  ...{ consent: "yes", nextRound: "no" },
};
const withAddress = { ...answers, email: "pirkko@esimerkki.example" };
const withoutAddress = { ...answers, email: "", "email.none": "yes", phone: "040 123 4567" };

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function world() {
  return write(systemViewer(), async (tx) => {
    const [kaisa, leo, stranger] = [
      await buildUser(tx, { name: "Kaisa" }),
      await buildUser(tx, { name: "Leo" }),
      await buildUser(tx, { name: "Vieras" }),
    ];
    const { id: convenerId } = await buildConvener(tx, { name: "Pihapiiri", coordinators: [kaisa, leo] });
    await buildConvener(tx, { name: "Muu", coordinators: [stranger] });
    const { id: programmeId } = await buildProgramme(tx, now, { convenerId });
    return { kaisa: viewerOf(kaisa), leo: viewerOf(leo), stranger: viewerOf(stranger), programmeId };
  });
}

async function begun(path: "full" | "short" = "full") {
  const place = await world();
  const { enrolmentId: id } = await beginByPhone(place.kaisa, { programmeId: place.programmeId, path });
  return { ...place, id };
}

const said = async (viewer: Viewer, id: string) => (await getEnrolment(viewer, id))?.answers;
const mailed = () =>
  rows<{ template: string; address: string }>(
    'select template, "toAddress" as address from "Email" order by 1, 2',
  );

describe("an answer that is asked by phone", () => {
  it("G5: is saved page by page, found and gone on with by the other coordinator, and by nobody else", async () => {
    const { id, kaisa, leo, stranger, programmeId } = await begun();
    expect(await saveStep(kaisa, id, "organisation", withAddress, now)).toMatchObject({ next: "contact" });
    expect(await listPhoneDrafts(leo, programmeId)).toEqual([{ id, name: "Puhelinrinki ry", savedAt: now }]);
    expect((await said(leo, id))?.description).toBe("Soitamme.");
    expect(await saveStep(leo, id, "contact", withAddress, now)).toMatchObject({ next: "seeking" });
    expect(await listPhoneDrafts(stranger, programmeId)).toEqual([]);
    expect(await refusal(saveStep(stranger, id, "seeking", withAddress, now))).toBe("not-found");
    expect(await refusal(saveStep(visitorViewer("fi"), id, "seeking", withAddress, now))).toBe("not-found");
    expect(await mailed()).toEqual([]);
  });

  it("G5: of two coordinators on one page the later is told, and overwrites nothing", async () => {
    const { id, kaisa, leo } = await begun();
    const first = { ...withAddress, description: "Kaisan kirjaama." };
    await saveStep(kaisa, id, "organisation", first, now, { was: "" });
    const second = { ...withAddress, description: "Leon kirjaama." };
    const late = saveStep(leo, id, "organisation", second, now, { was: "" });
    expect(await refusal(late)).toBe("changed-by-someone-else");
    expect((await said(leo, id))?.description).toBe("Kaisan kirjaama.");
  });

  it("A2: goes from the whole survey to the short one and back, half filled in, and nothing is lost", async () => {
    const { id, kaisa } = await begun();
    await saveStep(kaisa, id, "organisation", withAddress, now);
    // What the short path asks, what it does not, and what is not in order yet.
    const half = { ...answers, contactName: "Pirkko", email: "pirkko@", workingLanguages: ["fi"] };
    const short = await saveStep(kaisa, id, "contact", half, now, { move: "short" });
    expect([short.next, (await getEnrolment(kaisa, id))?.short]).toEqual(["contact", true]);
    const full = await saveStep(kaisa, id, "contact", half, now, { move: "full" });
    expect([full.next, (await getEnrolment(kaisa, id))?.short]).toEqual(["contact", false]);
    expect(await said(kaisa, id)).toMatchObject({ description: "Soitamme.", email: "pirkko@" });
  });

  it("G5: is sent once it is whole: the contact gets the receipt, and only they", async () => {
    const { kaisa, programmeId } = await world();
    const id = await enrolByPhone(kaisa, { programmeId, short: true, values: withAddress }, now);
    expect(await mailed()).toEqual([
      { template: "enrolment-submitted", address: "pirkko@esimerkki.example" },
    ]);
    expect(await listPhoneDrafts(kaisa, programmeId)).toEqual([]);
    expect((await getEnrolment(kaisa, id))?.state).toBe("SUBMITTED");
  });

  it("G5: is thrown away with nothing left, before it is sent and not after", async () => {
    const { id, kaisa, stranger, programmeId } = await begun();
    await saveStep(kaisa, id, "organisation", withAddress, now);
    expect(await refusal(discardByPhone(stranger, { enrolmentId: id }))).toBe("not-found");
    await discardByPhone(kaisa, { enrolmentId: id });
    expect(await rows('select id from "Enrolment" union all select id from "Response"')).toEqual([]);
    const sent = await enrolByPhone(kaisa, { programmeId, short: true, values: withAddress }, now);
    expect(await refusal(discardByPhone(kaisa, { enrolmentId: sent }))).toBe("enrolment-already-submitted");
  });

  it("G5: that nobody goes on with is deleted 30 days after it was saved, as its page says", async () => {
    const { id, kaisa } = await begun();
    await saveStep(kaisa, id, "organisation", withAddress, now);
    const days = (count: number) => new Date(now.getTime() + count * 24 * 3600_000);
    await cleanUp(systemViewer(), days(30));
    expect(await getEnrolment(kaisa, id)).not.toBeNull();
    await cleanUp(systemViewer(), days(31));
    expect(await getEnrolment(kaisa, id)).toBeNull();
  });
});

describe("an association without e-mail", () => {
  it("G5: is in with a number to call; nobody is mailed, now or when it is accepted", async () => {
    const { kaisa, programmeId } = await world();
    const id = await enrolByPhone(kaisa, { programmeId, short: true, values: withoutAddress }, now);
    await acceptEnrolment(kaisa, { enrolmentId: id }, now);
    expect(await mailed()).toEqual([]);
    expect(await rows('select id from "Participant"')).toEqual([]);
    expect(await getReceiptCopy(kaisa, id)).toMatchObject({ organisation: "Puhelinrinki ry" });
  });

  it.each([
    ["no number", { ...withoutAddress, phone: "" }, ["phone"]],
    ["neither an address nor the tick", { ...withoutAddress, "email.none": "" }, ["email"]],
  ])("G5: cannot be left with %s", async (_, values, fields) => {
    const { id, kaisa } = await begun("short");
    const saved = saveStep(kaisa, id, "contact", values, now).catch((error: unknown) => error);
    const error = await saved;
    expect(error).toBeInstanceOf(z.ZodError);
    expect((error as z.ZodError).issues.map(({ path }) => path[0])).toEqual(fields);
  });

  it("G5: that gives an address later is written to from then on", async () => {
    const { kaisa, programmeId } = await world();
    const id = await enrolByPhone(kaisa, { programmeId, short: false, values: withoutAddress }, now);
    const version = (await getEnrolment(kaisa, id))?.answersVersion ?? 0;
    const page = { enrolmentId: id, page: "contact", version, was: "", move: "next", to: "onward" } as const;
    await saveAnswers(kaisa, { ...page, values: { ...withAddress, "email.none": "yes" } }, now);
    expect((await mailed()).map(({ address }) => address)).toContain("pirkko@esimerkki.example");
    expect(await said(kaisa, id)).not.toHaveProperty("email.none");
  });

  it("G5: is only what a coordinator has asked: on the web an address is needed", async () => {
    const questions = questionsOf(intake).filter(({ key }) => key === "email");
    expect(answersSchema(questions, []).safeParse(withoutAddress).error?.issues[0]?.path).toEqual(["email"]);
  });
});
