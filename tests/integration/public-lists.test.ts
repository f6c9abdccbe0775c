import { afterAll, beforeEach, expect, it } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { getOpenProgrammes, listConvenerContacts } from "@/lib/programmes/queries";
import { buildConvener, buildProgramme } from "@/prisma/seed/builders";
import { emptyDatabase } from "../support/database";
import { closeDatabase } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const visitor = visitorViewer("fi");
const names = (count: number) =>
  Array.from({ length: count }, (_, n) => `Järjestäjä ${String(n).padStart(3, "0")}`);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

it("faults 14: each of a hundred and twenty conveners is named for privacy and accessibility, on one page or another", async () => {
  await write(systemViewer(), async (tx) => {
    for (const name of names(120)) await buildConvener(tx, { name, coordinators: [] });
  });
  const { pages } = await listConvenerContacts(visitor, 1);
  const seen = [];
  for (let page = 1; page <= pages; page++)
    seen.push(...(await listConvenerContacts(visitor, page)).conveners);
  expect(seen.map(({ name }) => name)).toEqual(names(120));
  expect((await listConvenerContacts(visitor, pages + 1)).conveners).toEqual([]);
});

it("faults 14: each of forty-one open programmes is on one page or another, once", async () => {
  const slugs = await write(systemViewer(), async (tx) => {
    const { convenerId } = await buildConvener(tx, { name: "Kylä", coordinators: [] });
    const made = [];
    for (let n = 0; n < 41; n++) {
      const slug = `ohjelma-${n}`;
      await buildProgramme(tx, now, { convenerId, slug, state: "OPEN", facilitators: [] });
      made.push(slug);
    }
    return made;
  });
  const { pages } = await getOpenProgrammes(visitor, 1, now);
  const seen = [];
  for (let page = 1; page <= pages; page++)
    seen.push(...(await getOpenProgrammes(visitor, page, now)).programmes.map(({ slug }) => slug));
  expect(pages).toBe(3);
  expect(seen.sort()).toEqual(slugs.sort());
});

it("the formats of all open programmes are known on every page, also of one that stands on the last", async () => {
  await write(systemViewer(), async (tx) => {
    const { convenerId } = await buildConvener(tx, { name: "Kylä", coordinators: [] });
    const open = { convenerId, state: "OPEN" as const, facilitators: [] };
    for (let n = 0; n < 21; n++) await buildProgramme(tx, now, { ...open, slug: `vierailut-${n}` });
    await buildProgramme(tx, now, { ...open, slug: "kierros", format: "visit-round", signUp: [-30, 60] });
  });
  for (const page of [1, 2])
    expect((await getOpenProgrammes(visitor, page, now)).formats).toEqual(["peer-visits", "visit-round"]);
});
