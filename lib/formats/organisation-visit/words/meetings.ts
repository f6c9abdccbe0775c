import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a visit, and the times that are found together. */
export const meetings: Overrides<"meetings"> = {
  fi: {
    page: {
      walkInUnguided:
        "Tuliko joku, jota ei ole listalla? Kertokaa hänestä isännälle, joka merkitsee tulleet. Jos hän haluaa mukaan jatkossakin, lisätkää hänet.",
    },
    missed: {
      begunUnguided:
        "Siksi vierailua ei voi enää siirtää eikä perua, eikä sen paikkaa muuttaa. Jos vierailua ei pidetty, kertokaa siitä isännälle, joka merkitsee sen.",
    },
  },
  sv: {
    page: {
      walkInUnguided:
        "Kom någon som inte finns på listan? Berätta det för värden, som antecknar vilka som kom. Om personen vill vara med också i fortsättningen, lägg till hen.",
    },
    missed: {
      begunUnguided:
        "Därför går det inte längre att flytta eller ställa in besöket eller att byta plats. Om besöket inte blev av, berätta det för värden, som antecknar det.",
    },
  },
  en: {
    page: {
      walkInUnguided:
        "Did somebody come who isn’t on the list? Tell the host, who notes down who came. If they’d like to go on taking part, add them.",
    },
    missed: {
      begunUnguided:
        "So it can no longer be moved, cancelled or given another place. If the visit didn’t take place, tell the host, who records that.",
    },
  },
};
