// A group that enough say yes to: one says that the others do not suit, and nobody learns it but who coordinates, who asks others by one press;
// and one that has begun takes in who waits.
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { type Tx, write } from "@/lib/kernel/db";
import { buildConvener, buildEnrolment, buildGroup, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { checkPage, expect } from "../support/browser";
import { test } from "../support/circle-site";
import { enoughCircle } from "../support/formats/enough-circle";
import { signIn } from "../support/sign-in";

const namesOfTwo = [
  "Aino",
  "Bertta",
  "Cecilia",
  "Daavid",
  "Eero",
  "Olavi",
  "Pirkko",
  "Raimo",
  "Sirkka",
  "Taavi",
];
const names = ["Aino", "Bertta", "Cecilia", "Daavid", "Eero", "Gunnel", "Helmi"];

test("one of five says that the group does not suit, and the coordinator asks two who wait by one press", async ({
  browser,
  site,
}) => {
  test.skip(test.info().project.name !== "desktop", "one screen is enough");
  addFormat(enoughCircle);
  const world = await proposed(Math.random().toString(36).slice(2, 8));
  const window = async (address: string) => {
    const context = await browser.newContext({ baseURL: site.origin });
    await signIn(context, address, site.origin);
    return context.newPage();
  };

  await test.step("a member says it, with a reason for the coordinator", async () => {
    const eero = await window(world.people[4] ?? "");
    await eero.goto(`/fi/enrolments/${world.ids[4]}/agreement`);
    await checkPage(eero);
    await eero.getByRole("link", { name: "Kokoonpano ei sovi" }).click();
    await eero.getByRole("textbox").fill("Bertta on esihenkilöni.");
    await checkPage(eero);
    await eero.getByRole("button", { name: "Lähetä vastaus" }).click();
    await expect(eero.getByText("Kiitos, että kerroitte")).toBeVisible();
    const aino = await window(world.people[0] ?? "");
    await aino.goto(`/fi/enrolments/${world.ids[0]}/agreement`);
    await expect(aino.getByText("Ryhmään etsitään vielä lisää väkeä.", { exact: false })).toBeVisible();
    await expect(aino.getByText("Eero")).toHaveCount(0);
  });

  await test.step("the coordinator reads it, and asks two who wait", async () => {
    const kaisa = await window(world.coordinator);
    await kaisa.goto(`/fi/manage/programmes/${world.slug}/groups/${world.groupId}`);
    await expect(kaisa.getByText("Bertta on esihenkilöni.")).toBeVisible();
    await checkPage(kaisa);
    await kaisa.locator('a[href$="/few"]').first().click();
    await expect(kaisa.getByRole("radio", { name: /Vahvistetaan näin/ })).toBeVisible();
    await checkPage(kaisa);
    await kaisa.getByRole("radio", { name: /Kysytään mukaan: Gunnel ja Helmi/ }).check();
    await kaisa.getByRole("button", { name: "Tallenna päätös" }).click();
    await expect(kaisa.getByText("Heitä on kysytty mukaan.")).toBeVisible();
  });
});

test("two who wait are asked into a group that has begun: one is not any more, the other says yes and is in it", async ({
  browser,
  site,
}) => {
  test.skip(test.info().project.name !== "desktop", "one screen is enough");
  addFormat(enoughCircle);
  const world = await proposed(Math.random().toString(36).slice(2, 8), "CONFIRMED");
  const window = async (address: string) => {
    const context = await browser.newContext({ baseURL: site.origin });
    await signIn(context, address, site.origin);
    return context.newPage();
  };
  const kaisa = await window(world.coordinator);

  await test.step("the coordinator sees who may come, asks one of them, another, and takes that back", async () => {
    await kaisa.goto(`/fi/manage/programmes/${world.slug}/groups/${world.groupId}`);
    await kaisa.getByRole("link", { name: "Lisää väkeä ryhmään" }).click();
    await expect(kaisa.getByText("Ryhmässä on tilaa yhdelle.", { exact: false })).toBeVisible();
    await expect(kaisa.getByRole("checkbox", { name: "Gunnel" })).toBeChecked();
    await checkPage(kaisa);
    await kaisa.getByRole("checkbox", { name: "Helmi" }).check();
    await kaisa.getByRole("button", { name: "Lähetä kutsut" }).click();
    await expect(kaisa.getByText("Kutsut on lähetetty.")).toBeVisible();
    await kaisa.getByRole("button", { name: "Peru kutsu" }).last().click();
    await expect(kaisa.getByText("Kutsu on peruttu.")).toBeVisible();
    await checkPage(kaisa);
  });

  await test.step("who is asked sees who is in it, and says yes by one press", async () => {
    const gunnel = await window(world.people[5] ?? "");
    await gunnel.goto(`/fi/groups/${world.groupId}`);
    await expect(gunnel.getByText("Bertta")).toHaveCount(0);
    await gunnel.goto(`/fi/enrolments/${world.ids[5]}`);
    await gunnel.getByRole("link", { name: "Lue ja vastaa" }).click();
    await expect(gunnel.getByText("Bertta").first()).toBeVisible();
    await checkPage(gunnel);
    await gunnel.getByRole("button", { name: "Kyllä, tulen mukaan" }).click();
    await gunnel.getByRole("link", { name: "Avaa ryhmän sivu" }).click();
    await expect(gunnel.getByText("Bertta").first()).toBeVisible();
    const helmi = await window(world.people[6] ?? "");
    await helmi.goto(`/fi/enrolments/${world.ids[6]}/admission`);
    await expect(helmi.getByText("Kutsu ei ole enää voimassa")).toBeVisible();
    await checkPage(helmi);
  });
});

test("two groups of which each has too few are asked by one press whether they become one, and the first yes changes nothing yet", async ({
  browser,
  site,
}) => {
  test.skip(test.info().project.name !== "desktop", "one screen is enough");
  addFormat(enoughCircle);
  const world = await twoWithTooFew(Math.random().toString(36).slice(2, 8));
  const window = async (address: string) => {
    const context = await browser.newContext({ baseURL: site.origin });
    await signIn(context, address, site.origin);
    return context.newPage();
  };
  const kaisa = await window(world.coordinator);
  await kaisa.goto(`/fi/manage/programmes/${world.slug}/groups/${world.groupId}/newcomers`);
  await checkPage(kaisa);
  await kaisa.getByRole("button", { name: "Yhdistä ryhmät: Olavi, Pirkko ja Raimo" }).click();
  await expect(kaisa.getByText("Kutsut on lähetetty.")).toBeVisible();
  const olavi = await window(world.people[5] ?? "");
  await olavi.goto("/fi/home");
  await expect(olavi.getByRole("heading", { name: "Kaksi ryhmää yhdeksi?" })).toBeVisible();
  await checkPage(olavi);
  await olavi.getByRole("link", { name: "Lue ja vastaa" }).click();
  await expect(olavi.getByText("Aino").first()).toBeVisible();
  await checkPage(olavi);
  await olavi.getByRole("button", { name: "Kyllä, tulen mukaan" }).click();
  await expect(olavi.getByText("Kiitos vastauksesta.", { exact: false })).toBeVisible();
  await kaisa.reload();
  await expect(kaisa.getByText("Olavi, Pirkko ja Raimo", { exact: false }).first()).toBeVisible();
  await olavi.goto("/fi/home");
  await expect(olavi.getByRole("heading", { name: "Kaksi ryhmää yhdeksi?" })).toHaveCount(0);
});

function proposed(tag: string, state: "PROPOSED" | "CONFIRMED" = "PROPOSED") {
  return write(systemViewer(), async (tx) => {
    const now = new Date();
    const world = await programmeWith(tx, tag, names);
    const group = await buildGroup(tx, now, {
      ...{
        programme: world.programme,
        enrolments: world.enrolments.slice(0, 5),
        state,
        agreedSeats: state === "PROPOSED" ? [1, 2, 3, 4] : [1, 2, 3, 4, 5],
      },
    });
    return { ...world, groupId: group.id };
  });
}

async function programmeWith(tx: Tx, tag: string, whose: readonly string[]) {
  const now = new Date();
  const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
  const { id: convenerId } = await buildConvener(tx, {
    name: `Kirjasto ${tag}`,
    coordinators: [coordinator],
  });
  const programme = await buildProgramme(tx, now, { convenerId, format: enoughCircle.key });
  const enrolments = [];
  const people: string[] = [];
  for (const name of whose) {
    const contact = await buildUser(tx, {
      name,
      email: `${name.toLowerCase()}-${tag}@lukupiiri.example`,
    });
    people.push(contact.email);
    const answers = { fullName: name, address: contact.email, book: "Sinuhe egyptiläinen" };
    enrolments.push(await buildEnrolment(tx, now, { programme, contact, answers }));
  }
  return {
    ...{ coordinator: coordinator.email, slug: programme.slug, programme, enrolments, people },
    ids: enrolments.map(({ id }) => id),
  };
}

/** Two groups of five, under way, of each of which two have left. */
function twoWithTooFew(tag: string) {
  return write(systemViewer(), async (tx) => {
    const now = new Date();
    const world = await programmeWith(tx, tag, namesOfTwo);
    const groups = [];
    for (const from of [0, 5]) {
      const enrolments = world.enrolments.slice(from, from + 5);
      const group = await buildGroup(tx, now, {
        ...{ programme: world.programme, enrolments, state: "CONFIRMED", agreedSeats: [1, 2, 3, 4, 5] },
      });
      await tx.seat.updateMany({
        where: { groupId: group.id, seat: { in: [4, 5] } },
        data: { leftAt: now, live: false },
      });
      groups.push(group.id);
    }
    return { ...world, groupId: groups[0] as string };
  });
}
