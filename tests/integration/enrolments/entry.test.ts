import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { sending, systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { sweepOutbox } from "@/lib/emails/commands";
import { sendEmail } from "@/lib/emails/sending";
import {
  beginEnrolment,
  requestEnrolmentLink,
  saveAnswers,
  submitEnrolment,
  withdrawEnrolment,
} from "@/lib/enrolments/commands";
import { acceptEnrolment, declineEnrolment, waitlistEnrolment } from "@/lib/enrolments/decision-commands";
import { addParticipant, removeParticipant, restoreParticipant } from "@/lib/enrolments/people-commands";
import { getReceiptCopy } from "@/lib/enrolments/phone-queries";
import { countEnrolments, getEnrolment, listEnrolments } from "@/lib/enrolments/queries";
import { getHeldEnrolment, getSurveyStart } from "@/lib/enrolments/start-queries";
import { closeDatabase, write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import type { Viewer } from "@/lib/kernel/viewer";
import { getOpenProgrammes, getProgrammePage } from "@/lib/programmes/queries";
import type { Answers } from "@/lib/surveys/definition";
import { pageMark } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { changeContactTask } from "@/lib/tasks/people-commands";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { enrolByPhone } from "../../support/by-phone";
import { emptyDatabase, rows } from "../../support/database";
import { startMailServer } from "../../support/mail-server";
import { viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const stay = () => Promise.resolve();
const alone = {
  groups: async () => ({ stage: "none" as const, pair: "", toCall: [] }),
  places: async () => undefined,
};

const answers: Answers = {
  name: "Kaiun Kuoro ry",
  municipality: "Espoo",
  description: "Laulamme.",
  contactName: "Kaija Kaiku",
  email: "Kaija@Esimerkki.example",
  contactLanguage: "sv",
  workingLanguages: ["fi", "sv"],
  wishes: ["MUISTIKUMPPANIT", "Joku muu"],
  "wishes.tell": ["0"],
  needs: ["funding"],
  offers: ["events"],
  ratherNot: ["Naapuri ry"],
  consent: "yes",
  nextRound: "yes",
};
const pages = ["organisation", "contact", "seeking", "offering", "practicalities"] as const;

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function world() {
  return write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa" });
    const convener = await buildConvener(tx, { name: "Pihapiiri", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, now, { convenerId: convener.id, slug: "kyla" });
    const known = { convenerId: convener.id, name: "Muistikumppanit ry", nameKey: "muistikumppanit" };
    const { id: knownId } = await tx.organisation.create({ data: known });
    return { coordinator: viewerOf(coordinator), convener, programme, knownId };
  });
}

async function begun(path: "full" | "short" = "full") {
  const place = await world();
  const { enrolmentId: id } = await beginEnrolment(
    visitorViewer("fi"),
    { programme: "kyla", path, keyHash: randomUUID() },
    now,
  );
  return { ...place, id, holder: visitorViewer("fi", id) };
}

async function save(
  viewer: Viewer,
  enrolmentId: string,
  page: string,
  values: Record<string, unknown>,
  more: { move?: "back" | "link"; version?: number; was?: string } = {},
) {
  const was = more.was ?? (await markOfPage(viewer, page));
  const { version = 1, move = "next" } = more;
  return saveAnswers(viewer, { enrolmentId, page, version, was, move, to: "onward", values }, now);
}

/** What the page's form says of the answers that it shows. */
async function markOfPage(viewer: Viewer, key: string) {
  const held = await getHeldEnrolment(viewer);
  const page = held && pagesOf(held.definition, held.short).find((each) => each.key === key);
  return page ? pageMark(questionsOn(page), held.answers) : "";
}

async function answered() {
  const draft = await begun();
  for (const page of pages) await save(draft.holder, draft.id, page, answers);
  return draft;
}

it("attack 8: whom one would rather not meet stands in no mail that is sent, the receipt with its copy among them", async () => {
  const server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  await sent();
  const sendAll = async () => {
    const waiting = await rows<{ id: string }>(`select id from "Email" where state = 'WAITING'`);
    for (const { id } of waiting) await sendEmail(systemViewer(), id, new Date());
  };
  await sendAll();
  // The copy follows once the contact has opened their mail.
  await rows(`update "Participant" set "acceptedAt" = now()`);
  await sweepOutbox(systemViewer(), new Date());
  await sendAll();
  const taken = JSON.stringify(server.taken);
  await server.stop();
  expect(taken).toContain("Laulamme.");
  expect(taken).not.toContain("Naapuri ry");
  expect(taken).not.toContain("MUISTIKUMPPANIT");
});

async function sent() {
  const draft = await answered();
  await submitEnrolment(draft.holder, draft.id, now);
  return draft;
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing refused",
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  );
const stateOf = async (id: string) =>
  (await rows<{ state: string }>('select state from "Enrolment" where id = $1', [id]))[0]?.state;
const mails = () =>
  rows<{ template: string; toAddress: string; locale: string }>(
    'select template, "toAddress", locale from "Email" order by "createdAt", template',
  );
const activity = async () =>
  (await rows<{ action: string; actor: string }>('select action, actor from "Activity" order by at, id')).map(
    ({ action, actor }) => `${actor} ${action}`,
  );

describe("beginning the survey", () => {
  it("makes a draft that its browser sees and nobody else, once for a form sent a hundred times", async () => {
    await world();
    const viewer = sending(visitorViewer("fi"), randomUUID());
    const key = randomUUID();
    const begin = () => beginEnrolment(viewer, { programme: "kyla", path: "full", keyHash: key }, now);
    const all = await Promise.all(Array.from({ length: 100 }, begin));
    expect(new Set(all.map(({ enrolmentId }) => enrolmentId)).size).toBe(1);
    expect(await rows('select state, short, source from "Enrolment"')).toEqual([
      { state: "DRAFT", short: false, source: "WEB" },
    ]);
    expect(await activity()).toEqual(["visitor enrolment.begin"]);
    const id = all[0]?.enrolmentId ?? "";
    expect((await getHeldEnrolment(visitorViewer("fi", id)))?.id).toBe(id);
    expect((await getEnrolment(visitorViewer("fi", id), id))?.state).toBe("DRAFT");
    expect(await getEnrolment(visitorViewer("fi"), id)).toBeNull();
  });

  it("again in the same browser puts the half-done one away", async () => {
    const { holder, id } = await begun();
    expect((await getSurveyStart(holder, "kyla"))?.heldState).toBe("DRAFT");
    await beginEnrolment(holder, { programme: "kyla", path: "short", keyHash: randomUUID() }, now);
    expect(await rows('select short from "Enrolment"')).toEqual([{ short: true }]);
    expect(await stateOf(id)).toBeUndefined();
  });

  it("is refused when sign-up has closed, and where there is no such programme", async () => {
    await world();
    const late = new Date("2027-06-01T10:00:00Z");
    const begin = (programme: string, at: Date) =>
      beginEnrolment(visitorViewer("fi"), { programme, path: "full", keyHash: "x" }, at);
    expect(await refusal(begin("kyla", late))).toBe("programme-not-open");
    expect(await refusal(begin("ei-ole", now))).toBe("not-found");
    const open = async (at: Date) =>
      (await getOpenProgrammes(visitorViewer("fi"), 1, at)).programmes.map(({ slug }) => slug);
    expect(await open(late)).toEqual([]);
    expect(await open(now)).toEqual(["kyla"]);
  });
});

describe("saving a page", () => {
  it("A1: a form shown before the page was saved elsewhere overwrites nothing, empty or not", async () => {
    const { holder, id } = await begun();
    const shownEmpty = await markOfPage(holder, "organisation");
    await save(holder, id, "organisation", answers);
    const saved = (await getHeldEnrolment(holder))?.answers;
    for (const values of [{}, { ...answers, description: "Toinen välilehti." }]) {
      expect(await refusal(save(holder, id, "organisation", values, { was: shownEmpty }))).toBe(
        "changed-by-someone-else",
      );
      expect(await refusal(save(holder, id, "organisation", values, { was: shownEmpty, move: "back" }))).toBe(
        "changed-by-someone-else",
      );
    }
    expect((await getHeldEnrolment(holder))?.answers).toEqual(saved);
    // Another page of the same draft, open in a second tab, is not in the way.
    expect(await save(holder, id, "contact", answers, { was: "" })).toMatchObject({ next: "seeking" });
  });

  it("A2: on the way to the page that mails a link, what is half typed is kept", async () => {
    const { holder, id } = await begun();
    expect(await save(holder, id, "contact", { email: "kaija@" }, { move: "link" })).toMatchObject({
      next: "link",
    });
    expect((await getHeldEnrolment(holder))?.answers).toEqual({ email: "kaija@" });
  });

  it("keeps it on the server and leads to the next, and back without judging", async () => {
    const { holder, id } = await begun();
    expect(await save(holder, id, "organisation", answers)).toMatchObject({
      next: "contact",
      isDraft: true,
      programme: "kyla",
    });
    expect(await save(holder, id, "contact", { email: "kaija@" }, { move: "back" })).toMatchObject({
      next: "organisation",
    });
    expect((await getHeldEnrolment(holder))?.answers).toEqual({
      name: "Kaiun Kuoro ry",
      municipality: "Espoo",
      description: "Laulamme.",
      email: "kaija@",
    });
    expect(await save(holder, id, "organisation", {}, { move: "back" })).toMatchObject({ next: null });
  });

  it("says which fields are wrong and changes nothing", async () => {
    const { holder, id } = await begun();
    const error = await save(holder, id, "contact", { ...answers, email: "a@b.fi, c@d.fi" }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(z.ZodError);
    expect((error as z.ZodError).issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["email", "email"],
    ]);
    expect((await getHeldEnrolment(holder))?.answers).toEqual({});
  });

  it("is nobody else's to do", async () => {
    const { id, coordinator } = await begun();
    const other = visitorViewer("fi", randomUUID());
    expect(await refusal(save(other, id, "organisation", answers))).toBe("not-found");
    expect(await refusal(save(coordinator, id, "organisation", answers))).toBe("not-allowed");
    expect(await refusal(submitEnrolment(other, id, now))).toBe("not-found");
  });
});

describe("sending the survey", () => {
  it("brings the association in, with its contact, its wishes and one receipt in the contact's language", async () => {
    const { id, knownId, holder } = await sent();
    expect(
      await rows('select name, municipality, state, needs, offers, languages, "nextRound" from "Enrolment"'),
    ).toEqual([
      {
        name: "Kaiun Kuoro ry",
        municipality: "Espoo",
        state: "SUBMITTED",
        needs: ["funding"],
        offers: ["events"],
        languages: ["fi", "sv"],
        nextRound: true,
      },
    ]);
    expect(
      await rows('select kind, rank, name, "organisationId", "mayTell" from "Wish" order by kind, rank'),
    ).toEqual([
      { kind: "WISH", rank: 1, name: "MUISTIKUMPPANIT", organisationId: knownId, mayTell: true },
      { kind: "WISH", rank: 2, name: "Joku muu", organisationId: null, mayTell: false },
      { kind: "RATHER_NOT", rank: 1, name: "Naapuri ry", organisationId: null, mayTell: false },
    ]);
    expect(
      await rows(
        'select u.email, u.locale, p."isContact" from "Participant" p join "User" u on u.id = p."userId"',
      ),
    ).toEqual([{ email: "kaija@esimerkki.example", locale: "sv", isContact: true }]);
    expect(await mails()).toEqual([
      { template: "enrolment-submitted", toAddress: "kaija@esimerkki.example", locale: "sv" },
    ]);
    expect(await activity()).toEqual(["visitor enrolment.begin", "visitor enrolment.submit"]);
    const copy = await getReceiptCopy(systemViewer(), id);
    expect(copy?.answers).toMatchObject({ wishes: ["MUISTIKUMPPANIT", "Joku muu"], needs: ["funding"] });
    expect(JSON.stringify(copy?.answers)).not.toContain("Naapuri");
    expect((await getEnrolment(holder, id))?.answers).toMatchObject({ ratherNot: ["Naapuri ry"] });
  });

  it("a hundred times at once, under one key or under many, has one effect and one mail", async () => {
    const { id, holder } = await answered();
    const once = sending(holder, randomUUID());
    const sendings = Array.from({ length: 100 }, (_, index) =>
      submitEnrolment(index % 2 ? once : sending(holder, randomUUID()), id, now),
    );
    expect(new Set(await Promise.all(sendings))).toEqual(new Set([id]));
    expect(await mails()).toHaveLength(1);
    expect((await activity()).filter((line) => line.endsWith("submit"))).toHaveLength(1);
    expect(await rows('select id from "Organisation"')).toHaveLength(2);
  });

  it("is refused while something is missing, and keeps what was typed", async () => {
    const { id, holder } = await begun();
    await save(holder, id, "organisation", answers);
    expect(await refusal(submitEnrolment(holder, id, now))).toBe("enrolment-incomplete");
    expect(await stateOf(id)).toBe("DRAFT");
    expect(await mails()).toEqual([]);
  });

  it("needs only the short path's answers there", async () => {
    const { id, holder } = await begun("short");
    for (const page of ["organisation", "contact", "seeking"]) await save(holder, id, page, answers);
    await submitEnrolment(holder, id, now);
    expect(await stateOf(id)).toBe("SUBMITTED");
  });
});

describe("the way back", () => {
  it("is mailed to the address that was asked for", async () => {
    const { id, holder } = await begun();
    await requestEnrolmentLink(holder, { enrolmentId: id, email: "kaija@esimerkki.example" }, now);
    expect(await mails()).toEqual([
      { template: "enrolment-link", toAddress: "kaija@esimerkki.example", locale: "fi" },
    ]);
  });
});

describe("changing answers after sending", () => {
  it("keeps lists and wishes in step, and a stale version is told", async () => {
    const { id, holder } = await sent();
    const version = (await getEnrolment(holder, id))?.answersVersion ?? 0;
    await save(holder, id, "seeking", { ...answers, needs: ["events"], wishes: "Joku muu" }, { version });
    expect(await rows('select needs from "Enrolment"')).toEqual([{ needs: ["events"] }]);
    expect(await rows("select name from \"Wish\" where kind = 'WISH'")).toEqual([{ name: "Joku muu" }]);
    expect(await refusal(save(holder, id, "seeking", answers, { version }))).toBe("changed-by-someone-else");
    expect(await mails()).toHaveLength(1);
  });

  it("of many who save over one version, one wins", async () => {
    const { id, holder } = await sent();
    const version = (await getEnrolment(holder, id))?.answersVersion ?? 0;
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        refusal(save(holder, id, "seeking", { ...answers, wishes: `Seura ${number}` }, { version })),
      ),
    );
    expect(results.filter((result) => result === "nothing refused")).toHaveLength(1);
    expect(new Set(results)).toEqual(new Set(["nothing refused", "changed-by-someone-else"]));
  });

  it("tells a new contact that they take part", async () => {
    const { id, holder } = await sent();
    const version = (await getEnrolment(holder, id))?.answersVersion ?? 0;
    await save(
      holder,
      id,
      "contact",
      { ...answers, email: "uusi@esimerkki.example", contactLanguage: "fi" },
      { version },
    );
    expect((await mails()).map(({ template, toAddress }) => [template, toAddress])).toContainEqual([
      "participant-added",
      "uusi@esimerkki.example",
    ]);
  });
});

describe("withdrawing", () => {
  it("tells the coordinators, keeps the reason for them, and cannot be done twice", async () => {
    const { id, holder, coordinator } = await sent();
    await withdrawEnrolment(holder, { enrolmentId: id, reason: "Aika ei riitä" }, now, alone);
    expect(await stateOf(id)).toBe("WITHDRAWN");
    expect((await mails()).map(({ template }) => template)).toEqual([
      "enrolment-submitted",
      "enrolment-left",
      "enrolment-withdrawn",
    ]);
    expect((await getEnrolment(coordinator, id))?.reason).toBe("Aika ei riitä");
    expect((await getEnrolment(holder, id))?.reason).toBeNull();
    expect(await refusal(withdrawEnrolment(holder, { enrolmentId: id, reason: null }, now, alone))).toBe(
      "changed-by-someone-else",
    );
  });
});

describe("the coordinator", () => {
  it("accepts, lets wait and declines; each is told once, and two who decide at once are one", async () => {
    const { id, coordinator } = await sent();
    await waitlistEnrolment(coordinator, { enrolmentId: id }, now);
    const results = await Promise.all([
      refusal(acceptEnrolment(coordinator, { enrolmentId: id }, now)),
      refusal(declineEnrolment(coordinator, { enrolmentId: id, reason: "Täynnä" }, now)),
    ]);
    expect(results.sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
    expect(await mails()).toHaveLength(3);
  });

  it("types in a call, which counts as sent", async () => {
    const { coordinator, programme } = await world();
    const call = { programmeId: programme.id, short: true, values: answers };
    const id = await enrolByPhone(coordinator, call, now);
    expect(await rows('select state, source, short from "Enrolment" where id = $1', [id])).toEqual([
      { state: "SUBMITTED", source: "PHONE", short: true },
    ]);
    expect(await mails()).toHaveLength(1);
    expect(await refusal(enrolByPhone(visitorViewer("fi"), call, now))).toBe("not-found");
    await expect(enrolByPhone(coordinator, { ...call, values: {} }, now)).rejects.toBeInstanceOf(z.ZodError);
  });

  it("lists and counts own enrolments only, and reads no draft's answers", async () => {
    const { id, coordinator, programme, holder } = await answered();
    const { enrolments, count } = await listEnrolments(coordinator, programme.id, { theme: "funding" }, 1);
    expect([count, enrolments.map(({ name }) => name)]).toEqual([1, ["Kaiun Kuoro ry"]]);
    expect((await listEnrolments(coordinator, programme.id, { text: "ei ole" }, 1)).count).toBe(0);
    expect(await countEnrolments(coordinator, programme.id)).toEqual({ DRAFT: 1 });
    expect((await listEnrolments(holder, programme.id, {}, 1)).count).toBe(0);
    expect((await getEnrolment(coordinator, id))?.answers).toEqual({});
    expect((await getProgrammePage(holder, "kyla"))?.name.fi).toBe("Vertaisvierailut");
  });
});

describe("participants", () => {
  it("come, go and come back; the last contact stays", async () => {
    const { id, holder } = await sent();
    const newcomer = {
      enrolmentId: id,
      name: "Veikko",
      email: "veikko@esimerkki.example",
      locale: "fi" as const,
      isContact: false,
    };
    const participantId = await addParticipant(holder, newcomer, now, stay);
    expect(await refusal(addParticipant(holder, newcomer, now, stay))).toBe("already-a-participant");
    await removeParticipant(holder, { enrolmentId: id, participantId }, now, stay);
    expect((await getEnrolment(holder, id))?.participants).toHaveLength(1);
    await restoreParticipant(holder, { enrolmentId: id, participantId }, now, stay);
    const [contact] = (await getEnrolment(holder, id))?.participants ?? [];
    const first = { enrolmentId: id, participantId: contact?.id ?? "" };
    expect(await refusal(removeParticipant(holder, first, now, stay))).toBe("last-contact");
    await changeContactTask(holder, { enrolmentId: id, participantId, contact: "yes" }, now);
    const leaving = [first, { enrolmentId: id, participantId }].map((one) =>
      refusal(removeParticipant(holder, one, now, stay)),
    );
    expect((await Promise.all(leaving)).sort()).toEqual(["last-contact", "nothing refused"]);
    expect(new Set((await mails()).map(({ template }) => template))).toEqual(
      new Set([
        "enrolment-submitted",
        "participant-added",
        "participant-left",
        "contact-received",
        "contact-changed",
      ]),
    );
  });

  it("are nobody else's to change", async () => {
    const { id } = await sent();
    const stranger = await write(systemViewer(), async (tx) =>
      viewerOf(await buildUser(tx, { name: "Outi" })),
    );
    const newcomer = {
      enrolmentId: id,
      name: "V",
      email: "v@esimerkki.example",
      locale: "fi" as const,
      isContact: true,
    };
    expect(await refusal(addParticipant(visitorViewer("fi"), newcomer, now, stay))).toBe("not-found");
    expect(await refusal(addParticipant(stranger, newcomer, now, stay))).toBe("not-found");
  });
});
