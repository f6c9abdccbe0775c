import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { swatches } from "@/app/[locale]/kit/colours";

/** What stands on no page by itself, and where it is seen instead. */
const within: Readonly<Record<string, string>> = {
  ActionButton: "a form of one SubmitButton",
  CameBack: "a Notice of what was sent",
  EmailField: "a TextField",
  Field: "the frame of every field",
  FieldGroup: "the frame of every field",
  FilterSort: "a FilterSelect",
  Form: "its fields and its SubmitButton",
  FormDisclosure: "a Disclosure",
  FormHidden: "is not seen",
  Hidden: "is not seen",
  IconShape: "PathPicture",
  KeepTyped: "is not seen",
  ListForm: "the buttons of a list",
  Once: "is not seen",
  PathRow: "Path",
  PathTrail: "Path",
  PhoneField: "a TextField",
  Place: "Path",
  QrCode: "is read by cameras",
  SignInFirst: "a link in ErrorSummary",
  StaticPart: "is not seen",
  StatusShape: "StatusMark",
  StatusShapes: "are drawn from by StatusMark",
  Stones: "Path",
  Stretches: "Path",
  SureField: "a CheckboxField",
  SwitchLanguage: "is seen only without scripts",
  TickedList: "the ticks of a list",
  Trail: "Path",
  UrlField: "a TextField",
  VoteShape: "VoteField",
};

it("every piece of the kit stands in its catalogue, or is seen within one that does", () => {
  const made = globSync("components/ui/*.tsx").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^export (?:async )?function ([A-Z]\w+)/gm)].map(
      ([, name = ""]) => name,
    ),
  );
  const shown = globSync("app/[[]locale]/kit/*.tsx")
    .map((file) => readFileSync(file, "utf8"))
    .join();
  expect(made.length).toBeGreaterThan(50);
  expect(made.filter((name) => !new RegExp(`<${name}\\b`).test(shown)).sort()).toEqual(
    Object.keys(within).sort(),
  );
});

it("every colour is shown in it", () => {
  const tokens = readFileSync("app/tokens.css", "utf8").matchAll(/--color-([\w-]+): var/g);
  expect(Object.keys(swatches)).toEqual([...tokens].map(([, name]) => name));
});
