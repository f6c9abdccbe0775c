import { shortName } from "@/components/tasks/names";
import type { StepStatus } from "@/components/ui/status-mark";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingTimes, Times } from "@/lib/meetings/queries";
import { whyNotThen } from "@/lib/meetings/rules";

type Option = MeetingTimes["options"][number];

/** How a proposed time stands, and whether it can be chosen. */
export type Standing = { kind: StepStatus; words: string; mayBeChosen: boolean };

type About = { locale: Locale; times: Times; meeting: MeetingTimes; option: Option; now: Date };

/** It suits all, or who has not answered, whom it does not suit, or what stands in its way. */
export function standingOf({ locale, times, meeting, option, now }: About): Standing {
  const t = translator(locale, "meetings", times.format);
  const not = (kind: StepStatus, words: string) => ({ kind, words, mayBeChosen: false });
  const then = whyNotThen(option, meeting.first, meeting.next, now, meeting.timeZone);
  if (then?.code === "time-in-the-past") return not("skipped", t("times.whyNot.past"));
  if (option.elsewhere) return not("skipped", t("times.whyNot.elsewhere", { who: option.elsewhere }));
  if (option.taken) return not("skipped", t("times.whyNot.taken"));
  if (option.whyNot) {
    const silent = sidesThat(locale, times, (votes) => votes.length === 0, option);
    if (silent) return not("theirs", t("times.whyNot.waits", { who: silent }));
    const who = sidesThat(locale, times, (votes) => votes.every((vote) => vote === "NO"), option) ?? "";
    return not("skipped", t("times.whyNot.no", { who }));
  }
  if (then?.code === "previous-not-scheduled") return not("later", t("times.whyNot.first"));
  if (then) return not("skipped", t("times.whyNot.soon"));
  return { kind: "done", words: t("times.suits"), mayBeChosen: true };
}

function sidesThat(
  locale: Locale,
  times: Times,
  fits: (votes: readonly string[]) => boolean,
  option: Option,
): string | null {
  const t = translator(locale, "meetings", times.format);
  const names = times.sides
    .filter(({ people }) =>
      fits(
        option.votes
          .filter(({ userId }) => people.some((person) => person.userId === userId))
          .map(({ value }) => value),
      ),
    )
    .map(({ seat, name }) =>
      seat === 0 ? t("times.facilitator").toLocaleLowerCase(locale) : shortName(name),
    );
  return names.length > 0 ? listed(locale, names) : null;
}
