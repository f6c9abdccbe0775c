import { describe, expect, test } from "vitest";
import { made } from "@/lib/exports/files";
import { fileFrom } from "@/lib/exports/making";
import type { EnrolmentRow } from "@/lib/exports/queries";
import { enrolmentSheets, type Sheet } from "@/lib/exports/sheets";
import { exportWords } from "@/lib/exports/words";
import { mainPart } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { candidatesOf } from "@/lib/grouping/pairs/pairing";
import { noRules } from "@/lib/grouping/pairs/plan-rules";
import { ask } from "@/lib/grouping/pairs/solving";
import { defaultWeights } from "@/lib/grouping/pairs/weights";
import { Refused } from "@/lib/kernel/refusals";
import { inThread, mostWaiting } from "@/lib/threads/threads";
import { ofFewKinds } from "@/tests/support/few-kinds";
import { answersOf, nameOf } from "@/tests/support/many";
import { turnsDuring } from "@/tests/support/turns";

const here = { fewest: Number.POSITIVE_INFINITY };
const inAThread = { fewest: 0 };

describe("what takes long is worked out in a thread", () => {
  const pool = candidatesOf(ofFewKinds(500), defaultWeights);
  const [first] = pool.candidates;
  const partners = { rules: noRules, id: first?.id ?? "", from: 0, count: 10, find: "" };

  test("faults 12: the event loop turns for everybody else while the pairs of many with few kinds of answers are found, and the answers are those found here", async () => {
    const workbench = { rules: noRules, before: { ...noRules, aim: "worst" as const } };
    const { result: apart, turns } = await turnsDuring(async () => [
      await ask("workbench", pool, workbench),
      await ask("partners", pool, partners),
      await ask("pairings", pool, { rules: [noRules] }),
    ]);
    // A solver on this thread lets nobody in between: three answers are three turns.
    expect(turns).toBeGreaterThan(50);
    const { result: same, turns: held } = await turnsDuring(async () => [
      await ask("workbench", pool, workbench, here),
      await ask("partners", pool, partners, here),
      await ask("pairings", pool, { rules: [noRules] }, here),
    ]);
    expect(held).toBeLessThanOrEqual(3);
    expect(apart).toEqual(same);
  });

  test("a file is the same byte for byte, and the event loop turns while it is made", async () => {
    const sheet: Sheet = {
      name: "Yhdistykset",
      columns: [1, 2, 3, 4].map((number) => ({ key: `k${number}`, label: `Sarake ${number}`, width: 10 })),
      rows: Array.from({ length: 5_000 }, (_, row) => [
        `Yhdistys ${row}`,
        row / 10,
        new Date(Date.UTC(2026, 10, 28)),
        row % 2 ? null : "0401234567",
      ]),
    };
    const { result: csv, turns } = await turnsDuring(() => fileFrom([sheet], "csv"));
    expect(turns).toBeGreaterThan(20);
    expect(csv).toBe(await made({ sheets: [sheet], type: "csv" }));
    const xlsx = await fileFrom([sheet], "xlsx");
    expect(xlsx).toBeInstanceOf(Uint8Array);
    expect(xlsx.length).toBe((await fileFrom([sheet], "xlsx", { fewest: Number.POSITIVE_INFINITY })).length);
  });

  test("faults 12: the event loop turns while the rows of many enrolments are made for their file", async () => {
    const words = exportWords("fi", { format: peerVisits, timeZone: "Europe/Helsinki", themes: [] });
    const rows = Array.from(
      { length: 1_000 },
      (_, number): EnrolmentRow => ({
        ...{
          part: "association",
          reference: `KY-${number}`,
          state: "ACCEPTED",
          name: nameOf(number),
          municipality: "Espoo",
        },
        ...{ contact: null, nextRound: false, source: "WEB", submittedAt: null, decidedAt: null, pair: null },
        ...{ definition: mainPart(peerVisits).intake, answers: answersOf(number) },
      }),
    );
    const { result, turns } = await turnsDuring(() => enrolmentSheets(rows, words));
    expect(result[0]?.rows.map(([reference]) => reference)).toEqual(rows.map(({ reference }) => reference));
    expect(turns).toBeGreaterThanOrEqual(19);
  });

  test("few are asked about where the request is", async () => {
    const three = candidatesOf(ofFewKinds(3), defaultWeights);
    expect(await ask("pairings", three, { rules: [noRules] })).toEqual(
      await ask("pairings", three, { rules: [noRules] }, inAThread),
    );
  });

  test("whoever comes when too many wait is told so, and the others get their answers", async () => {
    const sheets: Sheet[] = [{ name: "x", columns: [{ key: "a", label: "A", width: 5 }], rows: [["x"]] }];
    const asked = Array.from({ length: mostWaiting + 8 }, () =>
      inThread("files", { sheets, type: "csv" }, "one lane").catch((error: unknown) => error),
    );
    const results = await Promise.all(asked);
    const refused = results.filter((result) => result instanceof Refused);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((result) => result instanceof Refused && result.refusal.code === "too-busy")).toBe(
      true,
    );
    expect(results.filter((result) => typeof result === "string").length).toBe(
      results.length - refused.length,
    );
    expect(results.length - refused.length).toBeGreaterThanOrEqual(mostWaiting);
  });

  test("what is not done in time is ended and refused, and the next is answered", async () => {
    const asked = ask("partners", pool, partners, { ...inAThread, longest: 1 });
    await expect(asked).rejects.toBeInstanceOf(Refused);
    expect(await ask("pairings", pool, { rules: [noRules] }, inAThread)).toHaveLength(1);
  });
});
