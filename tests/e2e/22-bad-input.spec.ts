// Over 250 lines because each reader has forms of their own, and all are sent in the same ways.
import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { intake } from "@/lib/formats/peer-visits/intake";
import { write } from "@/lib/kernel/db";
import { buildUnanswered } from "@/prisma/seed/builders";
import { shownIn } from "../support/asking";
import { type BadSending, badSendings, typed, typedFields } from "../support/bad-input";
import { expect, test } from "../support/browser";
import { crawl, read } from "../support/crawl";
import { rows } from "../support/database";
import { asItStands, formsIn, multipart, multipartType, type RawForm } from "../support/raw-forms";
import { signIn } from "../support/sign-in";
import { betweenVisits, feedbackStep } from "../support/visits";
import { later, type PairWorld, pairWorld } from "../support/world";

// What is sent here by the hundred is not kept as a trace.
test.use({ trace: "off" });

test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "what the server answers is the same for every screen");
  test.setTimeout(480_000);
});

/** Moves that end something come last: a form that is gone has nothing to say. */
const ending = /removal|withdrawal|cancellation|deletion|dissolution|refusal|agreement|attendance|matching/;

test("the public forms take anything, and answer in the reader's language", async ({ page, request }) => {
  const { programme } = await pairWorld();
  await rows(`update "Programme" set state = 'OPEN' where id = $1`, [programme.id]);
  const survey = `/sv/programmes/${programme.slug}/enrolment`;
  const [begin] = await formsIn(page, survey, (await read(request, survey)).text);
  await request.post(survey, {
    headers: sending(),
    data: multipart(asItStands(begin as RawForm)),
  });
  const starts = [
    "/sv/sign-in",
    "/sv/sign-in/code",
    survey,
    `${survey}/organisation`,
    `${survey}/review`,
    `${survey}/link`,
  ];
  const pages = intake.pages.map(({ key }) => `${survey}/${key}`);
  const forms = await findForms(page, request, [...starts, ...pages], programme.slug);
  expect(forms.length).toBeGreaterThan(5);
  await sendBadly(page, request, forms, "sv", new Map());
});

test("a contact's forms take anything, and nothing of anybody else's is touched", async ({
  page,
  context,
}) => {
  const [world, other] = [await worldOfForms(), await worldOfForms()];
  await signIn(context, world.one.contact.email);
  const { group, one } = world;
  const proposed = await pairWorld({ state: "PROPOSED" });
  await rows('update "Participant" set "userId" = $1 where "enrolmentId" = $2 and "isContact"', [
    one.contact.id,
    proposed.one.id,
  ]);
  const starts = [
    ...["", "/participants", "/withdrawal", "/surveys/intake/organisation"].map(
      (part) => `enrolments/${one.id}${part}`,
    ),
    ...["", "/refusal", "/talk"].map((part) => `enrolments/${proposed.one.id}/agreement${part}`),
    ...["", "/times", "/assignments/interim", "/insights"].map((part) => `groups/${group.id}${part}`),
    ...["/details", "/move", "/cancellation"].map((part) => `meetings/${group.meetings["visit-2"]}${part}`),
    `meetings/${group.meetings["visit-1"]}/surveys/${feedbackStep}`,
    "settings",
  ].map((path) => `/fi/${path}`);
  const forms = await findForms(page, context.request, starts, group.id, one.id);
  expect(forms.length).toBeGreaterThan(12);
  const before = await everythingOf(other);
  await sendBadly(page, context.request, forms, "fi", standIns(world, other));
  expect(await everythingOf(other)).toEqual(before);
});

test("a facilitator's forms take anything, and nothing of anybody else's is touched", async ({
  page,
  context,
}) => {
  const [world, other] = [await worldOfForms(), await worldOfForms()];
  await signIn(context, world.facilitator.email);
  const { group } = world;
  const starts = [
    ...["/times", "/notes", "/insights"].map((part) => `groups/${group.id}${part}`),
    ...["/attendance", "/schedule", "/move", "/details"].map(
      (part) => `meetings/${group.meetings["visit-2"]}${part}`,
    ),
    `meetings/${group.meetings["visit-1"]}`,
  ].map((path) => `/en/${path}`);
  const forms = await findForms(page, context.request, starts, group.id);
  expect(forms.length).toBeGreaterThan(3);
  const before = await everythingOf(other);
  await sendBadly(page, context.request, forms, "en", standIns(world, other));
  expect(await everythingOf(other)).toEqual(before);
});

test("a coordinator's forms take anything, and nothing of anybody else's is touched", async ({
  page,
  context,
}) => {
  const [world, other] = [await worldOfForms(), await worldOfForms()];
  await signIn(context, world.coordinator.email);
  const base = `/fi/manage/programmes/${world.programme.slug}`;
  const starts = ["", "/edit", "/facilitators", "/enrolments/new", "/matching", "/cancellation"].map(
    (part) => base + part,
  );
  const more = [
    `${base}/groups/${world.group.id}`,
    `${base}/enrolments/${world.one.id}`,
    "/fi/manage/programmes/new?format=peer-visits",
  ];
  const forms = await findForms(page, context.request, [...starts, ...more], world.group.id, world.one.id);
  expect(forms.length).toBeGreaterThan(5);
  const before = await everythingOf(other);
  await sendBadly(page, context.request, forms.slice(0, 12), "fi", standIns(world, other));
  expect(await everythingOf(other)).toEqual(before);
});

test("what is somebody else's looks like what is nowhere, and a strange address is only not found", async ({
  context,
}) => {
  const [world, other] = [await worldOfForms(), await worldOfForms()];
  await signIn(context, world.one.contact.email);
  const places: [string, string][] = [
    ...[
      "",
      "/times",
      "/assignments/interim",
      "/assignments/interim/sheet",
      "/insights",
      "/notes",
      "/surveys",
      "/surveys/closing",
    ].map((part): [string, string] => [`/fi/groups/ID${part}`, other.group.id]),
    ...[
      "",
      "/details",
      "/move",
      "/schedule",
      "/cancellation",
      "/attendance",
      "/calendar.ics",
      "/surveys/feedback",
    ].map((part): [string, string] => [`/fi/meetings/ID${part}`, other.group.meetings["visit-1"] as string]),
    ...["", "/participants", "/withdrawal", "/agreement", "/surveys/intake/organisation"].map(
      (part): [string, string] => [`/fi/enrolments/ID${part}`, other.one.id],
    ),
    ...[
      "",
      "/enrolments",
      "/matching",
      "/groups",
      "/emails",
      "/reports",
      "/exports",
      "/exports/enrolments.xlsx",
    ].map((part): [string, string] => [`/fi/manage/programmes/ID${part}`, other.programme.slug]),
  ];
  for (const [place, theirs] of places) {
    const nowhere = await read(context.request, place.replace("ID", randomUUID()));
    const closed = await read(context.request, place.replace("ID", theirs));
    expect([nowhere.status, closed.status], place).toEqual([404, 404]);
    expect(plain(closed.text, theirs), place).toEqual(
      plain(nowhere.text, nowhere.path.split("/")[place.split("/").indexOf("ID")] ?? ""),
    );
    for (const strange of [
      "nope",
      "1",
      "x%00y",
      "%F0%9F%8E%B6",
      "..%2f..%2f",
      "a".repeat(2000),
      "__proto__",
      "'%20or%201=1",
    ]) {
      const answer = await read(context.request, place.replace("ID", strange));
      expect(answer.status, `${place} with ${strange.slice(0, 20)}`).toBe(404);
    }
  }
  for (const path of [
    "/fi/home?page=%00",
    "/fi/sign-in?path=%00&path=//x",
    "/fi?page=-1&page=x",
    "/fi/link/%00",
  ])
    expect((await read(context.request, path)).status, path).toBeLessThan(500);
});

/** What a browser says when it sends a form without JavaScript. */
function sending(): Record<string, string> {
  return { "content-type": multipartType, origin: new URL(test.info().project.use.baseURL ?? "").origin };
}

/** The different forms of some pages and of those that they link to within these ids. */
async function findForms(
  page: Page,
  request: APIRequestContext,
  starts: string[],
  ...ids: string[]
): Promise<RawForm[]> {
  const answers = await crawl(request, starts, {
    follow: (path) =>
      !/calendar|exports|\?/.test(path) &&
      path.startsWith(`${starts[0]?.slice(0, 3)}/`) &&
      ids.some((id) => path.includes(id)),
    most: 60,
  });
  const forms = new Map<string, RawForm>();
  for (const { place, text } of answers) {
    for (const form of await formsIn(page, place, text)) {
      const names = form.controls.map(({ name }) => name).filter((name) => !name.startsWith("$"));
      forms.set(
        `${place.replace(/[0-9a-f-]{36}/g, "·").split("?")[0]} ${[...new Set(names.map((name) => name.replace(/[0-9a-f-]{36}/g, "·")))].join()}`,
        form,
      );
    }
  }
  return [...forms.values()].sort((a, b) => Number(ending.test(a.path)) - Number(ending.test(b.path)));
}

async function sendBadly(
  page: Page,
  request: APIRequestContext,
  forms: RawForm[],
  locale: string,
  standIns: Map<string, string>,
) {
  const wrong: string[] = [];
  let kept = 0;
  for (const form of forms) {
    const fields = typedFields(form);
    const send = async ({ what, body, keepsTyped }: BadSending) => {
      const response = await request.post(form.path, {
        ...{ headers: sending(), data: body },
        ...{ maxRedirects: 0, timeout: 60_000 },
      });
      const where = `${form.path} with ${what}`;
      const status = response.status();
      if (status >= 500) wrong.push(`${where}: ${status}`);
      if (what === "too much" && status !== 413) wrong.push(`${where}: ${status}, not 413`);
      if (what === "cut off" && status !== 400) wrong.push(`${where}: ${status}, not 400`);
      if (status >= 300 && status < 400) {
        const goal = response.headers().location ?? "nowhere";
        if (!goal.includes(`/${locale}`)) wrong.push(`${where}: goes to ${goal}`);
        return;
      }
      const text = await response.text();
      if (status !== 404 && !text.includes(`<html lang="${locale}"`))
        wrong.push(`${where}: no page in ${locale} (${status})`);
      if (!keepsTyped || status !== 200 || fields.length === 0) return;
      const again = (await formsIn(page, form.path, text)).some((one) =>
        fields.every((name) =>
          one.controls.some((control) => control.name === name && control.value === typed),
        ),
      );
      if (!again) wrong.push(`${where}: what was typed is gone (${fields.join()})`);
      kept += 1;
    };
    const [first, ...others] = badSendings(form, standIns);
    if (first) await send(first);
    await Promise.all(others.map(send));
  }
  expect(wrong).toEqual([]);
  expect(kept, "some forms were shown again").toBeGreaterThan(0);
}

/** A pair between its visits, with times proposed for nothing and a survey open: most forms have something to do. */
async function worldOfForms(): Promise<PairWorld> {
  const world = await betweenVisits();
  const now = new Date();
  await write(systemViewer(), async (tx) => {
    await buildUnanswered(tx, world.group, {
      ...{ step: "feedback", about: "visit-1", userIds: [world.one.contact.id] },
      ...{ openUntil: later(now, 7), askedAt: later(now, -7) },
    });
    await tx.insight.create({
      data: {
        convenerId: world.convenerId,
        groupId: world.group.id,
        text: "Soittakaa ensin.",
        writtenById: world.facilitator.id,
      },
    });
  });
  return world;
}

/** Whose id stands where, in the other world. */
function standIns(world: PairWorld, other: PairWorld): Map<string, string> {
  const pairs = (one: PairWorld) => [
    one.group.id,
    one.one.id,
    one.other.id,
    one.programme.id,
    one.convenerId,
    ...Object.values(one.group.meetings),
    one.one.contact.id,
    one.facilitator.id,
    ...one.one.participants.map(({ id }) => id),
  ];
  const theirs = pairs(other);
  return new Map(pairs(world).map((id, index) => [id, theirs[index] ?? id]));
}

/** All that is kept of a world, to see that nothing has changed. */
async function everythingOf({ group, one, other, programme }: PairWorld) {
  const of = (table: string, column: string, value: string) =>
    rows(`select * from "${table}" where "${column}" = $1 order by 1`, [value]);
  return Promise.all([
    of("Programme", "id", programme.id),
    of("Enrolment", "programmeId", programme.id),
    of("Group", "id", group.id),
    of("Seat", "groupId", group.id),
    of("Meeting", "groupId", group.id),
    of("Submission", "groupId", group.id),
    of("Insight", "groupId", group.id),
    of("Note", "groupId", group.id),
    of("Response", "programmeId", programme.id),
    of("Ballot", "programmeId", programme.id),
    of("NamedAnswer", "programmeId", programme.id),
    of("Participant", "enrolmentId", one.id),
    of("Participant", "enrolmentId", other.id),
    of("Unanswered", "groupId", group.id),
    of("Email", "groupId", group.id),
    of("ProgrammeFacilitator", "programmeId", programme.id),
  ]);
}

/** What a page tells a person, in its HTML and in what its scripts are given; the numbering inside differs each time. */
function plain(text: string, id: string): string[] {
  const whole = text
    .replaceAll(id, "ID")
    .replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "");
  const words = [...whole.matchAll(/\\"(?:children|content|href)\\":\\"([^"\\]+)/g)].map(
    ([, said = ""]) => said,
  );
  return [shownIn(whole), ...words.sort()];
}
