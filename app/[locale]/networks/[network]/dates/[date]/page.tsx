import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LargeMeetingTime } from "@/components/meetings/meeting-time";
import { DateFields } from "@/components/networks/date-fields";
import { ActionButton } from "@/components/ui/action-button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getDate } from "@/lib/networks/queries";
import { callOffDateAction, moveDateAction } from "../../actions";

type Props = { params: Promise<{ locale: Locale; network: string; date: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "networks")("date.moveTitle"));
}

/** A date to come is moved or called off, by any member. */
export default async function NetworkDatePage({ params }: Props) {
  const { locale, network: id, date: dateId } = await params;
  const viewer = await signedInViewer(to.networkDate(id, dateId));
  const date = isId(id) && isId(dateId) ? await getDate(viewer, id, dateId, new Date()) : null;
  if (!date) notFound();
  const t = translator(locale, "networks");
  const hidden = { dateId, version: date.version };
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.network(id)), label: t("ask.back") }}
      eyebrow={date.network.name}
      title={t("date.moveTitle")}
      lead={t("date.moveLead")}
    >
      <LargeMeetingTime locale={locale} meeting={date} />
      <Form
        action={moveDateAction}
        texts={formTexts(locale)}
        hidden={hidden}
        formKey={randomUUID()}
        submit={t("date.moveSubmit")}
      >
        <DateFields locale={locale} date={date} />
      </Form>
      <Section title={t("date.cancelTitle")} lead={t("date.cancelLead")}>
        <ActionButton
          action={callOffDateAction}
          texts={formTexts(locale)}
          hidden={hidden}
          formKey={randomUUID()}
          label={t("date.cancelSubmit")}
          tone="danger"
        />
      </Section>
    </Page>
  );
}
