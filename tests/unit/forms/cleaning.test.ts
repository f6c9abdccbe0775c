import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCode } from "@/lib/auth/tokens";
import { intake } from "@/lib/formats/peer-visits/intake";
import { themes } from "@/lib/formats/themes";
import { formValues } from "@/lib/forms/values";
import { PlaceCard } from "@/lib/meetings/schema";
import { dialled, phoneNumbersIn } from "@/lib/people/phone";
import { emailAddress, personName, phoneNumber } from "@/lib/people/schema";
import { questionsOf } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";

const asked = (key: string) => questionsOf(intake).filter((question) => question.key === key);
const answer = (key: string, typed: string) => {
  const read = answersSchema(asked(key), themes, true).safeParse({ [key]: typed });
  return read.success ? (read.data[key] ?? "") : read.error.issues.map(({ message }) => message);
};
const sent = (typed: string) => {
  const form = new FormData();
  form.append("field", typed);
  return formValues(form).field;
};

describe("what is pasted", () => {
  it.each([
    ["\u202a+358401234567\u202c", "+358401234567"],
    ["040\u2011123\u20114567", "040-123-4567"],
    ["040\u2013123\u22124567", "040-123-4567"],
    ["０４０ １２３ ４５６７", "040 123 4567"],
    ["\u200e040\u00a0123\u00a04567\ufeff", "040 123 4567"],
    ["٠٤٠ ١٢٣ ٤٥٦٧", "040 123 4567"],
    ["040 123 4567 / 050 765 4321", "040 123 4567 / 050 765 4321"],
    ["040 123 4567, iltaisin", "040 123 4567, iltaisin"],
    ["kotiin klo 18 jälkeen 09-1234567", "kotiin klo 18 jälkeen 09-1234567"],
    ["", ""],
  ])("A6: the phone %j is kept as %s", (typed, kept) => {
    expect(phoneNumber.safeParse(typed).data).toBe(kept);
  });

  it.each([
    ["+358 (0)40 123 4567", ["+358401234567"]],
    ["+358 040 123 4567", ["+358401234567"]],
    ["00358 40 123 4567", ["00358401234567"]],
    ["044-1234567 (iltaisin)", ["0441234567"]],
    ["040 123 4567/050 765 4321", ["0401234567", "0507654321"]],
    ["040 123 4567 / 050 765 4321", ["0401234567", "0507654321"]],
    ["0401234567-0507654321", ["0401234567", "0507654321"]],
    ["040 123 4567 050 765 4321", ["0401234567", "0507654321"]],
    ["+358 40 123 4567 +358 50 765 4321, ma", ["+358401234567", "+358507654321"]],
    ["0400 123 0456", ["04001230456"]],
    ["09/1234 567", ["091234567"]],
    ["puh. 040-1234567", ["0401234567"]],
    ["O40 123 4567", ["0401234567"]],
    ["o4o-1234567", ["0401234567"]],
    ["04O 123 45O7", ["0401234507"]],
    ["+358 4O 123 4567", ["+358401234567"]],
    ["\u041e40 123 4567", ["0401234567"]],
    ["040 123 4567 tai O50 765 4321", ["0401234567", "0507654321"]],
    ["040 123 4567 klo 17-19", ["0401234567"]],
  ])("A6: of the phone %j are dialled %j", (typed, numbers) => {
    expect(phoneNumbersIn(phoneNumber.parse(typed)).map(dialled)).toEqual(numbers);
  });

  it.each(["soittakaa", "1234", "klo 17-19", "12 34", "040 1x3 4567", "o o o"])(
    "A6: %j is no phone",
    (typed) => {
      expect(phoneNumber.safeParse(typed).success).toBe(false);
    },
  );

  it.each([
    ["maija\u200b@esimerkki.fi", "maija@esimerkki.fi"],
    ["\u2060maija@esi\u00admerkki.fi\u202c", "maija@esimerkki.fi"],
    ["Maija <m@e.fi>", "m@e.fi"],
    ['"Mallikas, Maija" <M@E.fi>', "m@e.fi"],
    ["<m@e.fi>", "m@e.fi"],
    ["mailto:m@e.fi", "m@e.fi"],
    ["m@e.fi;", "m@e.fi"],
    ["m@e.fi, ", "m@e.fi"],
    ["m@e.fi.", "m@e.fi"],
    ["matti\u2011maija@esimerkki.fi", "matti-maija@esimerkki.fi"],
  ])("A6: of %j the address %s is taken", (typed, kept) => {
    expect(emailAddress.safeParse(typed).data).toBe(kept);
  });

  it.each(["a@e.fi <m@e.fi>", "<m@e.fi>, <b@e.fi>", "Maija <m@e.fi> b@e.fi", "<m@e.fi"])(
    "A6: %j could be two addresses, and is none",
    (typed) => {
      expect(emailAddress.safeParse(typed).success).toBe(false);
    },
  );

  it.each(["3467\u20139ACD", "3467 – 9acd", "\u202a3467-9ACD.", "３４６７９ＡＣＤ"])(
    "A6: the code %j keeps its letters and digits only",
    (typed) => {
      expect(readCode(typed)).toBe("34679ACD");
    },
  );

  it.each([
    ["1234567-1", "1234567-1"],
    ["12345671", "1234567-1"],
    ["1234567 - 1", "1234567-1"],
    ["1234567\u20131", "1234567-1"],
    ["\u200b1234567\u20111", "1234567-1"],
    ["FI12345671", "1234567-1"],
    ["FI-12345671", "1234567-1"],
    ["Y-tunnus: 1234567-1", "1234567-1"],
    ["FO-nummer 1234567-1", "1234567-1"],
    ["VAT FI12345671", "1234567-1"],
    ["", ""],
  ])("A6: the y-tunnus %j is stored as %j", (typed, kept) => {
    expect(answer("businessId", typed)).toBe(kept);
  });

  it.each(["0000000-0", "00000000", "12345", "ry"])("A6: the y-tunnus %j is none", (typed) => {
    expect(answer("businessId", typed)).toEqual(["business-id"]);
  });

  it("A7: a y-tunnus of the right form and the wrong check digit is told as that", () => {
    expect(answer("businessId", "1234567-2")).toEqual(["business-id-check"]);
  });

  it.each([
    ["www.esimerkki.fi", "https://www.esimerkki.fi"],
    ["\u200bwww.esi\u00admerkki.fi\u202c", "https://www.esimerkki.fi"],
    ["www.kyläyhdistys.fi", "https://www.kyläyhdistys.fi"],
    ["facebook.com/kyla", "https://facebook.com/kyla"],
    ["http:/x.fi", "http://x.fi"],
    ["https:x.fi", "https://x.fi"],
    ["https//www.x.fi/kyla", "https://www.x.fi/kyla"],
    ["HTTPS://x.fi", "https://x.fi"],
    ["https://https://x.fi", "https://x.fi"],
    ["http.fi", "https://http.fi"],
  ])("A6: the website %j is kept as %s", (typed, kept) => {
    expect(answer("website", typed)).toBe(kept);
  });

  it.each([
    "www.kauniaistenelakelaiset",
    "https://www.kauniaistenelakelaiset/",
    "kylä",
    "1.2",
    "http://127.0.0.1",
    "http://",
    "https:/x",
    "javascript:alert(1)",
    "www.x.fi ja www.y.fi",
  ])("A7: %j is no website", (typed) => {
    expect(answer("website", typed)).toEqual(["url"]);
  });

  it.each([
    ["  Kylä\u00adtalo\u200b ry ", "Kylätalo ry"],
    ["Kylä\u2011Yhdistys ry", "Kylä-Yhdistys ry"],
    ["Espoo–Kauniainen ry", "Espoo–Kauniainen ry"],
    ["Ｋｙｌä　ry", "Kylä ry"],
    ["Kylä\u000bry", "Kylä ry"],
    ["Miro\u0308 ry", "Mirö ry"],
    ["Nguyê\u0303n ry", "Nguyễn ry"],
    ["Kulttuuriyhdistys می\u200cخواهم", "Kulttuuriyhdistys می\u200cخواهم"],
    ["Perhekerho 👨\u200d👩\u200d👧 ry", "Perhekerho 👨\u200d👩\u200d👧 ry"],
    ["Sydän ❤\ufe0f ry", "Sydän ❤\ufe0f ry"],
  ])("A6: the name %j is kept as %j", (typed, kept) => {
    expect(answer("name", typed)).toBe(kept);
    expect(personName.safeParse(typed).data).toBe(kept);
  });

  it.each(["\u200b", " \u200b\n\u2060 ", "\ufeff", "\u00a0", "\u3164", "\u2800", "\u202a\u202c"])(
    "A6: a text of %j only is empty",
    (typed) => {
      expect(sent(typed)).toBe("");
      expect(answersSchema(asked("description"), themes).safeParse({ description: typed }).success).toBe(
        false,
      );
      expect(personName.safeParse(typed).success).toBe(false);
    },
  );

  it("A6: a vertical tab, as Word has it, becomes a line break in a long text", () => {
    const typed = "Ensimmäinen rivi\u000btoinen rivi\u2028kolmas\r\nneljäs";
    expect(sent(typed)).toBe("Ensimmäinen rivi\ntoinen rivi\nkolmas\nneljäs");
    expect(answer("description", typed)).toBe("Ensimmäinen rivi\ntoinen rivi\nkolmas\nneljäs");
  });

  it("A6: emoji, joiners and marks in a long text stay as they are", () => {
    const typed = "Hei 👩🏽\u200d🚒 ja 🏴󠁧󠁢󠁥󠁮󠁧󠁿, ❤\ufe0f\u200d🔥 – می\u200cخواهم, ё̈";
    expect(sent(typed)).toBe(typed.normalize("NFC"));
    expect(answer("description", typed)).toBe(typed.normalize("NFC"));
  });

  it("A6: a link to a meeting is cleaned too", () => {
    const card = { meetingId: "01a201fe-567e-7688-a968-7e7fed174c9f", version: "1" };
    expect(PlaceCard.parse({ ...card, remoteLink: "\u202ameet.esimerkki.fi/x\u202c" }).remoteLink).toBe(
      "https://meet.esimerkki.fi/x",
    );
  });

  it("A6: what has been cleaned is clean: reading it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
        for (const schema of [personName, phoneNumber, emailAddress]) {
          const once = schema.safeParse(typed);
          if (once.success) expect(schema.parse(once.data)).toBe(once.data);
        }
      }),
    );
  });
});
