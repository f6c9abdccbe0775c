import type { Overrides } from "@/lib/i18n/overrides";

/** Files of a programme. */
export const exports: Overrides<"exports"> = {
  fi: {
    columns: {
      organisation4: "4. yhdistys",
    },
  },
  sv: {
    columns: {
      organisation4: "Förening 4",
    },
  },
  en: {
    columns: {
      organisation4: "Association 4",
    },
  },
};
