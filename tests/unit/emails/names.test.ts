import { describe, expect, it } from "vitest";
import { z } from "zod";
import { mails } from "@/lib/emails/registry";
import { letterFor, subjectOf } from "@/lib/emails/templates";
import { mainPart } from "@/lib/formats/parts";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { themes } from "@/lib/formats/themes";
import { isNameOnly, nameOnly } from "@/lib/forms/text";
import { locales } from "@/lib/i18n/locales";
import { answersSchema } from "@/lib/surveys/schema";
import { sampleParams } from "./letters";

const now = new Date("2027-03-01T10:00:00Z");
const wrong = [
  "Voititte! https://evil.example",
  "www.evil.example",
  "WWW.EVIL.EXAMPLE",
  "kirjoita evil@evil.example",
  "evil＠evil.example",
  "ｗｗｗ．evil.example",
  "http\u200b://evil.example",
  "w\u00adww.evil.example",
];
const right = [
  "Naapuriapu ry",
  "Äiti & lapsi ry, Espoo",
  "Maija-Liisa O’Brien",
  "24/7-tuki",
  "Kylä: me kaikki",
];

type Field = { name: string; schema: z.ZodType };

const modules = {
  ...import.meta.glob<Record<string, unknown>>("/lib/**/schema.ts", { eager: true }),
  ...import.meta.glob<Record<string, unknown>>("/lib/organisations/*-commands.ts", { eager: true }),
};
const intake = mainPart(peerVisits).intake.pages.flatMap(({ questions }) => questions);
/** Of programmes and places, which coordinators name: addresses are part of some. */
const others = /\.(name(Fi|Sv|En)|placeName)$|PlanCopy\.name$/;
const fields: Field[] = [
  ...Object.entries(modules).flatMap(([file, module]) =>
    Object.entries(module).flatMap(([name, value]) =>
      value instanceof z.ZodType ? fieldsOf(`${file} ${name}`, value) : [],
    ),
  ),
  ...intake.map((question) => ({
    name: `intake.${question.key}`,
    schema: z
      .string()
      .transform((typed) => ({ [question.key]: typed }))
      .pipe(answersSchema([question], themes, true) as unknown as z.ZodType<unknown, Record<string, string>>),
  })),
].filter(
  ({ name, schema }) =>
    /(\.|[a-z])[nN]ame$|NewPastVisit\.(one|other)$/.test(name) &&
    !others.test(name) &&
    schema.safeParse("Naapuriapu ry").success,
);

describe("attack 6: a name is a name", () => {
  it("attack 6: every name field of the product is known to this test", () => {
    const found = [...new Set(fields.map(({ name }) => name.split(" ").at(-1)))];
    expect(found.sort()).toEqual(known);
  });

  it.each(fields.map((field) => [field.name, field] as const))(
    "attack 6: %s takes no address on the web or of mail, and says so",
    (_name, { schema }) => {
      for (const typed of wrong) {
        const read = schema.safeParse(typed);
        expect(read.success, typed).toBe(false);
        expect(
          read.error?.issues.map(({ message }) => message),
          typed,
        ).toContain("name");
      }
      for (const typed of right) expect(schema.safeParse(typed).success, typed).toBe(true);
      expect(JSON.stringify(schema.safeParse("Maija\u202e\r\nBcc: x").data)).not.toMatch(/\\r|\\n|\u202e/);
    },
  );

  it("attack 6: what was kept before is a name in mails", () => {
    for (const typed of wrong) expect(isNameOnly(nameOnly(typed)), typed).toBe(true);
    for (const typed of right) expect(nameOnly(typed)).toBe(typed);
  });

  it("attack 6: what may be a domain is broken where mails are written, and reads as it was typed", () => {
    const bare = [
      ["evil.example", "evil.\u2060example"],
      ["Voita nyt evil.example/voitto", "Voita nyt evil.\u2060example/voitto"],
      ["a.b.evil.example", "a.\u2060b.\u2060evil.\u2060example"],
      ["xn--evil-9qa.example", "xn--evil-9qa.\u2060example"],
      ["4evil.example", "4evil.\u2060example"],
      ["äkä.fi", "äkä.\u2060fi"],
      ["evil。example", "evil。\u2060example"],
      ["ｅｖｉｌ．example", "evil.\u2060example"],
      ["evil.\u200bexample", "evil.\u2060example"],
      ["Café.fi ry", "Café.\u2060fi ry"],
      ["J. K. Virtanen ry.", "J. K. Virtanen ry."],
      ["klo 17.30", "klo 17.30"],
    ] as const;
    for (const [typed, written] of bare) {
      expect(nameOnly(typed)).toBe(written);
      expect(nameOnly(nameOnly(typed))).toBe(written);
      expect(isNameOnly(typed), typed).toBe(true);
    }
  });

  it.each(mails.map((mail) => [mail.name, mail] as const))(
    "attack 6: %s makes no link of anybody’s name, in any language",
    (name, mail) => {
      for (const words of [...wrong, "Voita nyt evil.example"]) {
        const params = sampleParams(words)[name as keyof ReturnType<typeof sampleParams>];
        for (const locale of locales) {
          const wording = { locale, format: peerVisits };
          const { facts: _, ...letter } = letterFor(mail, params, wording, now, found);
          // Addresses in part are ours, and stand beside a name.
          const { old: __, masked: ___, ...said } = params as Record<string, unknown>;
          const own = letterFor(mail, { ...said, old: "m•••", masked: "m•••" }, wording, now, found);
          expect([letter.subject, subjectOf(mail, params, wording)].join(), words).not.toMatch(linked);
          expect(own.paragraphs.concat(own.next, own.action?.label ?? "").join(), words).not.toMatch(linked);
        }
      }
    },
  );
});

/** What some mails look up when they are sent. */
const found = { values: { since: "other", goesOn: "yes", position: 2 } };
const linked = /:\/\/evil|www\.evil|@evil|evil\.example/i;

const known = [
  "Beginning.name",
  "Colleague.name",
  "CompanyJoining.name",
  "ConvenerChange.name",
  "ConvenerChange.senderName",
  "ConvenerDraft.name",
  "ConvenerDraft.senderName",
  "HandOver.name",
  "NamingColleague.name",
  "NamingHouseContact.name",
  "NewCoordinator.name",
  "NewFacilitator.name",
  "NewOrganisation.name",
  "NewParticipant.name",
  "NewPastVisit.one",
  "NewPastVisit.other",
  "NewWalkIn.name",
  "OfferAcceptance.acceptedName",
  "OrganisationChange.name",
  "OtherName.otherName",
  "ProgrammeDraft.facilitatorName",
  "PutInPlace.name",
  "intake.contactName",
  "intake.name",
  "profile.name",
];

function fieldsOf(name: string, schema: z.ZodType): Field[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).map(([key, field]) => ({
      name: `${name}.${key}`,
      schema: field as z.ZodType,
    }));
  if (schema instanceof z.ZodPipe) return fieldsOf(name, schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => fieldsOf(name, one as z.ZodType));
  return [];
}
