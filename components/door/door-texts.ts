import type { Locale } from "@/lib/i18n/locales";
import { languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The words of the door without a net, for the page in the browser, which may not import messages; what differs stands in braces. */
export type DoorTexts = ReturnType<typeof doorTexts>;

/** All that the door without a net says, in one language. */
export function doorTexts(locale: Locale) {
  const t = translator(locale, "door");
  return {
    locale,
    counts: t("counts", { here: "{here}", coming: "{coming}", left: "{left}" }),
    room: t("room", { capacity: "{capacity}" }),
    over: t("offline.over", { over: "{over}" }),
    find: t("find"),
    nobody: t("nobody"),
    more: t("offline.more", { count: "{count}" }),
    table: t("table", { table: "{table}" }),
    walkedIn: t("walkedIn"),
    afar: t("afar"),
    stateExpected: t("stateExpected"),
    stateWaiting: t("stateWaiting", { position: "{position}" }),
    letIn: t("letIn"),
    numberLater: t("walkIn.later"),
    stateHere: t("stateHere", { time: "{time}" }),
    stateLeft: t("stateLeft", { time: "{time}" }),
    came: t("came"),
    left: t("left"),
    cameBack: t("cameBack"),
    undo: t("undo"),
    walkIn: {
      title: t("walkIn.title"),
      lead: t("walkIn.lead"),
      name: t("walkIn.name"),
      agency: t("walkIn.agency"),
      needs: t("walkIn.needs"),
      locale: t("walkIn.locale"),
      submit: t("walkIn.submit"),
      given: t("walkIn.given", { number: "{number}" }),
      later: t("walkIn.later"),
    },
    opening: t("offline.opening"),
    online: t("offline.online", { time: "{time}" }),
    sending: t("offline.sending", { count: "{count}" }),
    away: t("offline.away", { time: "{time}", count: "{count}" }),
    cannotKnow: t("offline.cannotKnow"),
    undecided: {
      room: t("offline.undecided.room"),
      newer: t("offline.undecided.newer", { time: "{time}" }),
      number: t("offline.undecided.number"),
    },
    shut: {
      unreachable: t("offline.unreachable"),
      "not-allowed": t("offline.not-allowed"),
      "signed-out": t("offline.signed-out"),
      expired: t("offline.expired"),
      elsewhere: t("offline.elsewhere"),
    },
    leave: t("offline.leave"),
    locked: t("offline.locked"),
    again: t("offline.again"),
    signIn: t("offline.signIn"),
    signedOutMeanwhile: t("offline.signedOutMeanwhile"),
    unkept: t("offline.unkept"),
    languages: locales.map((value) => ({ value, label: languageNames[value] })),
  };
}

/** A sentence with what stands in its braces. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
