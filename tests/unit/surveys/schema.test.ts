import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intake } from "@/lib/formats/peer-visits/intake";
import { themes } from "@/lib/formats/themes";
import { formValues } from "@/lib/forms/values";
import { pagesOf, questionsOf, questionsOn, tellKey } from "@/lib/surveys/rules";
import { answersSchema, saveableAnswers } from "@/lib/surveys/schema";

const all = questionsOf(intake);
const asked = (key: string) => all.filter((question) => question.key === key);
const read = (key: string, values: Record<string, unknown>) =>
  answersSchema(asked(key), themes).safeParse(values);
const problem = (key: string, values: Record<string, unknown>) => read(key, values).error?.issues[0]?.message;

describe("answers that come in", () => {
  it("lack what is required, each with its own word", () => {
    const missing = answersSchema(all, themes).safeParse({});
    const fields = missing.error?.issues.map((issue) => [issue.path[0], issue.message]);
    expect(fields).toEqual([
      ["name", "required"],
      ["municipality", "required"],
      ["description", "required"],
      ["contactName", "required"],
      ["email", "required"],
      ["contactLanguage", "choose"],
      ["workingLanguages", "choose"],
      ["needs", "choose"],
      ["offers", "choose"],
      ["consent", "consent"],
    ]);
  });

  it.each([
    ["1234567-1", undefined],
    ["12345671", undefined],
    ["", undefined],
    ["1234567-2", "business-id-check"],
    ["ry", "business-id"],
  ])("take the business ID %s for what it is", (businessId, message) => {
    expect(problem("businessId", { businessId })).toBe(message);
  });

  it.each([
    ["www.esimerkki.fi", "https://www.esimerkki.fi"],
    ["http://esimerkki.fi/a b", undefined],
    ["javascript:alert(1)", undefined],
    ["esimerkki", undefined],
  ])("take the website %s", (website, kept) => {
    expect(read("website", { website }).data?.website).toBe(
      kept === undefined && website.includes("a b") ? website : kept,
    );
  });

  it("keep themes in their order, without gaps and repetitions", () => {
    expect(read("needs", { needs: ["", "funding", "funding"] }).data).toEqual({ needs: ["funding"] });
    expect(problem("needs", { needs: ["no-such-theme"] })).toBe("unknown-choice");
    expect(read("offers", { offers: themes.slice(0, 6).map(({ key }) => key) }).error?.issues[0]?.code).toBe(
      "too_big",
    );
  });

  it("let wishes close ranks, and each tick stays with its name", () => {
    const values = { wishes: ["", "Muistikumppanit ry", "Kyläyhdistys"], "wishes.tell": ["0", "2"] };
    expect(read("wishes", values).data).toEqual({
      wishes: ["Muistikumppanit ry", "Kyläyhdistys"],
      "wishes.tell": ["1"],
    });
  });

  it("never let a private wish be told", () => {
    expect(read("ratherNot", { ratherNot: "Naapuri", "ratherNot.tell": "0" }).data).toEqual({
      ratherNot: ["Naapuri"],
    });
  });

  it("are not taken under names that nobody asked", () => {
    expect(read("name", { name: "Kaiku ry", isAdmin: "yes", state: "ACCEPTED" }).data).toEqual({
      name: "Kaiku ry",
    });
  });

  it("are kept when one goes back, even half-typed ones", () => {
    const values = { email: "kaija@", contactName: "Kaija", contactLanguage: "klingon" };
    const page = pagesOf(intake, false)[1];
    expect(saveableAnswers(page ? questionsOn(page) : [], themes, values)).toEqual({
      email: "kaija@",
      contactName: "Kaija",
    });
  });

  it("never break the reading, whatever is sent, and what is let through is let through again", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("fi", "1-2", "funding", "yes", "\u0000", "🏡", "0"),
    );
    const names = all.flatMap((question) => [question.key, tellKey(question)]);
    const form = fc.array(fc.tuple(fc.constantFrom(...names), anything), { maxLength: 60 });
    const schema = answersSchema(all, themes, true);
    fc.assert(
      fc.property(form, (fields) => {
        const data = new FormData();
        for (const [name, value] of fields) data.append(name, value);
        const parsed = schema.safeParse(formValues(data));
        if (parsed.success) expect(schema.parse(parsed.data)).toEqual(parsed.data);
        expect(JSON.stringify(parsed.data ?? "")).not.toContain("\\u0000");
      }),
    );
  });

  it.each([[1], [null], [{}], [["a", "b"]], [[["a"]]], [true]])("refuse %j where words belong", (wrong) => {
    expect(read("name", { name: wrong }).success).toBe(false);
    expect(read("needs", { needs: wrong }).success).toBe(false);
  });
});
