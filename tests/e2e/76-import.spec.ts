// Last year's spreadsheet comes in: its columns are guessed and corrected, what is in doubt is decided, and it can all be taken back.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildConvener, buildUser } from "@/prisma/seed/builders";
import { expect, test } from "../support/browser";
import { rows } from "../support/database";
import { windows1252, workbook } from "../support/imports/sheets";
import { signIn } from "../support/sign-in";

test.beforeEach(() => {
  test.skip(test.info().project.name === "phone", "this is work at a desk");
  test.setTimeout(120_000);
});

/** A convener of one's own, with seven organisations in its register. */
async function world() {
  const tag = randomUUID().slice(0, 8);
  const names = Array.from({ length: 7 }, (_, at) => `Kylän ${words[at]} väki ${tag} ry`);
  const made = await write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordinaattori" });
    const { id } = await buildConvener(tx, {
      name: `Piiri ${tag}`,
      slug: `piiri-${tag}`,
      coordinators: [coordinator],
    });
    return { coordinator, convenerId: id };
  });
  for (const name of names)
    await rows(
      `insert into "Organisation" (id, "convenerId", name, "nameKey", municipality) values (gen_random_uuid(), $1, $2, lower($2), 'Kuopio')`,
      [made.convenerId, name],
    );
  return { ...made, tag, names };
}

const words = [
  ...[
    "säteen",
    "pelimannien",
    "marttojen",
    "nuorten",
    "kalastajien",
    "teatterin",
    "kuoron",
    "mökkien",
    "torin",
    "sataman",
  ],
  ...["metsän", "rannan", "koulun", "myllyn", "kartanon", "aseman", "kirkon", "sillan", "suon", "järven"],
];

const organisationsOf = async (convenerId: string) =>
  (
    await rows<{ name: string }>('select name from "Organisation" where "convenerId" = $1 order by name', [
      convenerId,
    ])
  ).map(({ name }) => name);

/** 40 associations: six of the register in another spelling, two that stand twice, and a broken number. */
function fileOf(tag: string): string[][] {
  const spelled = words
    .slice(0, 6)
    .map((word) => [`Kylän ${word.replace(/n$/, "nn")} väki ${tag}`, "", "Kuopio", "", ""]);
  const fresh = Array.from({ length: 31 }, (_, at) => [
    `${words[at % 20]?.replace(/^./, (letter) => letter.toUpperCase())} ${["ystävät", "talkoot"][at % 2]} ${at} ${tag} rf`,
    ...["", ["Oulu", "Vaasa", "Turku"][at % 3] ?? "", `Henkilö ${at}`, `h${at}-${tag}@esimerkki.example`],
  ]);
  const twice = fresh.slice(0, 2).map((row) => [...row]);
  return [...spelled, ...fresh, ...twice, [`Rikki ${tag} ry`, "1234567-9", "Oulu", "", ""]];
}

const heads = ["Yhdistyksen nimi", "Y-tunnus", "Kotipaikka", "Yhteyshenkilö", "S-posti"];

async function sendFile(page: Page, name: string, bytes: Uint8Array) {
  await page.goto("/fi/manage/organisations");
  await page.getByRole("link", { name: "Tuo tiedostosta" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tuo tiedostosta" })).toBeVisible();
  await page
    .getByLabel("Tiedosto", { exact: false })
    .last()
    .setInputFiles({
      ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) },
    });
  await page.getByRole("button", { name: "Lue tiedosto" }).click();
}

test("a spreadsheet of 40 comes in, what is in doubt is decided, and all of it is taken back", async ({
  page,
  context,
}) => {
  const { coordinator, convenerId, tag, names } = await world();
  await signIn(context, coordinator.email);
  const text = [heads, ...fileOf(tag)].map((row) => row.join(";")).join("\r\n");
  await sendFile(page, "yhdistykset 2025.csv", windows1252(text));

  await expect(page.getByRole("heading", { level: 1, name: /Mitä sarakkeissa on/ })).toBeVisible();
  await expect(page.getByLabel("Yhdistyksen nimi")).toHaveValue("name");
  await expect(page.getByLabel("Kotipaikka")).toHaveValue("municipality");
  await expect(page.getByLabel("S-posti")).toHaveValue("contactEmail");
  await page.getByRole("button", { name: "Tarkista rivit" }).click();

  await expect(page.getByRole("heading", { level: 1, name: /Mitä riveistä tulee/ })).toBeVisible();
  await expect(page.getByText("Rivi 41: Y-tunnuksessa on virhe")).toBeVisible();
  const doubts = page.getByRole("group", { name: /^Rivi \d+: Kylän/ });
  await expect(doubts).toHaveCount(6);
  for (const doubt of await doubts.all())
    await doubt
      .getByLabel(/^Sama kuin/)
      .first()
      .check();
  await page.getByRole("button", { name: "Tallenna päätökset" }).click();
  await expect(page.getByText("Päätökset on tallennettu.")).toBeVisible();
  await page.getByRole("button", { name: "Tuo 39 riviä" }).click();

  await expect(page.getByRole("heading", { level: 1, name: /Tuonti on valmis/ })).toBeVisible({
    timeout: 60_000,
  });
  expect((await organisationsOf(convenerId)).length).toBe(7 + 31);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Lataa rivit, jotka eivät tulleet" }).click();
  const back = await readSheet(readFileSync(await (await download).path()));
  expect(back.map((row) => row.at(-1))).toEqual([
    "Miksi rivi ei tullut",
    expect.stringContaining("tarkistusnumero"),
  ]);

  await page.getByRole("button", { name: "Kumoa" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Tuonti on peruttu/ })).toBeVisible();
  expect(await organisationsOf(convenerId)).toEqual([...names].sort());
});

test("a workbook comes in by the same way, and one with a formula is refused with the cell that has it", async ({
  page,
  context,
}) => {
  const { coordinator, convenerId, tag } = await world();
  await signIn(context, coordinator.email);
  const formula = { xml: '<c r="A2" t="str"><f>1+1</f><v>2</v></c>' };
  await sendFile(page, "kaava.xlsx", workbook({ sheets: [{ name: "A", rows: [heads, [formula]] }] }));
  await expect(page.getByText("Solussa A2 on kaava.", { exact: false }).first()).toBeVisible();
  await sendFile(
    page,
    "yhdistykset.xlsx",
    workbook({ sheets: [{ name: "A", rows: [heads, [`Uudet tuulet ${tag} ry`, null, "Oulu"]] }] }),
  );
  await page.getByRole("button", { name: "Tarkista rivit" }).click();
  await page.getByRole("button", { name: "Tuo 1 rivi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Tuonti on valmis/ })).toBeVisible({
    timeout: 60_000,
  });
  expect(await organisationsOf(convenerId)).toContain(`Uudet tuulet ${tag} ry`);
});
