import type { Overrides } from "@/lib/i18n/overrides";

/** What each association writes by itself. */
export const assignments: Overrides<"assignments"> = {
  fi: {
    newGuide: {
      unread:
        "Osa vastauksista on palautettu edelliselle fasilitaattorille, eivätkä ne näy teille. Yhdistys voi antaa vastauksensa luettavaksenne tällä sivulla.",
    },
  },
  sv: {
    newGuide: {
      unread:
        "En del av svaren har lämnats in till den förra facilitatorn och syns inte för er. Föreningen kan på den här sidan låta er läsa sitt svar.",
    },
  },
  en: {
    newGuide: {
      unread:
        "Some of the answers were handed in to the former facilitator, and you can’t see them. On this page an association can let you read its answer.",
    },
  },
};
