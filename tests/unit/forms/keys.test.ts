import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Forms without a key, and why sending them twice is sending them once. */
const without: Record<string, string> = {
  answerAction: "a receipt would tell who has answered; who has answered is not asked any more",
  strikeSentenceAction: "a receipt would tell who has struck; twice is once",
  putBackSentenceAction: "a receipt would tell who has struck; twice is once",
  markReadAction: "leaves behind what a strike does; twice is once",
  wishContactsAction: "a receipt would tell who has wished; twice is once",
  forgetAction: "takes a cookie away",
  signOutAction: "ends a session",
  signOutEverywhereAction: "ends sessions",
  standOnListAction: "what one lets be read is the same however often it is said",
  weighAction: "saves nothing",
  previewRhythmAction: "saves nothing",
  openLinkAction: "a link opens as often as it is pressed",
  confirmAddressAction: "its answer brings a session, which is made once",
  useCodeAction: "its answer brings a session, which is made once",
};

it("faults ledger: a form whose answer was lost can be sent again, for each has a key but those where it makes no difference", () => {
  const found = globSync("{app,components}/**/*.tsx").flatMap((file) =>
    readFileSync(file, "utf8")
      .split(/<(?=[A-Z])/)
      .filter((tag) => tag.includes("formKey={null}"))
      .map((tag) => /action=\{(\w+)\}/.exec(tag)?.[1] ?? file),
  );
  expect(found.sort()).toEqual(Object.keys(without).sort());
});
