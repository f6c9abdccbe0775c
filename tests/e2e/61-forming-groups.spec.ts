// Groups of people are looked for by what each has said of their week: thirty-four wait, one of them can never come when a group meets.
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { rows } from "../support/database";
import { talkingGroups } from "../support/formats/talking-groups";
import { signIn } from "../support/sign-in";
import { type Talker, talking } from "../support/talking";

const [tuesday, thursday, friday] = ["tue-13-15", "thu-9-11", "fri-9-11"];
const topics = talkingGroups.themes.map(({ key }) => key);

/** Thirty-three who can come on Tuesdays or Thursdays, four of one workplace, and one who can on Fridays alone. */
const talkers: Talker[] = Array.from({ length: 34 }, (_, at) => ({
  name: `${["Aino", "Bertta", "Cecilia", "Daavid", "Eero"][at % 5]} ${["Aalto", "Björk", "Castrén", "Dahl", "Eklund", "Forsman", "Grön"][Math.floor(at / 5)]}`,
  times: at === 33 ? [friday] : at % 3 === 0 ? [tuesday, thursday] : at % 3 === 1 ? [tuesday] : [thursday],
  topics: [topics[at % 5] ?? "", topics[(at + 2) % 5] ?? ""],
  years: ["0-2", "3-9", "10"][at % 3] ?? "",
  ...(at % 9 === 0 ? { workplace: "Järjestökeskus" } : {}),
}));

test(
  "groups are suggested for thirty-four, two are kept, two swap, one is left with what would help",
  {
    tag: "@nojs",
  },
  async ({ page, browser, site }, { project }) => {
    test.skip(
      project.name !== "desktop",
      "a coordinator's desk; the leader's page without script stands in it",
    );
    test.setTimeout(240_000);
    const now = new Date();
    const named = (name: string, role: string, times: readonly string[]) => ({
      ...{ name, roles: times.length > 0 ? [role] : [], times, mostGroups: 3 },
    });
    const world = await talking(now, talkers, [
      named("Veera Vetäjä", "lead", [tuesday, thursday]),
      named("Valto Vetäjä", "lead", []),
      named("Teppo Tekninen", "technical-host", [tuesday, thursday]),
      named("Tiina Tekninen", "technical-host", [tuesday, thursday]),
      named("Taru Tekninen", "technical-host", [tuesday, thursday]),
      named("Viljo Vetäjä", "lead", []),
    ]);
    const { slug } = world.programme;

    await test.step("a leader says when they can, without script", async () => {
      const own = await browser.newContext({
        baseURL: site.origin,
        javaScriptEnabled: false,
        viewport: { width: 360, height: 740 },
      });
      const leader = await own.newPage();
      await signIn(own, "valto.vet.j.@esimerkki.example", site.origin);
      await leader.goto("/fi/home");
      await expect(leader.getByText("Ryhmiä ei vielä ehdoteta sinulle")).toBeVisible();
      await leader.getByRole("link", { name: /^Kerro ajat/ }).click();
      await leader.getByRole("checkbox", { name: "Vetäjä" }).check();
      await leader.getByRole("checkbox", { name: "Tiistai 13–15" }).check();
      await leader.getByRole("checkbox", { name: "Torstai 9–11" }).check();
      await leader.getByRole("checkbox", { name: "Suomea" }).check();
      await leader.getByLabel("Montako ryhmää enintään?").fill("kaksi");
      await leader.getByRole("button", { name: "Tallenna ajat" }).click();
      await expect(leader.getByRole("checkbox", { name: "Tiistai 13–15" })).toBeChecked();
      await leader.getByLabel("Montako ryhmää enintään?").fill("2");
      await leader.getByRole("button", { name: "Tallenna ajat" }).click();
      await expect(leader.getByText("Ajat on tallennettu.")).toBeVisible();
      await own.close();
    });

    await signIn(page.context(), world.coordinator.email, site.origin);
    const groups = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { level: 3, name: /^Ryhmä \d/ }) });
    const membersOf = (at: number) =>
      groups
        .nth(at)
        .getByRole("list")
        .getByRole("listitem")
        .getByRole("link", { name: /^\p{L}+ \p{L}+$/u })
        .allInnerTexts();

    await test.step("a coordinator writes down what another has told on the phone", async () => {
      await page.goto(`/fi/manage/programmes/${slug}/matching`);
      await expect(
        page.getByText("Yksi ei ole kertonut, milloin pääsee ohjaamaan.", { exact: false }),
      ).toBeVisible();
      await page.getByRole("link", { name: "Kirjaa ajat" }).click();
      await page.getByRole("link", { name: "Kirjaa ajat" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Milloin Viljo Vetäjä voi ohjata");
      await checkPage(page);
      await page.getByRole("checkbox", { name: "Vetäjä" }).check();
      await page.getByRole("checkbox", { name: "Tiistai 13–15" }).check();
      await page.getByRole("checkbox", { name: "Torstai 9–11" }).check();
      await page.getByRole("checkbox", { name: "Suomea" }).check();
      await page.getByLabel("Montako ryhmää enintään?").fill("2");
      await page.getByRole("button", { name: "Tallenna ajat" }).click();
      await expect(page.getByText("Ajat on tallennettu.")).toBeVisible();
    });

    await test.step("groups are suggested; who is left is named with what would help", async () => {
      await page.goto(`/fi/manage/programmes/${slug}/matching`);
      await checkPage(page);
      await page.getByRole("button", { name: "Ehdota ryhmiä" }).focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "Etsi ryhmät uudelleen" })).toBeVisible({
        timeout: 60_000,
      });
      await expect(groups).toHaveCount(6);
      await expect(page.getByRole("heading", { name: "Yksi jäi ilman ryhmää" })).toBeVisible();
      await expect(page.getByRole("link", { name: "Daavid Grön" })).toBeVisible();
      await checkPage(page);
    });

    await test.step("a group and two of another are kept as they are", async () => {
      const first = await membersOf(0);
      await page.getByRole("button", { name: "Pidä yhdessä: Ryhmä 1", exact: true }).click();
      await expect(page.getByRole("heading", { name: /^Pidetään yhdessä:/ })).toBeVisible();
      await page.getByRole("button", { name: "Pidä yhdessä: Ryhmä 2", exact: true }).click();
      await expect(page.getByText("Pidetään yhdessä", { exact: true })).toHaveCount(2);
      await page.getByRole("button", { name: "Etsi ryhmät uudelleen" }).click();
      await expect(page.getByRole("heading", { name: "Ryhmät etsittiin uudelleen" })).toBeVisible({
        timeout: 60_000,
      });
      const now = await Promise.all([0, 1, 2, 3, 4, 5].map(membersOf));
      expect(now.some((its) => first.every((name) => its.includes(name)))).toBe(true);
    });

    await test.step("two change places, each with the price said before; and back", async () => {
      const before = await membersOf(4);
      const [mover = ""] = before;
      await groups
        .nth(4)
        .getByRole("link", { name: `Vaihda: ${mover}` })
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        `Kenen kanssa ${mover} vaihtaisi paikkaa?`,
      );
      await checkPage(page);
      await page
        .getByRole("button", { name: /^Vaihda: / })
        .first()
        .click();
      await expect(page.getByRole("heading", { name: /^Vaihtavat paikkaa:/ })).toBeVisible();
      await expect(page.getByText("Muutettu käsin")).toBeVisible();
      await page.getByRole("button", { name: "Kumoa", exact: true }).click();
      await expect(page.getByRole("heading", { name: "Ryhmät etsittiin uudelleen" })).toBeVisible();
      expect((await membersOf(4)).sort()).toEqual(before.sort());
      await page.getByRole("button", { name: "Tee uudelleen" }).click();
      await expect(page.getByRole("heading", { name: /^Vaihtavat paikkaa:/ })).toBeVisible();
    });

    await test.step("two are kept apart: what it would mean is shown before it is done", async () => {
      const [one = "", other = ""] = await membersOf(5);
      await page.getByText("Päätökset", { exact: true }).first().scrollIntoViewIfNeeded();
      await page.getByLabel("Ensimmäinen").selectOption({ label: one });
      await page.getByLabel("Toinen").selectOption({ label: other });
      await page.getByRole("button", { name: "Pidä erillään" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Mitä muutos tarkoittaisi");
      await checkPage(page);
      await page.getByRole("button", { name: "Tee näin" }).first().click();
      await expect(page.getByRole("heading", { name: /^Ei samaan ryhmään:/ })).toBeVisible();
    });

    await test.step("all are pencilled with those who guide them", async () => {
      await page.getByRole("button", { name: /^Tee luonnokset kaikista/ }).click();
      await expect(page).toHaveURL(/drafted=6/);
      const made = await rows<{ n: number }>(
        `select count(*)::int as n from "GroupFacilitator" f join "Group" g on g.id = f."groupId" where g."programmeId" = $1`,
        [world.programme.id],
      );
      expect(made[0]?.n).toBeGreaterThanOrEqual(10);
    });
  },
);
