// Over 250 lines because it is one story, and a story is read in one piece: three experts, each of whom reads another language, from
// their first talk to the report that anybody reads, and on as a network.
import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { dayIn } from "@/lib/time/days";
import { expect, test } from "../support/browser";
import { rows } from "../support/database";
import { type Exchanger, exchangers, typedBy } from "../support/exchange-people";
import { dayOfThree, heldBefore, isHeld, passes, together } from "../support/exchange-time";
import { waitForMail } from "../support/mail";
import { openPersonalLink } from "../support/personal-link";
import { signIn } from "../support/sign-in";
import { mailsAreIn, readerOf, say, sayStart, subjectOf } from "../support/tongues";
import { closeDatabase, later } from "../support/world";

test.afterAll(closeDatabase);

const learned = "Xylo lorem vapor.";
const wrong = "Xylo decem.";
const onward = ["Lorem ipsum dolor.", "Vapor quaero nomen."] as const;
/** How the mails of the two surveys begin, in the words of the format. */
const asked = {
  fi: { closing: "Millainen vaihto oli?", later: "Mitä jäi käyttöön?" },
  sv: { closing: "Hur var utbytet?", later: "Vad togs i bruk?" },
  en: { closing: "What was the exchange like?", later: "What has stayed in use?" },
};
const secret = "Intus solus scribo.";

test("three talk, spend days at each other’s, write what they learned and go on, each in their own language", async ({
  browser,
  page: kaisa,
}, { project }) => {
  test.skip(project.name !== "desktop", "its pages are walked on phones by the journeys of their parts");
  test.setTimeout(540_000);
  const tag = randomUUID().slice(0, 6);
  const [aino, sven, , emma] = (await exchangers(browser, tag)) as [
    Exchanger,
    Exchanger,
    Exchanger,
    Exchanger,
  ];
  const people = [aino, sven, emma];
  const { coordinator, programme, group } = await together(people, tag);
  for (const { page, email } of people) await signIn(page.context(), email);
  await signIn(kaisa.context(), coordinator.email);
  const typed = [...typedBy, ...onward, learned, wrong, secret, coordinator.name, `Merja Meri Xylo ${tag}`];
  const look = readerOf(typed);
  /** Opens a page of the group, and looks at it. */
  const opens = async ({ page, locale }: Exchanger, path = "") => {
    await page.goto(`/${locale}/groups/${group.id}${path}`);
    await look(page, locale);
  };
  const gets = ({ email, locale }: Exchanger, name: string, branch?: string) =>
    waitForMail(email, subjectOf(locale, name, branch));
  /** All but whoever proposes say yes to the one time that there is, and whoever proposed chooses it. */
  const agrees = async (step: string, by: Exchanger) => {
    for (const person of people.filter((one) => one !== by)) {
      await opens(person, "/times");
      const part = person.page.locator(`#${step}`);
      await part.locator('[name^="vote-"][value="yes"]').first().check();
      await press(part, person, "meetings", "times.save");
      await expect(
        person.page.getByText(sayStart(person.locale, "meetings", "times.done.voted")),
      ).toBeVisible();
    }
    await opens(by, "/times");
    await press(by.page.locator(`#${step}`), by, "meetings", "times.choose");
    await expect(by.page).toHaveURL(/\/meetings\//);
  };

  await test.step("a time for the first talk is found by votes, and it is held", async () => {
    for (const person of people) await opens(person);
    await opens(sven, "/times");
    const part = sven.page.locator("#kick-off-1");
    await part.locator('[name="day-0"]').fill(dayIn(later(new Date(), 20), "Europe/Helsinki"));
    await part.locator('[name="from-0"]').fill("12.00");
    await press(part, sven, "meetings", "times.propose");
    await expect(sven.page.getByText(/1 tid/).first()).toBeVisible();
    await gets(emma, "times-proposed");
    await agrees("kick-off-1", sven);
    for (const person of [aino, emma]) {
      expect((await gets(person, "meeting-scheduled")).calendars.join()).toContain("BEGIN:VEVENT");
      await person.page.goto(`/${person.locale}/meetings/${group.meetings["kick-off-1"]}`);
      await look(person.page, person.locale);
    }
    await passes(group, "kick-off-1", 22);
    await isHeld(group, "kick-off-1");
  });

  await test.step("what each looks for is read by the others once all three have written it", async () => {
    const path = "/assignments/learning-plan";
    for (const [at, person] of people.entries()) {
      await opens(person, path);
      for (const field of await person.page.locator("textarea[name^=prompt-]").all())
        await field.fill(`${learned} ${at}`);
      await expect(person.page.getByText(`${learned} 0`)).toHaveCount(0);
      await press(person.page, person, "assignments", "form.handIn");
      await expect(
        person.page.getByText(
          sayStart(person.locale, "assignments", at < 2 ? "done.handedIn" : "done.revealed"),
        ),
      ).toBeVisible();
      await look(person.page, person.locale);
    }
    await gets(sven, "assignments-revealed");
    await opens(sven, path);
    for (const at of [0, 1, 2]) await expect(sven.page.getByText(`${learned} ${at}`).first()).toBeVisible();
  });

  await test.step("the host tells where to come, and both guests read it", async () => {
    const path = "/assignments/host-checklist.days-1";
    await opens(aino, path);
    for (const field of await aino.page.getByRole("textbox").all()) await field.fill("Xylo ostium.");
    await press(aino.page, aino, "assignments", "host.submit");
    await expect(aino.page.getByText(sayStart("fi", "assignments", "host.done"))).toBeVisible();
    for (const person of [sven, emma]) {
      await gets(person, "host-list-ready");
      await opens(person, path);
      await expect(person.page.getByText("Xylo ostium.").first()).toBeVisible();
    }
  });

  const days = `/meetings/${group.meetings["days-1"]}`;
  await test.step("three days are agreed on as one, and are three entries in each calendar", async () => {
    await opens(aino, "/times");
    const part = aino.page.locator("#days-1");
    await part.locator('[name="day-0"]').fill(dayIn(later(new Date(), 42), "Europe/Helsinki"));
    await part.locator('[name="days-0"]').fill("3");
    await press(part, aino, "meetings", "times.propose");
    const sure = part.locator('[name="sure"]');
    await expect(sure.or(aino.page.getByText(/1 aika/).first())).toBeVisible();
    if (await sure.isVisible()) {
      await look(aino.page, "fi");
      await sure.check();
      await press(part, aino, "meetings", "times.propose");
      await expect(aino.page.getByText(/1 aika/).first()).toBeVisible();
    }
    await agrees("days-1", aino);
    for (const person of [sven, emma])
      await expect
        .poll(async () => (await gets(person, "meeting-scheduled")).calendars.join().match(/UID:/g)?.length)
        .toBe(3);
  });

  await test.step("on the second day the host is ill: it alone is cancelled, and a colleague receives the guests on the third", async () => {
    await dayOfThree(group, "days-1");
    await aino.page.goto(`/fi${days}/days`);
    await look(aino.page, "fi");
    const second = aino.page.locator("#day-2");
    await second.locator("summary", { hasText: say("fi", "meetings", "days.cancelTitle") }).click();
    await second.locator('[name="reason"]').fill("Xylo");
    await press(second, aino, "meetings", "days.cancelSubmit");
    await expect(aino.page).not.toHaveURL(/\/days$/);
    await aino.page.goto(`/fi${days}/days`);
    const third = aino.page.locator("#day-3");
    await third.locator("summary", { hasText: say("fi", "meetings", "days.takeOverTitle") }).click();
    await third.locator('[name="who"]').fill("Merja Meri");
    await press(third, aino, "meetings", "days.takeOverSubmit");
    await expect(aino.page).not.toHaveURL(/\/days$/);
    for (const person of [sven, emma]) {
      await gets(person, "day-cancelled");
      await gets(person, "day-taken-over");
      await person.page.goto(`/${person.locale}${days}`);
      await look(person.page, person.locale);
      await expect(person.page.getByText(/\b2\b.*\b3\b/).first()).toBeVisible();
      await expect(person.page.getByText("Merja Meri", { exact: false }).first()).toBeVisible();
    }
  });

  await test.step("a guest keeps a diary that nobody else reads", async () => {
    await opens(sven, "/diary");
    await sven.page.locator('[name="body"]').first().fill(secret);
    await press(sven.page, sven, "diary", "save");
    await expect(sven.page.getByText(say("sv", "diary", "saved"))).toBeVisible();
    for (const person of [aino, emma]) {
      await opens(person, "/diary");
      await expect(person.page.getByText(secret)).toHaveCount(0);
    }
    expect((await kaisa.goto(`/fi/groups/${group.id}/diary`))?.status()).toBe(404);
  });

  await test.step("what a guest has learned goes to the host, who corrects a fact, and then to the rest", async () => {
    await passes(group, "days-1", 6);
    await isHeld(group, "days-1");
    const path = "/documents/learning-report.days-1";
    await opens(sven);
    await writes(sven, group.id, { learned: `${learned} ${wrong}`, onward: onward[0] });
    await look(sven.page, "sv");
    expect((await kaisa.goto(`/fi/groups/${group.id}${path}`))?.status()).toBe(200);
    await expect(kaisa.getByText(learned)).toHaveCount(0);
    await gets(aino, "document-to-correct");
    await opens(aino, path);
    await aino.page.getByRole("listitem").filter({ hasText: wrong }).getByRole("link").click();
    await aino.page.getByLabel(say("fi", "documents", "correction.why")).fill("Xylo novem.");
    await look(aino.page, "fi");
    await press(aino.page, aino, "documents", "correction.submit");
    await expect(aino.page.getByText(sayStart("fi", "documents", "first.corrected"))).toBeVisible();
    await press(aino.page, aino, "documents", "first.send");
    await expect(aino.page.getByText(sayStart("fi", "documents", "first.sentBack"))).toBeVisible();
    await gets(sven, "document-corrected");
    await opens(sven, path);
    await expect(sven.page.getByText("Xylo novem.")).toBeVisible();
    await writes(sven, group.id, { learned, onward: onward[0] });
    await opens(aino, path);
    await press(aino.page, aino, "documents", "first.approve");
    await expect(aino.page.getByText(sayStart("fi", "documents", "done.approved"))).toBeVisible();
    await gets(emma, "document-to-read");
    await opens(emma, path);
    await press(emma.page, emma, "documents", "approve");
    await expect(
      emma.page.getByRole("heading", { name: say("en", "documents", "approved.title") }),
    ).toBeVisible();
    await gets(sven, "document-approved");
    await kaisa.goto(`/fi/groups/${group.id}${path}`);
    await expect(kaisa.getByText(learned)).toBeVisible();
  });

  await test.step("the guest’s supervisor reads it by a link, in the guest’s language", async () => {
    await rows("select graphile_worker.add_job('tell-supervisors')");
    const { links } = await waitForMail(sven.boss, subjectOf("sv", "supervisor-report"));
    const boss = await (await browser.newContext()).newPage();
    await boss.goto(new URL(links.find((one) => one.includes("/report/")) ?? "").pathname);
    await look(boss, "sv");
    await expect(boss.getByText(learned)).toBeVisible();
    await expect(boss.getByText(wrong)).toHaveCount(0);
  });

  await test.step("of two reports a stranger reads what may be published, on the public page in each language", async () => {
    await heldBefore(group, "days-2", 5);
    await writes(emma, group.id, { learned, onward: onward[1], of: "days-2" });
    const path = "/documents/learning-report.days-2";
    for (const [person, key] of [
      [sven, "first.approve"],
      [aino, "approve"],
    ] as const) {
      await opens(person, path);
      await press(person.page, person, "documents", key);
      await expect(
        person.page.getByText(sayStart(person.locale, "documents", "done.approved")),
      ).toBeVisible();
    }
    const stranger = await (await browser.newContext()).newPage();
    for (const { locale } of people) {
      await stranger.goto(`/${locale}/programmes/${programme.slug}`);
      for (const text of onward) await expect(stranger.getByText(text)).toBeVisible();
      await expect(stranger.getByText(learned)).toHaveCount(0);
      await look(stranger, locale);
    }
  });

  await test.step("after the last talk all are asked how it was", async () => {
    await heldBefore(group, "days-3", 4);
    await heldBefore(group, "closing-1", 3);
    for (const person of people) {
      await waitForMail(person.email, asked[person.locale].closing);
      await opens(person, "/surveys/exchange");
      await person.page.locator('[name="learned"][value="5"]').check();
      await press(person.page, person, "surveys", "answering.submit");
      await expect(
        person.page.getByText(say(person.locale, "surveys", "answering.thanks.title")),
      ).toBeVisible();
      await look(person.page, person.locale);
    }
  });

  await test.step("who likes goes on as a network, called together by any of them", async () => {
    await opens(aino);
    await aino.page.getByRole("link", { name: say("fi", "networks", "card.action") }).click();
    await aino.page.locator('[name="name"]').fill(`Xylo ${tag}`);
    for (const box of await aino.page.locator('[name="who"]').all()) await box.check();
    await look(aino.page, "fi");
    await press(aino.page, aino, "networks", "begin.submit");
    await expect(aino.page.getByText(sayStart("fi", "networks", "done.begun"))).toBeVisible();
    for (const person of [sven, emma]) {
      await openPersonalLink(person.page, await gets(person, "network-asked"), true);
      await look(person.page, person.locale);
      await press(person.page, person, "networks", "asked.yes");
      await expect(person.page.getByText(sayStart(person.locale, "networks", "done.joined"))).toBeVisible();
      await look(person.page, person.locale);
    }
    await sven.page.getByRole("link", { name: say("sv", "networks", "page.call") }).click();
    await sven.page.locator('[name="day"]').fill(dayIn(later(new Date(), 12), "Europe/Helsinki"));
    await look(sven.page, "sv");
    await press(sven.page, sven, "networks", "date.callSubmit");
    await expect(sven.page.getByText(say("sv", "networks", "done.called"))).toBeVisible();
    expect((await gets(emma, "network-called", "other")).calendars.join()).toContain("METHOD:REQUEST");
  });

  await test.step("months later all are asked what has stayed, and the coordinator’s report counts what goes on", async () => {
    for (const step of Object.keys(group.meetings)) await passes(group, step, 100);
    await rows("select graphile_worker.add_job('ask-later')");
    await waitForMail(sven.email, asked.sv.later);
    await opens(sven, "/surveys/effect");
    await sven.page.locator('[name="use"][value="stays"]').check();
    await press(sven.page, sven, "surveys", "answering.submit");
    await expect(sven.page.getByText(say("sv", "surveys", "answering.thanks.title"))).toBeVisible();
    await kaisa.goto(`/fi/manage/programmes/${programme.slug}/reports`);
    await look(kaisa, "fi");
    await expect(kaisa.locator("dt", { hasText: "Verkostoja, jotka jatkavat" })).toBeVisible();
  });

  await test.step("every mail was in its reader’s language", async () => {
    for (const { locale, email } of people) await mailsAreIn(locale, email, typed);
    await mailsAreIn("sv", sven.boss, typed);
  });
});

/** Presses a button by what it says in somebody's language. */
function press(where: Page | Locator, { locale }: Exchanger, namespace: string, key: string): Promise<void> {
  return where
    .getByRole("button", { name: say(locale, namespace, key), exact: true })
    .first()
    .click();
}

/** A guest writes their report of some days, and sends it to its host. */
async function writes(
  { page, locale }: Exchanger,
  groupId: string,
  said: { learned: string; onward: string; of?: string },
): Promise<void> {
  await page.goto(`/${locale}/groups/${groupId}/documents/learning-report.${said.of ?? "days-1"}`);
  for (const part of ["when", "goals", "copy", "gift"])
    await page.locator(`[name="part-${part}"]`).fill("Xylo.");
  await page.locator('[name="part-learned"]').fill(said.learned);
  await page.locator('[name="part-public"]').fill(said.onward);
  await page.getByRole("button", { name: say(locale, "documents", "form.send"), exact: true }).click();
  await expect(page.getByText(sayStart(locale, "documents", "first.round"))).toBeVisible();
}
