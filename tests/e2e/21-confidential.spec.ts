import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { intake } from "@/lib/formats/peer-visits/intake";
import { write } from "@/lib/kernel/db";
import { buildAnonymous, buildHeld, buildScheduled, buildUser, type Person } from "@/prisma/seed/builders";
import { dataFolder } from "@/scripts/lib/paths.mjs";
import { expect, test } from "../support/browser";
import { type Answer, crawl } from "../support/crawl";
import { rows } from "../support/database";
import { mailTo, waitForMail } from "../support/mail";
import { signIn } from "../support/sign-in";
import { feedbackStep, interim, mirror } from "../support/visits";
import { later, type PairWorld, pairWorld } from "../support/world";

const secrets = ["note", "ratherNot", "change", "greeting", "assignment"] as const;
type Secret = (typeof secrets)[number];

/** Who may find what: §5 of the design, for one association's words. */
const mayFind = {
  "their contact": ["ratherNot", "change", "assignment"],
  "their colleague": ["assignment"],
  "the other association's contact": [],
  "the pair's facilitator": ["note", "change", "greeting"],
  "another facilitator of the programme": [],
  "the coordinator": ["ratherNot", "change"],
  "another convener's coordinator": [],
  "the administrator": [],
  nobody: [],
} satisfies Record<string, Secret[]>;
type Role = keyof typeof mayFind;

// Thousands of pages are read: no trace of them is kept.
test.use({ trace: "off" });

test("what is said in confidence is found by those it is for, and by nobody else anywhere", async ({
  browser,
}) => {
  test.skip(test.info().project.name !== "desktop", "what the server tells is the same for every screen");
  test.setTimeout(540_000);
  const world = await plantedWorld();
  await plantByHand(browser, world);
  const people = await peopleOf(world);

  const found: Partial<Record<Role, Record<string, string[]>>> = {};
  const looked: Partial<Record<Role, number>> = {};
  for (const [role, person] of Object.entries(people) as [Role, Person | null][]) {
    await test.step(`${role} looks everywhere`, async () => {
      const context = await browser.newContext({ baseURL: test.info().project.use.baseURL });
      if (person) await signIn(context, person.email);
      const answers = await crawl(context.request, everywhere(world), {
        follow: (link) => isAbout(world, link),
        most: 150,
        withData: true,
      });
      await context.close();
      const mails = person ? await mailTo(person.email) : [];
      const letters = mails.map((mail) => ({ path: `mail: ${mail.subject}`, text: JSON.stringify(mail) }));
      found[role] = whereFound(world, [...answers, ...letters]);
      looked[role] = answers.filter(({ status }) => status === 200).length;
    });
  }
  const asked = Object.fromEntries(
    Object.entries(found).map(([role, places]) => [role, Object.keys(places ?? {}).sort()]),
  );
  const wanted = Object.fromEntries(Object.entries(mayFind).map(([role, all]) => [role, [...all].sort()]));
  expect(asked, JSON.stringify(found, null, 2)).toEqual(wanted);
  expect(looked.nobody, "the front page at least was read").toBeGreaterThan(0);
  expect(Math.min(...Object.values(looked))).toBeGreaterThan(0);

  await test.step("the database holds the note in no readable form, and copies none of the words", async () => {
    const notes = await rows<{ sealed: string }>('select * from "Note"');
    expect(notes.length).toBeGreaterThan(0);
    expect(JSON.stringify(notes)).not.toContain(world.words.note);
    for (const table of ["Activity", "Receipt", "Email"]) {
      const kept = JSON.stringify(await rows(`select * from "${table}"`));
      for (const secret of secrets)
        expect(kept.includes(world.words[secret]), `${secret} in ${table}`).toBe(false);
    }
  });

  await test.step("the server's logs hold none of the words", () => {
    const logs = ["logs", "test-logs"].map((folder) => path.join(dataFolder(), folder)).filter(existsSync);
    const files = logs.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      for (const secret of secrets)
        expect(readFileSync(file, "utf8").includes(world.words[secret]), `${secret} in ${file}`).toBe(false);
  });
});

type Planted = PairWorld & { words: Record<Secret, string>; noteId?: string };

/** A pair between its visits, where the first association has told what is for few: only the note and the assignment are missing. */
async function plantedWorld(): Promise<Planted> {
  const tag = randomUUID().slice(0, 8);
  const words = Object.fromEntries(
    secrets.map((secret) => [secret, `kuiskaus${secret}${tag}`]),
  ) as Planted["words"];
  const now = new Date();
  const world = await pairWorld({ now, one: { ratherNot: [words.ratherNot], change: words.change } });
  await write(systemViewer(), async (tx) => {
    await buildHeld(tx, world.group, "visit-1", later(now, -21), world.facilitator);
    await buildScheduled(tx, world.group.meetings["visit-2"] as string, later(now, 21), world.facilitator);
    const answers = { ideas: "5", greetings: words.greeting };
    const answered = { step: feedbackStep, about: "visit-1", answers, at: later(now, -20) };
    await buildAnonymous(tx, world.programme, world.group, answered);
  });
  return { ...world, words };
}

/** The note and the handed-in assignment go through the browser, past all that might keep them on the way. */
async function plantByHand(browser: Browser, world: Planted): Promise<void> {
  const use = { baseURL: test.info().project.use.baseURL };
  const facilitators = await browser.newContext(use);
  await signIn(facilitators, world.facilitator.email);
  const page = await facilitators.newPage();
  await page.goto(`/fi/groups/${world.group.id}/notes`);
  await page.getByLabel("Mitä haluatte muistaa?").fill(world.words.note);
  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await expect(page.getByText("Muistiinpano on tallessa.")).toBeVisible();
  await facilitators.close();

  const contacts = await browser.newContext(use);
  await signIn(contacts, world.one.contact.email);
  const own = await contacts.newPage();
  await own.goto(`/fi/groups/${world.group.id}/assignments/${interim}`);
  for (const [name, text] of Object.entries(mirror(world.words.assignment)))
    await own.locator(`[name="${name}"]`).fill(text);
  await own.getByRole("button", { name: "Palauta vastaus" }).click();
  await expect(own.getByText("Vastauksenne on palautettu.", { exact: false })).toBeVisible();
  await contacts.close();
  await waitForMail(world.other.contact.email, "on palauttanut välitehtävän");
}

async function peopleOf(world: Planted): Promise<Record<Role, Person | null>> {
  const elsewhere = await pairWorld();
  await rows(
    'insert into "ProgrammeFacilitator" ("convenerId", "programmeId", "userId", "acceptedAt") values ($1, $2, $3, now())',
    [world.convenerId, world.programme.id, elsewhere.facilitator.id],
  );
  const administrator = await write(systemViewer(), (tx) =>
    buildUser(tx, { name: "Ylermi Ylläpito", isAdmin: true }),
  );
  return {
    "their contact": world.one.contact,
    "their colleague": world.colleague,
    "the pair's facilitator": world.facilitator,
    "the coordinator": world.coordinator,
    "the other association's contact": world.other.contact,
    "another facilitator of the programme": elsewhere.facilitator,
    "another convener's coordinator": elsewhere.coordinator,
    "the administrator": administrator,
    nobody: null,
  };
}

/** Every address of this pair and programme that we know of, whether there is a link to it or not. */
function everywhere({ group, one, other, programme, convenerId }: Planted): string[] {
  const of = (base: string, ...parts: string[]) => ["", ...parts].map((part) => base + part);
  const meetings = Object.values(group.meetings).flatMap((id) =>
    of(`meetings/${id}`, "/calendar.ics", "/details", "/attendance", "/schedule", "/surveys/feedback"),
  );
  const enrolments = [one.id, other.id].flatMap((id) =>
    of(
      `enrolments/${id}`,
      "/participants",
      "/agreement",
      ...intakePages.map((page) => `/surveys/intake/${page}`),
    ),
  );
  const manage = `manage/programmes/${programme.slug}`;
  const assignment = `/assignments/${interim}`;
  return [
    ...[
      "",
      "home",
      "settings",
      "manage",
      "manage/programmes",
      "manage/conveners",
      `manage/conveners/${convenerId}`,
    ],
    ...["manage/activity", "manage/emails", "manage/organisations", "manage/people", "privacy"],
    ...of(
      `groups/${group.id}`,
      "/times",
      assignment,
      `${assignment}/sheet`,
      "/notes",
      "/insights",
      "/surveys",
      "/surveys/closing",
    ),
    ...meetings,
    ...enrolments,
    ...of(
      manage,
      "/enrolments",
      `/enrolments/${one.id}`,
      `/enrolments/${one.id}/answers`,
      "/matching",
      "/groups",
      `/groups/${group.id}`,
    ),
    `${manage}/matching/${group.id}`,
    ...["enrolments", "feedback"].flatMap((kind) => [
      `${manage}/exports/${kind}.xlsx`,
      `${manage}/exports/${kind}.csv`,
    ]),
    ...[
      `${manage}/emails`,
      `${manage}/reports`,
      `${manage}/exports`,
      `${manage}/facilitators`,
      `programmes/${programme.slug}`,
    ],
  ].map((part) => (part ? `/fi/${part}` : "/fi"));
}

const intakePages = intake.pages.map(({ key }) => key);

/** Links within this pair and programme, and those that name nothing in particular. */
function isAbout({ group, one, other, programme, convenerId }: Planted, link: string): boolean {
  if (!link.startsWith("/fi")) return false;
  const own = [group.id, one.id, other.id, programme.slug, convenerId, ...Object.values(group.meetings)];
  return own.some((id) => link.includes(id)) || /^\/fi\/(manage|home|settings)(\/[a-z]+)?$/.test(link);
}

function whereFound({ words }: Planted, answers: Pick<Answer, "path" | "text">[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const secret of secrets) {
    const places = answers.filter(({ text }) => text.includes(words[secret])).map((answer) => answer.path);
    if (places.length > 0) found[secret] = places.slice(0, 4);
  }
  return found;
}
