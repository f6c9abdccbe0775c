import { inFinnish, type MeetingName, plainly } from "@/lib/formats/meeting-names";

const days = inFinnish("vaihtopäiv", ["ät", "ien", "ille", "istä", "iä"]);

/** What the meetings of an exchange are called: there is one kick-off and one closing, and days are told by whose guest one is. */
export const meetingNames = {
  kickOff: {
    fi: inFinnish("aloitustapaami", ["nen", "sen", "selle", "sesta", "sta"]),
    sv: { ...plainly("uppstartsmötet"), short: "Uppstartsmöte", title: "Uppstartsmöte" },
    en: { ...plainly("the kick-off"), short: "Kick-off", title: "Kick-off" },
  },
  days: {
    fi: {
      ...inFinnish("{n}. vaihtopäiv", ["ät", "ien", "ille", "istä", "iä"]),
      hosted: {
        ...{ short: "Vaihtopäivät: {host}", title: "Vaihtopäivät, isäntänä {host}" },
        ...{ is: `${days.is} (isäntänä {host})`, of: `${days.of} (isäntänä {host})` },
        ...{ for: `${days.for} (isäntänä {host})`, about: `${days.about} (isäntänä {host})` },
        no: `${days.no} (isäntänä {host})`,
      },
    },
    sv: {
      ...plainly("utbytesbesök {n}"),
      hosted: {
        ...{ short: "Utbytesbesök: {host}", title: "Utbytesbesök, värd {host}" },
        is: "utbytesbesöket (värd {host})",
      },
    },
    en: {
      ...plainly("exchange visit {n}"),
      hosted: {
        ...{ short: "Exchange visit: {host}", title: "Exchange visit, hosted by {host}" },
        is: "the exchange visit (hosted by {host})",
      },
    },
  },
  mentoring: {
    fi: inFinnish("{n}. mentorointikeskustelu", ["", "n", "lle", "sta", "a"]),
    sv: plainly("mentorsamtal {n}"),
    en: plainly("mentoring talk {n}"),
  },
  closing: {
    fi: inFinnish("päätöstapaami", ["nen", "sen", "selle", "sesta", "sta"]),
    sv: { ...plainly("avslutningsmötet"), short: "Avslutningsmöte", title: "Avslutningsmöte" },
    en: { ...plainly("the closing meeting"), short: "Closing meeting", title: "Closing meeting" },
  },
} satisfies Record<string, MeetingName>;
