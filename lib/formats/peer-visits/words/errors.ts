import type { Overrides } from "@/lib/i18n/overrides";

/** What is missing in a form of a pair or of an association. */
export const errors: Overrides<"errors"> = {
  fi: {
    missing: {
      one: "Kirjoittakaa ensimmäisen yhdistyksen nimi.",
      other: "Kirjoittakaa toisen yhdistyksen nimi.",
      enrolmentIds: "Valitkaa yhdistykset.",
      enrolmentId: "Valitkaa, minkä yhdistyksen kanssa hän tuli.",
      otherName: "Kirjoittakaa, millä muulla nimellä yhdistys tunnetaan.",
    },
  },
  sv: {
    missing: {
      one: "Skriv den första föreningens namn.",
      other: "Skriv den andra föreningens namn.",
      enrolmentIds: "Välj föreningarna.",
      enrolmentId: "Välj vilken förening hen kom med.",
      otherName: "Skriv vilket annat namn föreningen är känd under.",
    },
  },
  en: {
    missing: {
      one: "Give the name of the first association.",
      other: "Give the name of the second association.",
      enrolmentIds: "Choose the associations.",
      enrolmentId: "Choose which association they came with.",
      otherName: "Give another name that the association is known by.",
    },
  },
};
