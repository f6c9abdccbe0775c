import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { Form } from "@/components/ui/form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { ListForm } from "@/components/ui/list-form";
import { VoteField } from "@/components/ui/vote-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RhythmGroup, RhythmOnPage } from "@/lib/meetings/rhythm-queries";
import { bestRhythms } from "@/lib/meetings/rhythm-rules";
import { voteValues } from "@/lib/meetings/schema";
import { answerRhythmsAction, removeRhythmAction } from "./actions";
import { shapeOf } from "./answers";
import { ProposeRhythm } from "./propose-rhythm";
import { RhythmChoice } from "./rhythm-choice";
import { RhythmDays } from "./rhythm-days";
import { rhythmName } from "./rhythm-name";
import { RhythmSaid } from "./rhythm-said";

const rowsClass = "border-t border-line *:flex *:flex-col *:gap-2 *:border-b *:border-line *:py-4.5";

export type RhythmsProps = { locale: Locale; group: RhythmGroup; now: Date };

/** The dates of all meetings: each alternative with its days, one's own answer, and for those who hold the meetings the choice. */
export function Rhythms(props: RhythmsProps) {
  const { locale, group } = props;
  const t = translator(locale, "meetings", group.format);
  const [first] = group.rhythms;
  const none = group.rhythms.length === 0;
  const removing = `remove-${group.id}`;
  return (
    <Section id="rhythms" title={t("rhythms.title", { meetings: group.open.length })}>
      {none ? <p>{t("rhythms.none")}</p> : null}
      {first ? (
        <div className="stack">
          <div className="stack-xs">
            <h3>{t(group.votes ? "rhythms.answers" : "rhythms.proposed")}</h3>
            {group.votes ? <p className="max-w-measure">{t("rhythms.answersLead")}</p> : null}
          </div>
          {group.votes ? <Answering {...props} first={first} /> : <Proposed {...props} />}
        </div>
      ) : null}
      {first && group.holds ? (
        <div className="stack">
          <div className="stack-xs">
            <h3>{t("rhythms.choice")}</h3>
            <p className="max-w-measure">{t("rhythms.choiceLead")}</p>
          </div>
          {group.rhythms.some(({ removes }) => removes) ? (
            <ListForm
              id={removing}
              action={removeRhythmAction}
              texts={formTexts(locale)}
              hidden={{ groupId: group.id }}
              formKey={randomUUID()}
            />
          ) : null}
          <ol className={rowsClass}>
            {bestRhythms(group.rhythms).map((rhythm, index) => (
              <li key={rhythm.id}>
                <RhythmChoice {...props} rhythm={rhythm} best={index === 0} removing={removing} />
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {group.holds && !group.isFull ? (
        <div>
          <FormDisclosure summary={t(none ? "rhythms.propose" : "rhythms.proposeMore")} open={none}>
            <ProposeRhythm locale={locale} group={group} />
          </FormDisclosure>
        </div>
      ) : null}
    </Section>
  );
}

/** One answer to each alternative, its days above it. */
function Answering({ locale, group, now, first }: RhythmsProps & { first: RhythmOnPage }) {
  const t = translator(locale, "meetings", group.format);
  return (
    <Form
      action={answerRhythmsAction}
      texts={formTexts(locale)}
      hidden={{ groupId: group.id, first: `vote-${first.id}` }}
      formKey={randomUUID()}
      submit={t("rhythms.save")}
      tone={group.holds ? "secondary" : "primary"}
    >
      <div className="border-b border-line">
        {group.rhythms.map((rhythm) => (
          <VoteField
            key={rhythm.id}
            name={`vote-${rhythm.id}`}
            legend={rhythmName(locale, group, rhythm)}
            about={<RhythmDays locale={locale} group={group} rhythm={rhythm} now={now} />}
            options={voteValues.map((value) => ({ value, label: t(`times.vote.${value}`) }))}
            defaultValue={shapeOf(rhythm.own)}
            {...(rhythm.own ? { takeBack: t("times.vote.open") } : {})}
            aside={<RhythmSaid locale={locale} group={group} rhythm={rhythm} />}
          />
        ))}
      </div>
    </Form>
  );
}

/** The alternatives for those who do not answer them. */
function Proposed({ locale, group, now }: RhythmsProps) {
  return (
    <ul className={rowsClass}>
      {group.rhythms.map((rhythm) => (
        <li key={rhythm.id}>
          <p className="font-bold">{rhythmName(locale, group, rhythm)}</p>
          <RhythmDays locale={locale} group={group} rhythm={rhythm} now={now} />
          <RhythmSaid locale={locale} group={group} rhythm={rhythm} />
        </li>
      ))}
    </ul>
  );
}
