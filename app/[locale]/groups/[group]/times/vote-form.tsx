import { randomUUID } from "node:crypto";
import { MeetingTime } from "@/components/meetings/meeting-time";
import { shortName } from "@/components/tasks/names";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { VoteField } from "@/components/ui/vote-field";
import { VoteShape } from "@/components/ui/vote-shape";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingTimes, Times } from "@/lib/meetings/queries";
import { voteValues } from "@/lib/meetings/schema";
import { castVotesAction } from "./actions";
import type { VisitTimesProps } from "./visit-times";

type Option = MeetingTimes["options"][number];

/** Every proposed time with everybody's answers; for who may vote, with one's own to give. */
export function VoteForm({
  locale,
  times,
  meeting,
  userId,
  now,
  mayVote,
}: VisitTimesProps & { mayVote: boolean }) {
  const t = translator(locale, "meetings", times.format);
  const [firstOption] = meeting.options;
  const legend = (option: Option) => (
    <MeetingTime locale={locale} meeting={{ ...option, timeZone: meeting.timeZone }} now={now} />
  );
  if (!mayVote || !firstOption) {
    return (
      <ul className="options">
        {meeting.options.map((option) => (
          <li key={option.id}>
            <p className="option-time">{legend(option)}</p>
            <Answers locale={locale} times={times} option={option} except={null} />
          </li>
        ))}
      </ul>
    );
  }
  const answers = voteValues.map((value) => ({ value, label: t(`times.vote.${value}`) }));
  return (
    <Form
      action={castVotesAction}
      texts={formTexts(locale)}
      hidden={{ meetingId: meeting.id, first: `vote-${firstOption.id}` }}
      formKey={randomUUID()}
      submit={t("times.save")}
      tone="secondary"
    >
      <div className="votes">
        <h3>{t("times.answers")}</h3>
        {meeting.options.map((option) => (
          <VoteField
            key={option.id}
            name={`vote-${option.id}`}
            legend={legend(option)}
            options={answers}
            defaultValue={shapeOf(option.votes.find((vote) => vote.userId === userId)?.value)}
            {...(option.votes.some((vote) => vote.userId === userId)
              ? { takeBack: t("times.vote.open") }
              : {})}
            aside={<Answers locale={locale} times={times} option={option} except={userId} />}
          />
        ))}
      </div>
    </Form>
  );
}

/** What each side has said to one time, and who of it. */
function Answers({
  locale,
  times,
  option,
  except,
}: {
  locale: Locale;
  times: Times;
  option: Option;
  except: string | null;
}) {
  const t = translator(locale, "meetings", times.format);
  return (
    <ul className="answers">
      {times.sides.map((side) => {
        const said = side.people.flatMap((person) => {
          const value = shapeOf(option.votes.find((vote) => vote.userId === person.userId)?.value);
          return value ? [{ ...person, value }] : [];
        });
        const others = said.filter(({ userId }) => userId !== except);
        if (said.length > 0 && others.length === 0) return null;
        return (
          <li key={side.seat}>
            <span className="answers-side">
              {side.seat === 0 ? t("times.facilitator") : shortName(side.name)}
            </span>
            {others.length === 0 ? <span className="text-soft">{t("times.notAnswered")}</span> : null}
            {others.map(({ userId, name, value }) => (
              <span key={userId} className="answer">
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

function shapeOf(value: "YES" | "IF_NEEDED" | "NO" | undefined) {
  return value && ({ YES: "yes", IF_NEEDED: "if-need-be", NO: "no" } as const)[value];
}
