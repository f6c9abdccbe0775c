import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { asPerson, systemViewer } from "@/lib/auth/viewers";
import { forgetImported } from "@/lib/imports/clock-commands";
import { beginImport, sayColumns, startImport } from "@/lib/imports/commands";
import { getImport, listBack, listDoubts } from "@/lib/imports/queries";
import { writeImport } from "@/lib/imports/writing-commands";
import { closeDatabase } from "@/lib/kernel/db";
import { mergeOrganisations } from "@/lib/organisations/merging-commands";
import { addOrganisation, changeOrganisation } from "@/lib/organisations/register-commands";
import { rows } from "../../support/database";
import { bringIn, importWorld, own, registerSays, takeImportBack } from "../../support/imports/world";

const now = new Date("2027-01-12T10:00:00Z");
const heads = [
  "Yhdistys",
  "Y-tunnus",
  "Kunta",
  "Yhteyshenkilö",
  "Sähköposti",
  "Puhelin",
  "Millaisia olette?",
  "Suostumus",
];
const columns = [
  "name",
  "businessId",
  "municipality",
  "contactName",
  "contactEmail",
  "contactPhone",
  "answer:description",
  "consent",
];
const survey = "peer-visits/association";
const file = {
  ...{ heads, columns, survey },
  rows: [
    [
      "Säteen väki ry",
      "1234567-1",
      "Kuopio",
      "Maija",
      "maija@sade.example",
      "040 123 4567",
      "Laulamme.",
      "Kyllä, 3.2.2026",
    ],
    ["Loimu rf", "", "Vasa", "Nils", "nils@loimu.example", "", "", ""],
    ["Loimu rf", "", "Vasa", "Anna", "anna@loimu.example", "", "", ""],
    ["Rikki ry", "1234567-9", "Oulu", "", "", "", "", ""],
  ],
};

afterAll(closeDatabase);

const organisation = (convenerId: string, name: string) =>
  rows<{ id: string; version: number }>(
    'select id, version from "Organisation" where "convenerId" = $1 and name = $2',
    [convenerId, name],
  ).then(([found]) => found as { id: string; version: number });
const facts = { municipality: "Kuopio", businessId: null, website: "" };

describe("a file is brought in", () => {
  it("with names, people and answers, each once, and what cannot be is given back with the reason", async () => {
    const { kaisa, stranger, convenerId } = await importWorld();
    const done = await bringIn(kaisa, convenerId, file, now);
    expect(done).toMatchObject({ stage: "done", counts: { created: 2, people: 3, answers: 1, back: 1 } });
    expect((await registerSays(convenerId)).map((said) => JSON.parse(said))).toMatchObject([
      {
        name: "Loimu rf",
        people: [
          ["Anna", "", "anna@loimu.example", ""],
          ["Nils", "", "nils@loimu.example", ""],
        ],
      },
      {
        name: "Säteen väki ry",
        number: "1234567-1",
        answers: [[survey, { description: "Laulamme." }, "Kyllä, 3.2.2026", null]],
      },
    ]);
    const back = await listBack(kaisa, done);
    expect(back.map(({ number, because }) => [number, because])).toEqual([[5, "business-id-check"]]);
    expect(await getImport(stranger, done.id)).toBeNull();
    expect(await listBack(stranger, done)).toEqual([]);
  });

  it("a second time it changes nothing", async () => {
    const { kaisa, convenerId } = await importWorld();
    await bringIn(kaisa, convenerId, file, now);
    const before = await registerSays(convenerId);
    const again = await bringIn(kaisa, convenerId, file, now);
    expect(again.counts).toMatchObject({
      created: 0,
      filled: 0,
      names: 0,
      people: 0,
      answers: 0,
      unchanged: 3,
    });
    expect(await registerSays(convenerId)).toEqual(before);
  });

  it("what is in doubt waits for a word, and becomes another name of who it is", async () => {
    const { kaisa, convenerId } = await importWorld();
    await addOrganisation(kaisa, { convenerId, name: "Säteen väki ry", ...facts }, now);
    const rows = [["Säteen vaki", "", "Kuopio", "", "", "", "", ""]];
    const waiting = await bringIn(kaisa, convenerId, { ...file, rows }, now);
    expect(waiting.counts).toMatchObject({ created: 0, back: 1 });
    const done = await bringIn(
      kaisa,
      convenerId,
      { ...file, rows, decide: (_, [first]) => first?.key ?? "" },
      now,
    );
    expect(done.counts).toMatchObject({ created: 0, names: 1 });
    expect(JSON.parse((await registerSays(convenerId))[0] ?? "")).toMatchObject({ names: ["Säteen vaki"] });
  });

  it("where the register has changed since it was shown, nothing is written and it is shown anew", async () => {
    const { kaisa, convenerId } = await importWorld();
    const table = {
      heads: ["Nimi", "Kunta"],
      sheet: null,
      unread: [],
      rows: [{ number: 2, cells: ["Säde ry", "Kuopio"] }],
    };
    const id = await beginImport(
      kaisa,
      { convenerId, kind: "organisations", survey: "" },
      table,
      "a.csv",
      now,
    );
    await sayColumns(kaisa, { id, columns: ["name", "municipality"] }, now);
    await addOrganisation(kaisa, { convenerId, name: "Säde ry", ...facts }, now);
    await startImport(kaisa, { id }, now);
    await writeImport(systemViewer(), { importId: id, as: asPerson }, now);
    expect(await own(kaisa, id)).toMatchObject({ stage: "check", counts: { changed: 1 } });
    await startImport(kaisa, { id }, now);
    await writeImport(systemViewer(), { importId: id, as: asPerson }, now);
    await writeImport(systemViewer(), { importId: id, as: asPerson }, now);
    expect(await own(kaisa, id)).toMatchObject({ stage: "done", counts: { created: 0, unchanged: 1 } });
  });

  it("who coordinates another convener can do nothing with it", async () => {
    const { kaisa, stranger, convenerId } = await importWorld();
    const table = { heads: ["Nimi"], sheet: null, unread: [], rows: [{ number: 2, cells: ["Säde ry"] }] };
    const sent = { convenerId, kind: "organisations", survey: "" } as const;
    await expect(beginImport(stranger, sent, table, "a.csv", now)).rejects.toMatchObject({
      refusal: { code: "not-found" },
    });
    const id = await beginImport(kaisa, sent, table, "a.csv", now);
    for (const attempt of [
      sayColumns(stranger, { id, columns: ["name"] }, now),
      startImport(stranger, { id }, now),
    ])
      await expect(attempt).rejects.toMatchObject({ refusal: { code: "not-found" } });
  });

  it("meetings of the past are noted once, and who is not in the register is said", async () => {
    const { kaisa, convenerId } = await importWorld();
    await bringIn(kaisa, convenerId, file, now);
    const visits = {
      ...{ kind: "visits" as const, heads: ["Vieras", "Isäntä", "Pvm"] },
      rows: [
        ["Säteen väki", "Loimu", "1.2.2025"],
        ["Loimu rf", "Säteen väki ry", "2025-02-01"],
        ["Säteen väki", "Tuntematon ry", "1.2.2025"],
        ["Säteen väki", "Loimu", "1.2.2099"],
      ],
    };
    const done = await bringIn(kaisa, convenerId, visits, now);
    expect(done.counts).toMatchObject({ visits: 1, back: 2 });
    expect((await bringIn(kaisa, convenerId, visits, now)).counts).toMatchObject({ visits: 0, unchanged: 2 });
    await takeImportBack(kaisa, done, now);
    expect((await registerSays(convenerId)).join()).not.toContain("2025-02-01");
  });
});

describe("an import is taken back", () => {
  it("to exactly what was", async () => {
    const { kaisa, convenerId } = await importWorld();
    await addOrganisation(kaisa, { convenerId, name: "Säteen väki ry", ...facts, municipality: "" }, now);
    const before = await registerSays(convenerId);
    const done = await bringIn(kaisa, convenerId, file, now);
    expect(await registerSays(convenerId)).not.toEqual(before);
    await takeImportBack(kaisa, done, now);
    expect(await registerSays(convenerId)).toEqual(before);
    expect(await own(kaisa, done.id)).toMatchObject({ stage: "undone", left: [] });
    const again = await bringIn(kaisa, convenerId, file, now);
    expect(again.counts).toMatchObject({ created: 1, people: 3 });
  });

  it("but what somebody has changed since stays, and is named", async () => {
    const { kaisa, convenerId } = await importWorld();
    const done = await bringIn(kaisa, convenerId, file, now);
    const { id, version } = await organisation(convenerId, "Loimu rf");
    await changeOrganisation(kaisa, { id, version, name: "Loimu rf", ...facts, municipality: "Vaasa" }, now);
    await takeImportBack(kaisa, done, now);
    expect((await registerSays(convenerId)).map((said) => JSON.parse(said).name)).toEqual(["Loimu rf"]);
    expect(await own(kaisa, done.id)).toMatchObject({ left: ["Loimu rf"] });
  });

  it("and what came of an organisation goes along where it becomes another", async () => {
    const { kaisa, convenerId } = await importWorld();
    await bringIn(kaisa, convenerId, file, now);
    const [keep, other] = [
      await organisation(convenerId, "Loimu rf"),
      await organisation(convenerId, "Säteen väki ry"),
    ];
    await mergeOrganisations(kaisa, { keepId: keep.id, otherId: other.id }, now);
    const [merged] = (await registerSays(convenerId)).map((said) => JSON.parse(said));
    expect(merged).toMatchObject({
      name: "Loimu rf",
      answers: [[survey, { description: "Laulamme." }, "Kyllä, 3.2.2026", null]],
    });
    expect(merged.people.length).toBe(3);
    const again = await bringIn(kaisa, convenerId, file, now);
    expect(again.counts).toMatchObject({ created: 0, people: 0, answers: 0 });
  });
});

it("what nobody finishes is forgotten after a week, what was given back after a month, people and answers after two years", async () => {
  const { kaisa, convenerId } = await importWorld();
  const table = { heads: ["Nimi"], sheet: null, unread: [], rows: [{ number: 2, cells: ["Säde ry"] }] };
  const id = await beginImport(kaisa, { convenerId, kind: "organisations", survey: "" }, table, "a.csv", now);
  const done = await bringIn(kaisa, convenerId, file, now);
  const after = (days: number) => new Date(now.getTime() + days * 24 * 3600_000);
  await forgetImported(systemViewer(), after(6));
  expect(await getImport(kaisa, id)).not.toBeNull();
  await forgetImported(systemViewer(), after(8));
  expect(await getImport(kaisa, id)).toBeNull();
  expect(await listBack(kaisa, done)).toHaveLength(1);
  await forgetImported(systemViewer(), after(31));
  expect(await listBack(kaisa, done)).toHaveLength(0);
  await forgetImported(systemViewer(), after(729));
  expect((await registerSays(convenerId)).join()).toContain("maija@sade.example");
  await forgetImported(systemViewer(), after(733));
  const said = (await registerSays(convenerId)).join();
  expect(said).toContain("Säteen väki ry");
  for (const gone of ["maija@sade.example", "Laulamme."]) expect(said).not.toContain(gone);
});

const cell = (...values: string[]) => fc.constantFrom(...values);
const made = fc.array(
  fc.tuple(
    ...[
      cell("Säde ry", "Sade", "Säde (Kuopio)", "Loimu rf", "Kylät"),
      cell("", "", "1234567-1", "7654321-4", "rikki"),
    ],
    ...[
      cell("", "Kuopio", "Oulu"),
      cell("", "Maija"),
      cell("", "m@a.example", "l@b.example"),
      cell("", "040 123 4567"),
    ],
    ...[cell("", "Laulamme."), cell("", "Kyllä")],
  ),
  { minLength: 1, maxLength: 6 },
);

it("whatever comes after whatever: nothing is doubled, a second time changes nothing, and undoing brings back what was", async () => {
  await fc.assert(
    fc.asyncProperty(made, made, cell("new", "leave", ""), async (first, second, decision) => {
      const { kaisa, convenerId } = await importWorld();
      const decide = () => decision;
      await bringIn(kaisa, convenerId, { ...file, rows: first, decide }, now);
      const before = await registerSays(convenerId);
      const done = await bringIn(kaisa, convenerId, { ...file, rows: second, decide }, now);
      expect(done.stage).toBe("done");
      const after = await registerSays(convenerId);
      const again = await bringIn(kaisa, convenerId, { ...file, rows: second, decide }, now);
      expect(await registerSays(convenerId)).toEqual(after);
      await takeImportBack(kaisa, again, now);
      await takeImportBack(kaisa, done, now);
      expect(await registerSays(convenerId)).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

it("5,000 rows are checked and written within ten seconds of work each", async () => {
  const { kaisa, convenerId } = await importWorld();
  const many = Array.from({ length: 5_000 }, (_, at) => [
    ...[`Kylän ${at} yhdistys ry`, "", ["Kuopio", "Oulu", "Vaasa"][at % 3] ?? "", `Henkilö ${at}`],
    ...[`h${at}@esimerkki.example`, "040 123 4567", "Laulamme.", "Kyllä"],
  ]);
  const table = {
    heads,
    sheet: null,
    unread: [],
    rows: many.map((cells, at) => ({ number: at + 2, cells })),
  };
  const memory = process.memoryUsage().rss;
  // Of this process alone: how busy the machine is otherwise is not judged.
  const worked = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  };
  const times = [worked()];
  const id = await beginImport(kaisa, { convenerId, kind: "organisations", survey }, table, "a.xlsx", now);
  times.push(worked());
  await sayColumns(kaisa, { id, columns }, now);
  times.push(worked());
  const { undecided } = await listDoubts(kaisa, await own(kaisa, id), 1);
  await startImport(kaisa, { id }, now);
  await writeImport(systemViewer(), { importId: id, as: asPerson }, now);
  times.push(worked());
  const took = times.slice(1).map((time, at) => Math.round(time - (times[at] ?? 0)));
  console.info(`kept, checked, written in ${took.join(", ")} ms; ${undecided} in doubt`);
  console.info(`${Math.round((process.memoryUsage().rss - memory) / 1024 / 1024)} MB more`);
  const { counts } = await own(kaisa, id);
  expect((counts.created ?? 0) + (counts.back ?? 0)).toBe(5_000);
  for (const time of took) expect(time).toBeLessThan(10_000);
}, 120_000);
