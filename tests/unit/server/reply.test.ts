import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { isReadable } from "@/server/reply";

// What the page's script really sends is made by the framework's own encoder.
const { encodeReply } = createRequire(import.meta.url)(
  "next/dist/compiled/react-server-dom-turbopack/client.node.js",
) as { encodeReply: (value: unknown) => Promise<FormData | string> };

const parts = (...all: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of all) form.append(name, value);
  return form;
};

/** A form as it is filled in, by somebody who types what a machine could take for its own. */
function filled(): FormData {
  return parts(
    ["name", "$K1"],
    ["text", "$undefined"],
    ["text", "$$ 5 €"],
    ["0", "zero"],
    ["$ACTION_x", "y"],
  );
}

describe("what is sent to an action", () => {
  it("by the page's script can be read, whatever was typed before and now", async () => {
    const errors = {};
    for (const state of [
      { attempt: 0, errors: {}, refusal: null, values: {} },
      {
        attempt: 3,
        errors: { name: "$1" },
        refusal: "$ei",
        values: { name: "$K1", many: ["$@1", "$$", "ä"] },
        goTo: undefined,
      },
      {
        attempt: 1,
        errors,
        refusal: null,
        values: {},
        formKey: "x",
        isKept: true,
        signInAt: "/fi/sign-in?path=x",
      },
    ]) {
      const sent = await encodeReply([state, filled()]);
      expect(sent).toBeInstanceOf(FormData);
      expect(isReadable(sent as FormData, true), JSON.stringify(state)).toBe(true);
    }
  });

  it("without script can be read as the page's form carries it", () => {
    const state = '[{"attempt":1,"errors":{"name":"$$1"},"refusal":null,"values":{"name":"$$K1"}}]';
    for (const form of [
      parts(
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", '{"id":"60ab","bound":"$@1"}'],
        ["$ACTION_1:1", state],
        ["$ACTION_KEY", "k1"],
        ["name", "$x"],
      ),
      parts(["$ACTION_ID_60ab", ""], ["name", ""]),
      parts(["name", "no action"]),
    ])
      expect(isReadable(form, false)).toBe(true);
  });

  it("attack low: is refused where the framework could not read it", () => {
    for (const root of [
      "{",
      "[]",
      '["x","y"]',
      '[null,"$K"]',
      '[null,"$F1"]',
      '["$Q1","$K1"]',
      '[{"a":["$@1"]},"$K1"]',
      '"$1:__proto__:x"',
      '[{"__proto__":{}},"$K1"]',
      '[{"a":"$0:0:b"},"$K1"]',
      '[{"a":"$0:__proto__"},"$K1"]',
      '[null,"$K1",1]',
    ])
      expect(isReadable(parts(["0", root]), true), root).toBe(false);
    expect(isReadable(parts(["name", "x"]), true)).toBe(false);
    for (const form of [
      parts(["$ACTION_REF_1", ""]),
      parts(["$ACTION_REF_1", ""], ["$ACTION_1:0", "{"]),
      parts(["$ACTION_REF_1", ""], ["$ACTION_1:0", '{"id":"zzz","bound":"$@1"}'], ["$ACTION_1:1", "["]),
      parts(["$ACTION_REF_1", ""], ["$ACTION_1:0", '{"id":"60ab","bound":"$@2"}'], ["$ACTION_1:1", "[]"]),
      parts(["$ACTION_REF_1", ""], ["$ACTION_1:0", '{"id":{},"bound":null}']),
      parts(["$ACTION_ID_x;y", ""]),
    ])
      expect(isReadable(form, false), JSON.stringify([...form])).toBe(false);
  });
});
