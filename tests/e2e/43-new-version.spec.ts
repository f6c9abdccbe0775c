import { checkPage, expect, test } from "../support/browser";
import { rows } from "../support/database";
import { signIn } from "../support/sign-in";
import { betweenVisits } from "../support/visits";

const text = 'Ensimmäinen rivi.\nToinen rivi, jossa on "lainaus" & <merkkejä>.';
const field = "Mitä haluatte muistaa?";

test("faults 13: a form that was opened before a new version, which does not know its action, is there again with what was written, and is sent once", {
  tag: "@nojs",
}, async ({ page, context }) => {
  const { group, facilitator } = await betweenVisits();
  await signIn(context, facilitator.email);
  const notes = `/fi/groups/${group.id}/notes`;
  await page.goto(notes);
  await page.getByLabel(field).fill(text);
  // As if the action had another name now: its id, made of its file and its name, is nobody's.
  const ofNobody = `40${"0123456789".repeat(4)}`;
  let renamed = 0;
  await page.route(`**${notes}`, async (route) => {
    const request = route.request();
    if (request.method() !== "POST") return route.continue();
    renamed++;
    const headers = { ...request.headers() };
    if (headers["next-action"]) headers["next-action"] = ofNobody;
    const body = request.postDataBuffer()?.toString("latin1") ?? "";
    const postData = Buffer.from(body.replace(/\{"id":"[0-9a-f]{42}"/, `{"id":"${ofNobody}"`), "latin1");
    return route.continue({ headers, postData });
  });
  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  if (test.info().project.use.javaScriptEnabled === false) {
    await expect(page.getByRole("heading", { level: 1, name: "Palvelua on päivitetty" })).toBeVisible();
    await expect(page.getByText("Toinen rivi, jossa on", { exact: false })).toBeVisible();
    await checkPage(page);
    await page.getByRole("link", { name: "Avaa lomake" }).click();
  }
  await expect(
    page.getByText("Tähän on palautettu, mitä kirjoititte äsken.", { exact: false }),
  ).toBeVisible();
  await expect(page.getByLabel(field)).toHaveValue(text);
  expect(renamed).toBe(1);
  await page.unroute(`**${notes}`);

  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await expect(page.getByText("Toinen rivi, jossa on", { exact: false })).toBeVisible();
  await expect(page.getByLabel(field)).toHaveValue("");
  expect(await rows('select count(*)::int as n from "Note" where "groupId" = $1', [group.id])).toEqual([
    { n: 1 },
  ]);
});
