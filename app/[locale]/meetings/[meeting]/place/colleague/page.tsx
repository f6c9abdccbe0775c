import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { shortName } from "@/components/tasks/names";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { EmailField, LongTextField, TextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getPlace } from "@/lib/places/queries";
import { formatNamed } from "@/lib/programmes/words-queries";
import { sendColleagueAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const format = await formatNamed(await signedInViewer(to.placeHandOn(meeting)), [meeting]);
  return pageTitle(locale, translator(locale, "places", format)("colleague.title"));
}

/** A colleague comes in one's stead. */
export default async function ColleaguePage({ params }: Props) {
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.placeHandOn(id));
  const offer = isId(id) ? await getPlace(viewer, id, new Date()) : null;
  if (offer?.own?.state !== "TAKEN" || !offer.own.mayLeave) notFound();
  const t = translator(locale, "places", offer.format);
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.place(id)), label: shortName(offer.host) }}
      title={t("colleague.title")}
      lead={t("colleague.lead")}
    >
      <Form
        action={sendColleagueAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: id }}
        formKey={randomUUID()}
        submit={t("colleague.submit")}
      >
        <TextField name="name" label={t("colleague.name")} autoComplete="off" required />
        <EmailField name="email" label={t("colleague.email")} autoComplete="off" required />
        <LongTextField name="needs" label={t("colleague.needs")} hint={t("colleague.needsHint")} />
      </Form>
    </Page>
  );
}
