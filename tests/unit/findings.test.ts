// What was found when the product was attacked and when it was broken on purpose, each once: a test is named after each, so that whoever meets one knows why it is there.
import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What gave way to an attack, by the number that its tests carry. */
const attacks: Record<string, string> = {
  "attack 1": "who coordinates or administers made themselves a reader of what is written in confidence",
  "attack 2": "two releases of numbers around one answer told that answer",
  "attack 3": "thresholds fell to invented groups of one’s own and to differences of totals",
  "attack 4": "the database joined answers to people by order, size and neighbourhood of rows",
  "attack 5": "who typed an address read the name and the phone number that were known elsewhere",
  "attack 6": "somebody without an account had a stranger mailed without end, in their own words",
  "attack 7": "a long address or a repeated parameter kept the server busy",
  "attack 8": "whom one would rather not meet stood in a mail",
  "attack 9": "a form’s key switched off the counting of tries",
  "attack 10": "signing in told known addresses from unknown ones",
  "attack 11": "a copy of the database held keys that could be sent to the live site",
  "attack 12": "strangers used up somebody else’s, or everybody’s, ways of signing in",
  "attack 13": "an address of this site led to another",
  "attack 14": "rights went on after the relation had ended, and began before it was accepted",
  "attack 15": "open sockets and slow bodies kept a server from ending",
  "attack 16": "a mailed link of a draft opened what had been sent",
  "attack low": "headers, ids, kept pages, hashes, logs, containers and words that leaked or broke a little",
};

/** What gave way when programs were killed, frozen, filled up and multiplied. */
const faults: Record<string, string> = {
  "faults 1": "a mail server that answered late got a mail again and again",
  "faults 2": "a mail server that was away was asked without end",
  "faults 3": "what was typed was lost while the database was away, and people were signed out",
  "faults 4": "bodies without a length filled the memory",
  "faults 6": "no start without a mail server",
  "faults 7": "pages hung on a lock for as long as it lasted",
  "faults 8": "a server that was told to end did not",
  "faults 9": "a worker died with the database, and its jobs with it",
  "faults 10": "containers without a first administrator, and programs that nobody brought back",
  "faults 11": "one’s own page read the whole installation",
  "faults 12": "what was worked out for one held up everybody",
  "faults 13": "two browsers, two builds: a bare refusal and no text",
  "faults 14": "lists ended silently",
  "faults 15": "a pooler between lost mails and locks",
  "faults 18": "nobody was told that something stood still",
};

const titles = globSync("tests/{unit,integration,e2e}/**/*.{test,spec}.ts")
  .filter((file) => !file.endsWith("unit/findings.test.ts"))
  .flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\b(?:describe|it|test)(?:\.\w+)*\([^"`]*?["`]([^"`]*)/gs)].map(
      ([, title = ""]) => title,
    ),
  );
/** Which findings a title names: “attack low, attack 13: …” names two. */
const named = new Set(
  titles.flatMap(
    (title) => /^((?:(?:attack|faults) (?:\d+|low)(?:, )?)+):/.exec(title)?.[1]?.split(", ") ?? [],
  ),
);

it("each finding has a test that is named after it", () => {
  const missing = [...Object.keys(attacks), ...Object.keys(faults)].filter((finding) => !named.has(finding));
  expect(missing).toEqual([]);
});

it("each test that names a finding names one that is known", () => {
  const unknown = [...named].filter((name) => !(name in attacks) && !(name in faults));
  expect(unknown).toEqual([]);
});
