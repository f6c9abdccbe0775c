import { randomUUID } from "node:crypto";
import { NewcomerFields } from "@/components/people/newcomer-fields";
import { ActionButton } from "@/components/ui/action-button";
import { SelectField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { formTexts } from "@/components/ui/form-texts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/kernel/viewer";
import type { MeetingPage as Meeting } from "@/lib/meetings/queries";
import { whyNotReplace } from "@/lib/meetings/stand-ins";
import { listWhoMayGuide } from "@/lib/programmes/guides-queries";
import { chooseStandInAction, endStandInAction, nameStandInAction } from "./actions";

type Props = { locale: Locale; viewer: Viewer; meeting: Meeting; now: Date };

/** Who of those who guide the group is replaced at this meeting, and by whom; for those who may say so, folded until somebody is. */
export async function StandIns({ locale, viewer, meeting, now }: Props) {
  const { replaceable, group } = meeting;
  if (replaceable.length === 0 || whyNotReplace(meeting, group.state, now) !== null) return null;
  const t = translator(locale, "meetings", meeting.format);
  const chosen = replaceable.some(({ role, by }) => role.from !== "contact" && !by);
  const may = chosen ? await listWhoMayGuide(viewer, meeting.programme.id) : [];
  const here = meeting.guides;
  const others = may.filter(({ id }) => !here.includes(id));
  return (
    <FormDisclosure summary={<h2>{t("standIn.title")}</h2>} open={replaceable.some(({ by }) => by !== null)}>
      <p>{t("standIn.lead")}</p>
      {replaceable.map((one) => (
        <section key={one.userId} className="stack-sm">
          <h3>
            {one.role.label[locale]}: {one.name}
          </h3>
          {one.by ? (
            <Replaced {...{ locale, meeting, one, by: one.by }} />
          ) : (
            <Replace {...{ locale, meeting, one, others }} />
          )}
        </section>
      ))}
    </FormDisclosure>
  );
}

type OneProps = { locale: Locale; meeting: Meeting; one: Meeting["replaceable"][number] };

function Replaced({ locale, meeting, one, by }: OneProps & { by: { userId: string; name: string } }) {
  const t = translator(locale, "meetings", meeting.format);
  return (
    <>
      <p>{t("standIn.by", { name: one.name, by: by.name })}</p>
      <ActionButton
        action={endStandInAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: meeting.id, userId: by.userId }}
        formKey={randomUUID()}
        label={t("standIn.end", { name: one.name })}
        tone="secondary"
      />
    </>
  );
}

function Replace({ locale, meeting, one, others }: OneProps & { others: { id: string; name: string }[] }) {
  const t = translator(locale, "meetings", meeting.format);
  const form = {
    texts: formTexts(locale),
    hidden: { meetingId: meeting.id, insteadOfId: one.userId },
    formKey: randomUUID(),
    submit: t("standIn.submit"),
    tone: "secondary",
  } as const;
  if (one.role.from === "contact")
    return (
      <Form {...form} action={nameStandInAction}>
        <NewcomerFields locale={locale} format={meeting.format} purpose={t("standIn.purpose")} />
      </Form>
    );
  if (others.length === 0) return <p className="text-soft">{t("standIn.nobodyElse")}</p>;
  return (
    <Form {...form} action={chooseStandInAction}>
      <SelectField
        name="userId"
        label={t("standIn.choose")}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
    </Form>
  );
}
