import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const named = [...readFileSync("prisma/json.ts", "utf8").matchAll(/^ {4}type (\w+) =/gm)].map(
  ([, name]) => name,
);

describe("Json columns", () => {
  it("have each a type of prisma/json.ts, but for those that whoever reads them has to parse", () => {
    const columns = [...schema.matchAll(/^model (\w+) \{(.*?)^\}/gms)].flatMap(([, model, fields = ""]) =>
      [...fields.matchAll(/((?:^ {2}\/\/\/.*\n)*)^ {2}(\w+) +Json\b/gm)].map(([, comment, field]) => ({
        column: `${model}.${field}`,
        type: /\[(\w+)\]/.exec(comment ?? "")?.[1] ?? null,
      })),
    );
    const untyped = columns.filter(({ type }) => !type).map(({ column }) => column);
    expect(untyped).toEqual(["Group.predicted", "DispatchItem.before", "Receipt.result", "Undo.before"]);
    expect([...new Set(columns.flatMap(({ type }) => type ?? []))].sort()).toEqual([...named].sort());
  });
});
