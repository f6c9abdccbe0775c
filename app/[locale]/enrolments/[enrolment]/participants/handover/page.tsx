import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LanguageField } from "@/components/people/newcomer-fields";
import { dueBy, yourWords } from "@/components/tasks/task-words";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField, RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { currentViewer } from "@/lib/auth/gate";
import { whyNotChangePeople } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { type GroupPlan, getGroupPlan } from "@/lib/tasks/queries";
import { yourTasks } from "@/lib/tasks/turns";
import { handOverAction } from "../../actions";
import { findEnrolment } from "../../find-enrolment";

type Props = { params: Promise<{ locale: Locale; enrolment: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("people.handover.title"));
}

/** A contact hands over to the next: to whom, and what goes with it. */
export default async function HandoverPage({ params }: Props) {
  const { locale, enrolment: id } = await params;
  const enrolment = await findEnrolment(id);
  const viewer = await currentViewer();
  if (!enrolment.standing.contact || whyNotChangePeople(enrolment)) notFound();
  const { liveGroup } = enrolment;
  const group = liveGroup ? await getGroupPlan(viewer, liveGroup.id, new Date()) : null;
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const people = href(locale, to.participants(id));
  const others = enrolment.participants.filter(({ userId }) => userId !== viewer.userId);
  return (
    <Page
      locale={locale}
      eyebrow={enrolment.name}
      title={t("people.handover.title")}
      lead={t("people.handover.lead")}
      back={{ href: people, label: t("people.title") }}
    >
      <Waiting locale={locale} format={formatOf(enrolment.programme.format)} group={group} enrolmentId={id} />
      <Form
        action={handOverAction}
        texts={formTexts(locale)}
        hidden={{ enrolmentId: id }}
        formKey={randomUUID()}
        submit={t("people.handover.submit")}
        secondary={
          <LinkButton href={people} tone="quiet">
            {t("people.replace.keep")}
          </LinkButton>
        }
      >
        <RadioField
          name="to"
          label={t("people.handover.to")}
          options={[
            ...others.map(({ id: value, user }) => ({ value, label: user.name, hint: user.email })),
            { value: "new", label: t("people.handover.new"), hint: t("people.handover.newHint") },
          ]}
          defaultValue={others.length === 0 ? "new" : undefined}
          required
        />
        <TextField name="name" label={t("people.handover.name")} autoComplete="off" />
        <EmailField name="email" label={t("people.handover.email")} autoComplete="off" />
        <LanguageField locale={locale} format={formatOf(enrolment.programme.format)} />
        <CheckboxField
          name="stays"
          label={t("people.handover.stays")}
          hint={t("people.handover.staysHint")}
        />
      </Form>
    </Page>
  );
}

type WaitingProps = { locale: Locale; format: Worded; group: GroupPlan | null; enrolmentId: string };

/** What is open for the association now, and goes with the task. */
function Waiting({ locale, format, group, enrolmentId }: WaitingProps) {
  const t = translator(locale, "enrolments", format);
  const seat = group?.seats.find((one) => one.enrolmentId === enrolmentId)?.seat;
  const standing = { userId: null, facilitator: false, holds: false, roles: [], coordinator: false };
  const tasks = group && seat ? yourTasks(group.plan, { ...standing, seats: [seat], contactOf: [seat] }) : [];
  return (
    <Section title={t("people.handover.waits")}>
      {group && tasks.length > 0 ? (
        <ul className="stack-sm">
          {tasks.map((task) => (
            <li key={task.key}>
              {[yourWords(locale, group, task).title, dueBy(locale, group, task, new Date())]
                .filter((part) => part !== null)
                .join(", ")}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t("people.handover.nothing")}</p>
      )}
    </Section>
  );
}
