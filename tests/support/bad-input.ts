import { randomUUID } from "node:crypto";
import { asItStands, type Control, multipart, type Part, type RawForm } from "./raw-forms";

/** What the tests type where a form should take no harm, and find again where it is shown anew. */
export const typed = "Näin ei kuulu";

const characters =
  "\u0000 👩‍👩‍👧‍👦🎶 \u202eoikealta\u202c z\u0337\u0327a\u0334l\u0335g\u0336o <b>&amp;'\"` {{x}} ../../ %00 \ufffe";
/** A lone surrogate as bytes: no valid UTF-8. */
const brokenBytes = Buffer.from([0x61, 0xed, 0xa0, 0x80, 0xff, 0x62]);
const foreign: Part[] = [
  "__proto__",
  "constructor",
  "__proto__[isAdmin]",
  "isAdmin",
  "convenerId",
  "state",
  "id",
].map((name) => [name, "yes"]);

/** One wrong way to send a form: what it is called, and the body. */
export type BadSending = { what: string; body: Buffer; keepsTyped?: boolean };

/** A form in all the wrong ways that we know; `others` says whose ids stand in for one's own. */
export function badSendings(form: RawForm, others: ReadonlyMap<string, string>): BadSending[] {
  const parts = asItStands(form);
  const hidden = parts.filter(([name]) => kindOf(form, name) === "hidden");
  const own = hidden.filter(([name]) => name.startsWith("$"));
  const rest = parts.filter(([name]) => !name.startsWith("$"));
  const write = (value: string | Buffer) => filled(form, parts, value);
  const ids = (change: (id: string) => string) =>
    parts.map(
      ([name, value]): Part =>
        name !== "formKey" && !name.startsWith("$") && typeof value === "string"
          ? [name, value.replace(uuids, change)]
          : [name, value],
    );
  const version = (value: string) =>
    parts.map(([name, before]): Part => [name, name === "version" ? value : before]);
  const all: BadSending[] = [
    { what: "nothing filled in", body: multipart(hidden) },
    { what: "not even what is hidden", body: multipart(own) },
    { what: "everything twice", body: multipart([...parts, ...rest]) },
    { what: "ids of nothing", body: multipart(ids(() => randomUUID())) },
    { what: "ids that are none", body: multipart(ids(() => "__proto__")) },
    { what: "somebody else's ids", body: multipart(ids((id) => others.get(id) ?? randomUUID())) },
    { what: "a version of long ago", body: multipart(version("0")) },
    { what: "no version", body: multipart(version("first")) },
  ];
  if (typedFields(form).length === 0) return all;
  const whole = multipart(write(typed));
  return [
    // First, while the form is still there to be shown again.
    { what: "wrong kinds", body: multipart(wrongKinds(form, write(typed))), keepsTyped: true },
    ...all,
    { what: "5,000 characters", body: multipart(write("ä".repeat(5000))) },
    { what: "strange characters", body: multipart(write(characters)) },
    { what: "broken bytes", body: multipart(write(brokenBytes)) },
    { what: "fields that are not the form's", body: multipart([...write(typed), ...foreign]) },
    { what: "too much", body: multipart([...parts, ["more", "a".repeat(300_000)]]) },
    { what: "cut off", body: whole.subarray(0, whole.length - 20) },
  ];
}

/** The names of the fields that one types into. */
export function typedFields({ controls }: RawForm): string[] {
  return controls.filter(isTyped).map(({ name }) => name);
}

function filled(form: RawForm, parts: readonly Part[], value: string | Buffer): Part[] {
  const names = new Set(typedFields(form));
  return parts.map(([name, before]) => [name, names.has(name) ? value : before]);
}

/** Text stays what was typed; what is chosen is no choice. */
function wrongKinds({ controls }: RawForm, parts: readonly Part[]): Part[] {
  const chosen = new Set(
    controls.filter(({ kind }) => /^(radio|checkbox|select)$/.test(kind)).map(({ name }) => name),
  );
  return [
    ...parts.filter(([name]) => !chosen.has(name)),
    ...[...chosen].map((name): Part => [name, "no-choice"]),
  ];
}

function kindOf({ controls }: RawForm, name: string): string {
  return controls.find((control) => control.name === name)?.kind ?? "";
}

/** What machines are meant to fill in is left as people leave it. */
function isTyped({ kind, name }: Control): boolean {
  return name !== "homepage" && !/^(hidden|radio|checkbox|select|submit|file)$/.test(kind);
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
