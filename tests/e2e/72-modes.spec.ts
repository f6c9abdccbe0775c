// Two experts whose dates never fit go on online by one press, and agree on another way at their kick-off.
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { checkPage, expect, test } from "@/tests/support/browser";
import { rows } from "@/tests/support/database";
import { expertWorld } from "@/tests/support/expert-pairs";
import { signIn } from "@/tests/support/sign-in";
import { later, viewerOf } from "@/tests/support/world";

test("a group changes its way of working on a page of its own, and after three rounds of times by one press @nojs", async ({
  page,
}) => {
  const now = new Date();
  const world = await expertWorld({ now, mode: "shadowing" });
  const { group, one, other } = world;
  const path = `/fi/groups/${group.id}`;
  const as = async (person: { email: string }, to = path) => {
    await page.context().clearCookies();
    await signIn(page.context(), person.email);
    return page.goto(to);
  };
  const steps = async () =>
    (
      await rows<{ step: string }>('select step from "Meeting" where "groupId" = $1 order by ordinal', [
        group.id,
      ])
    ).map(({ step }) => step);

  await as(world.stranger);
  expect((await page.goto(`${path}/mode`))?.status()).toBe(404);

  await as(one.contact);
  await page.getByText("Toimintatapa", { exact: false }).first().click();
  await page.getByRole("link", { name: "Vaihda toimintatapa" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Toimintatapa" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("radio", { name: "Kriittinen ystävä" }).check();
  await page.getByRole("button", { name: "Vaihda toimintatapa" }).click();
  await expect(page.getByText("Toimintatapa on vaihdettu", { exact: false })).toBeVisible();
  expect(await steps()).toEqual(["kick-off-1", "days-1", "days-2", "closing-1"]);

  const [{ id: meetingId = "" } = {}] = await rows<{ id: string }>(
    `select id from "Meeting" where "groupId" = $1 and step = 'days-1'`,
    [group.id],
  );
  for (const days of [20, 30, 40]) {
    const day = [later(now, days).toISOString().slice(0, 10)];
    await proposeTimes(
      viewerOf(one.contact),
      { meetingId, day, from: ["12:00"], until: ["18:00"], sure: "yes" },
      now,
    );
    const options = await rows<{ id: string }>('select id from "TimeOption" where "meetingId" = $1', [
      meetingId,
    ]);
    const votes = Object.fromEntries(options.map(({ id }) => [id, "no" as const]));
    await castVotes(viewerOf(other.contact), { meetingId, votes });
  }
  await as(other.contact, `${path}/times`);
  await expect(page.getByText("Eikö sopivaa aikaa löydy?")).toBeVisible();
  await checkPage(page);
  await page.getByRole("button", { name: "Jatketaan näin: Mentorointi" }).click();
  await expect(page.getByText("Toimintatapa on vaihdettu", { exact: false })).toBeVisible();
  expect(await steps()).toHaveLength(7);
});
