import { randomUUID } from "node:crypto";
import { MeetingTime } from "@/components/meetings/meeting-time";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { ListForm } from "@/components/ui/list-form";
import { Status } from "@/components/ui/status";
import { VoteField } from "@/components/ui/vote-field";
import { mayArrange, mayVote } from "@/lib/groups/access";
import { translator } from "@/lib/i18n/translator";
import { bestFirst } from "@/lib/meetings/favourites";
import { whyNotRemove } from "@/lib/meetings/rules";
import { voteValues } from "@/lib/meetings/schema";
import { castVotesAction, removeOptionAction, scheduleMeetingAction } from "./actions";
import { Answers, shapeOf } from "./answers";
import { Press } from "./press";
import { standingOf } from "./standing";
import type { VisitTimesProps } from "./visit-times";

const rowsClass =
  "border-t border-line *:flex *:flex-col *:items-start *:gap-2 *:border-b *:border-line *:py-4.5";

/**
 * The proposed times in one list, the best first: how each stands, one's own answer, the others' answers, and for those who may
 * choose the button that chooses it. The buttons send forms of their own, which stand above the list.
 */
export function ProposedTimes(props: VisitTimesProps) {
  const { locale, times, meeting, userId, now } = props;
  const t = translator(locale, "meetings", times.format);
  const texts = formTexts(locale);
  const votes = mayVote(times.standing);
  const chooses = mayArrange(times.standing);
  const rows = bestFirst(meeting.options, now).map((option) => ({
    option,
    standing: standingOf({ locale, times, meeting, option, now }),
    removes: whyNotRemove(option, times.standing) === null,
  }));
  const [firstOption] = meeting.options;
  const best = rows.find(({ standing }) => standing.mayBeChosen)?.option;
  const [choosing, removing] = [`choose-${meeting.id}`, `remove-${meeting.id}`];
  const shown = rows.map(({ option, standing, removes }) => ({
    option,
    time: (
      <span id={`time-${option.id}`}>
        <MeetingTime locale={locale} meeting={{ ...option, timeZone: meeting.timeZone }} now={now} />
      </span>
    ),
    status: <Status kind={standing.kind}>{standing.words}</Status>,
    buttons: (
      <div className="flex flex-wrap items-center gap-x-5">
        {chooses && standing.mayBeChosen ? (
          <Press form={choosing} option={option.id} tone={option === best ? "primary" : "secondary"}>
            {t("times.choose")}
          </Press>
        ) : null}
        {removes ? (
          <Press form={removing} option={option.id} tone="quiet">
            {t("times.remove")}
          </Press>
        ) : null}
      </div>
    ),
  }));
  return (
    <div className="stack">
      <div className="stack-xs">
        <h3>{t(votes ? "times.answers" : "times.proposed")}</h3>
        {chooses ? <p className="max-w-measure">{t("times.chooseLead")}</p> : null}
      </div>
      {best && chooses ? (
        <ListForm
          id={choosing}
          action={scheduleMeetingAction}
          texts={texts}
          hidden={{ meetingId: meeting.id, version: meeting.version }}
          formKey={randomUUID()}
        />
      ) : null}
      {rows.some(({ removes }) => removes) ? (
        <ListForm
          id={removing}
          action={removeOptionAction}
          texts={texts}
          hidden={{ meetingId: meeting.id }}
          formKey={randomUUID()}
        />
      ) : null}
      {votes && firstOption ? (
        <Form
          action={castVotesAction}
          texts={texts}
          hidden={{ meetingId: meeting.id, first: `vote-${firstOption.id}` }}
          formKey={randomUUID()}
          submit={t("times.save")}
          tone="secondary"
        >
          <div className="border-b border-line">
            {shown.map(({ option, time, status, buttons }) => (
              <VoteField
                key={option.id}
                name={`vote-${option.id}`}
                legend={time}
                status={status}
                options={voteValues.map((value) => ({ value, label: t(`times.vote.${value}`) }))}
                defaultValue={shapeOf(option.votes.find((vote) => vote.userId === userId)?.value)}
                {...(option.votes.some((vote) => vote.userId === userId)
                  ? { takeBack: t("times.vote.open") }
                  : {})}
                aside={
                  <>
                    <Answers locale={locale} times={times} option={option} except={userId} />
                    {buttons}
                  </>
                }
              />
            ))}
          </div>
        </Form>
      ) : (
        <ul className={rowsClass}>
          {shown.map(({ option, time, status, buttons }) => (
            <li key={option.id}>
              <p className="font-bold tabular-nums">{time}</p>
              {status}
              <Answers locale={locale} times={times} option={option} except={null} />
              {buttons}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
