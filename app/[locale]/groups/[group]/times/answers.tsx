import { shortName } from "@/components/tasks/names";
import { VoteShape } from "@/components/ui/vote-shape";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingTimes, Times } from "@/lib/meetings/queries";

const answersClass = "grid gap-1.5 text-sm *:flex *:flex-wrap *:gap-x-3.5 *:gap-y-0.5 [&_svg]:size-4.25";

type Props = {
  locale: Locale;
  times: Times;
  option: MeetingTimes["options"][number];
  except: string | null;
};

/** What each side has said to one time, and who of it. */
export function Answers({ locale, times, option, except }: Props) {
  const t = translator(locale, "meetings", times.format);
  return (
    <ul className={answersClass}>
      {times.sides.map((side) => {
        const said = side.people.flatMap((person) => {
          const value = shapeOf(option.votes.find((vote) => vote.userId === person.userId)?.value);
          return value ? [{ ...person, value }] : [];
        });
        const others = said.filter(({ userId }) => userId !== except);
        if (side.people.length === 0 || (said.length > 0 && others.length === 0)) return null;
        return (
          <li key={side.seat}>
            <span className="min-w-44 font-semibold">
              {side.seat === 0 ? t("times.facilitator") : shortName(side.name)}
            </span>
            {others.length === 0 ? <span className="text-soft">{t("times.notAnswered")}</span> : null}
            {others.map(({ userId, name, value }) => (
              <span key={userId} className="inline-flex items-center gap-1.5">
                <VoteShape value={value} />
                {t("times.said", { who: name, answer: t(`times.vote.${value}`).toLocaleLowerCase(locale) })}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** A stored answer by the name of its shape. */
export function shapeOf(value: "YES" | "IF_NEEDED" | "NO" | undefined) {
  return value && ({ YES: "yes", IF_NEEDED: "if-need-be", NO: "no" } as const)[value];
}
