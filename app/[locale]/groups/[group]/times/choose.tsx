import { randomUUID } from "node:crypto";
import { MeetingTime } from "@/components/meetings/meeting-time";
import { shortName } from "@/components/tasks/names";
import { ActionButton } from "@/components/ui/action-button";
import { BlockedButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingTimes, Times } from "@/lib/meetings/queries";
import { whyNotRemove, whyNotThen } from "@/lib/meetings/rules";
import { removeOptionAction, scheduleMeetingAction } from "./actions";
import type { VisitTimesProps } from "./visit-times";

type Option = MeetingTimes["options"][number];

/** The proposed times once more, each with the button that chooses it, or why it cannot be chosen yet. */
export function Choose({ locale, times, meeting, now }: VisitTimesProps) {
  const t = translator(locale, "meetings", times.format);
  const texts = formTexts(locale);
  return (
    <div className="stack-sm">
      <h3>{t("times.chooseTitle")}</h3>
      <p>{t("times.chooseLead")}</p>
      <ul className="options">
        {meeting.options.map((option) => {
          const why = whyNotThis(locale, times, meeting, option, now);
          const name = `time-${option.id}`;
          return (
            <li key={option.id}>
              <p className="option-time" id={name}>
                <MeetingTime locale={locale} meeting={{ ...option, timeZone: meeting.timeZone }} now={now} />
              </p>
              {why ? (
                <BlockedButton reason={why}>{t("times.choose")}</BlockedButton>
              ) : (
                <ActionButton
                  action={scheduleMeetingAction}
                  texts={texts}
                  hidden={{ meetingId: meeting.id, version: meeting.version, optionId: option.id }}
                  formKey={randomUUID()}
                  label={t("times.choose")}
                  tone="primary"
                  describedBy={name}
                />
              )}
              {whyNotRemove(option, times.standing) ? null : (
                <ActionButton
                  action={removeOptionAction}
                  texts={texts}
                  hidden={{ optionId: option.id }}
                  formKey={randomUUID()}
                  label={t("times.remove")}
                  tone="quiet"
                  describedBy={name}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The sentence for a time that cannot be chosen: who has not answered, whom it does not suit, or what stands in its way. */
function whyNotThis(
  locale: Locale,
  times: Times,
  meeting: MeetingTimes,
  option: Option,
  now: Date,
): string | null {
  const t = translator(locale, "meetings", times.format);
  const then = whyNotThen(option, meeting.first, meeting.next, now, meeting.timeZone);
  if (then?.code === "time-in-the-past") return t("times.whyNot.past");
  if (option.taken) return t("times.whyNot.taken");
  if (option.whyNot) {
    const silent = sidesThat(locale, times, (votes) => votes.length === 0, option);
    if (silent) return t("times.whyNot.waits", { who: silent });
    return t("times.whyNot.no", {
      who: sidesThat(locale, times, (votes) => votes.every((vote) => vote === "NO"), option) ?? "",
    });
  }
  if (!then) return null;
  return then.code === "previous-not-scheduled" ? t("times.whyNot.first") : t("times.whyNot.soon");
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
