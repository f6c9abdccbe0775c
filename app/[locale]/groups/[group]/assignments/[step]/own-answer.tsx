import { randomUUID } from "node:crypto";
import { Fragment } from "react";
import { AnswerSheet } from "@/components/assignments/answer-sheet";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { RatingField } from "@/components/ui/rating-fields";
import { SavedBeside } from "@/components/ui/saved-beside";
import { SubmitButton } from "@/components/ui/submit-button";
import { LongTextField } from "@/components/ui/text-fields";
import type { Assignment, Side } from "@/lib/assignments/queries";
import { longest, promptField } from "@/lib/assignments/schema";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { saveAssignmentAction, takeBackAction } from "./actions";

type Props = { locale: Locale; assignment: Assignment; side: Side; step: string };

/** The viewer's own side: a sheet to write on, or what has been handed in, or for those who do not write the draft. */
export function OwnAnswer(props: Props) {
  const { locale, assignment, side } = props;
  const t = translator(locale, "assignments", assignment.format);
  if (side.mayWrite) return <AnswerForm {...props} />;
  if (side.answers) {
    return (
      <Section title={side.handedInAt ? t("own.title") : t("own.draftTitle")}>
        <AnswerSheet
          locale={locale}
          format={assignment.format}
          template={assignment.template}
          answers={side.answers}
          sealed
        />
        {side.mayTakeBack ? <TakeBack {...props} /> : null}
      </Section>
    );
  }
  return assignment.phase === "open" ? <p>{t("own.contactsWrite")}</p> : null;
}

function AnswerForm({ locale, assignment, side, step }: Props) {
  const t = translator(locale, "assignments", assignment.format);
  const others = assignment.sides.filter(({ own }) => !own);
  const told = {
    other: listed(
      locale,
      others.map(({ name }) => name),
    ),
    seats: assignment.sides.length,
  };
  const asked = translator(locale, "surveys", assignment.format);
  const scale = { low: asked("page.scale.low"), high: asked("page.scale.high") };
  const { ofHost } = assignment;
  const lastOne = others.length > 0 && others.every(({ handedInAt }) => handedInAt);
  return (
    <Form
      action={saveAssignmentAction}
      texts={formTexts(locale)}
      hidden={{ groupId: assignment.groupId, step, seat: side.seat, version: side.version }}
      formKey={randomUUID()}
      submit={t(ofHost ? (side.handedInAt ? "host.save" : "host.submit") : "form.handIn")}
      secondary={
        side.handedInAt ? undefined : (
          <SubmitButton name="move" value="draft" tone="secondary">
            {t("form.saveDraft")}
          </SubmitButton>
        )
      }
    >
      {assignment.template.prompts.map(({ key, label, claim }) => {
        const field = { name: promptField(key), label: label[locale], required: true };
        const saved = side.answers?.[key];
        return (
          <Fragment key={key}>
            {claim ? (
              <RatingField {...field} {...scale} defaultValue={saved} />
            ) : (
              <LongTextField {...field} maxLength={longest} defaultValue={saved} />
            )}
            <SavedBeside
              name={promptField(key)}
              saved={saved ?? ""}
              version={side.version}
              label={t("form.savedMeanwhile")}
            />
          </Fragment>
        );
      })}
      <p>{ofHost ? t("host.until") : lastOne ? t("form.otherWaits", told) : t("form.canTakeBack", told)}</p>
    </Form>
  );
}

function TakeBack({ locale, assignment, side, step }: Props) {
  return (
    <ActionButton
      action={takeBackAction}
      formKey={randomUUID()}
      texts={formTexts(locale)}
      hidden={{ groupId: assignment.groupId, step, seat: side.seat, version: side.version }}
      label={translator(locale, "assignments", assignment.format)("own.takeBack")}
    />
  );
}
