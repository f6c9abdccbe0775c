import type { Overrides } from "@/lib/i18n/overrides";

/** What is missing in a form of an association. */
export const errors: Overrides<"errors"> = {
  fi: {
    missing: {
      enrolmentId: "Valitkaa, minkä yhdistyksen kanssa hän tuli.",
      enrolmentIds: "Valitkaa yhdistykset.",
      one: "Kirjoittakaa ensimmäisen yhdistyksen nimi.",
      otherName: "Kirjoittakaa, millä muulla nimellä yhdistys tunnetaan.",
      other: "Kirjoittakaa toisen yhdistyksen nimi.",
    },
  },
  sv: {
    missing: {
      enrolmentId: "Välj vilken förening hen kom med.",
      enrolmentIds: "Välj föreningarna.",
      one: "Skriv den första föreningens namn.",
      otherName: "Skriv vilket annat namn föreningen är känd under.",
      other: "Skriv den andra föreningens namn.",
    },
  },
  en: {
    missing: {
      enrolmentId: "Choose which association they came with.",
      enrolmentIds: "Choose the associations.",
      one: "Give the name of the first association.",
      otherName: "Give another name that the association is known by.",
      other: "Give the name of the second association.",
    },
  },
};
