import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { shortName } from "@/components/tasks/names";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getPlace } from "@/lib/places/queries";
import { colleagueRows } from "@/lib/places/schema";
import { formatNamed } from "@/lib/programmes/words-queries";
import { bringColleaguesAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const format = await formatNamed(await signedInViewer(to.placeColleagues(meeting)), [meeting]);
  return pageTitle(locale, translator(locale, "places", format)("colleagues.title"));
}

/** Several of one workplace, signed up in one form. */
export default async function ColleaguesPage({ params }: Props) {
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.placeColleagues(id));
  const offer = isId(id) ? await getPlace(viewer, id, new Date()) : null;
  if (!offer || offer.whyNot) notFound();
  const t = translator(locale, "places", offer.format);
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.place(id)), label: shortName(offer.host) }}
      title={t("colleagues.title")}
      lead={t("colleagues.lead")}
    >
      <Form
        action={bringColleaguesAction}
        texts={formTexts(locale)}
        hidden={{ meetingId: id }}
        formKey={randomUUID()}
        submit={t("colleagues.submit")}
      >
        <p className="max-w-measure">{t("colleagues.hint")}</p>
        {colleagueRows.map((row) => (
          <fieldset key={row} className="stack">
            <legend className="font-bold">{t("colleagues.person", { n: row + 1 })}</legend>
            <TextField name={`colleague-${row}`} label={t("colleague.name")} autoComplete="off" />
            <EmailField name={`address-${row}`} label={t("colleague.email")} autoComplete="off" />
          </fieldset>
        ))}
      </Form>
    </Page>
  );
}
