import type { EnrolmentState } from "@/lib/enrolments/states";
import { meetingWords, tellsApart } from "@/lib/formats/meeting-names";
import { partLabel } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { GroupState } from "@/lib/groups/states";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingState } from "@/lib/meetings/states";
import type { Answers } from "@/lib/surveys/definition";
import { questionsOf, type Theme } from "@/lib/surveys/rules";
import { formatTime } from "@/lib/time/format";

/** Keys as words in the language of the one who exports. */
export type ExportWords = ReturnType<typeof exportWords>;

/** The words of a file: of a programme's themes and of the states, in one language. */
export function exportWords(
  locale: Locale,
  programme: { format: Format; timeZone: string; themes: readonly { key: string; label: Localised }[] },
) {
  const t = translator(locale, "exports", programme.format);
  const states = translator(locale, "states", null);
  const named = (keys: readonly string[], known: readonly { key: string; label: Localised }[]) =>
    keys
      .map((key) => known.find((one) => one.key === key)?.label[locale] ?? t("values.goneTheme"))
      .join("; ");
  const goneTheme = {
    fi: translator("fi", "exports", null)("values.goneTheme"),
    sv: translator("sv", "exports", null)("values.goneTheme"),
    en: translator("en", "exports", null)("values.goneTheme"),
  };
  return {
    locale,
    format: programme.format,
    zone: programme.timeZone,
    enrolmentState: (state: EnrolmentState) => states(`enrolment.${state}`),
    groupState: (state: GroupState) => states(`group.${state}`),
    themes: (keys: readonly string[]) => named(keys, programme.themes),
    meetingState: (state: MeetingState) => states(`meeting.${state}`),
    /** Which meeting it is: its number, or what it is called. */
    meeting: ({ ordinal, step }: { ordinal: number; step: string }) =>
      tellsApart(programme.format) ? meetingWords(programme.format, step, locale).shortMeeting : ordinal,
    /** The themes of the programme, and what was chosen that is none of them any more. */
    everyTheme: (answers: readonly Answers[]): Theme[] => {
      const asked = themesAsked(programme.format);
      const chosen = new Set(answers.flatMap((one) => asked.flatMap((key) => [one[key] ?? []].flat())));
      const gone = [...chosen].filter((key) => !programme.themes.some((theme) => theme.key === key));
      return [...programme.themes, ...gone.map((key) => ({ key, label: goneTheme }))];
    },
    part: (key: string) => partLabel(programme.format, key, locale),
    yesOrNo: (value: boolean) => t(value ? "values.yes" : "values.no"),
    time: (at: Date | null, zone: string) => at && formatTime(at, { locale, zone }),
    source: (source: "WEB" | "PHONE") => t(`values.${source}`),
  };
}

function themesAsked(format: Format): string[] {
  return format.parts
    .flatMap(({ intake }) => questionsOf(intake))
    .filter(({ kind }) => kind === "themes")
    .map(({ key }) => key);
}
