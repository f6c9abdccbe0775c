import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DefinitionList } from "@/components/ui/definition-list";
import { Table } from "@/components/ui/table";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getCertificate } from "@/lib/meetings/certificate-queries";
import { formatDate, formatMinutes } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale; group: string }> };

const find = cache(async (group: string) => {
  const viewer = await signedInViewer(to.certificate(group));
  const certificate = isId(group) ? await getCertificate(viewer, group) : null;
  return certificate ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  const { locale, group } = await params;
  const { format } = await find(group);
  return pageTitle(locale, translator(locale, "groups", format)("certificate.title"));
}

/** That the reader has taken part, on a sheet of paper: when, for how long, and who led. */
export default async function CertificatePage({ params }: Props) {
  const { locale, group } = await params;
  const { name, format, programme, convener, timeZone, led, days, seesGroup } = await find(group);
  const t = translator(locale, "groups", format);
  const total = days.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Page
      locale={locale}
      still
      title={t("certificate.title")}
      lead={name}
      back={
        seesGroup
          ? { href: href(locale, to.group(group)), label: t("enough.back") }
          : { href: href(locale, to.home()), label: t("back") }
      }
    >
      <p className="print:hidden">{t("certificate.hint")}</p>
      <DefinitionList
        items={[
          { term: t("certificate.programme"), value: programme[locale] },
          { term: t("certificate.format"), value: format.name[locale] },
          { term: t("certificate.convener"), value: convener },
          ...(led ? [{ key: "led", term: led.as[locale], value: listed(locale, led.names) }] : []),
          {
            term: t("certificate.date"),
            value: formatDate(new Date(), { locale, zone: timeZone }),
          },
        ]}
      />
      <Table
        caption={t("certificate.present")}
        stacked={false}
        columns={[
          { key: "day", label: t("certificate.day"), head: true },
          { key: "length", label: t("certificate.length"), numeric: true },
        ]}
        rows={[
          ...days.map(({ startsAt, minutes, timeZone: zone }) => ({
            key: startsAt.toISOString(),
            cells: { day: formatDate(startsAt, { locale, zone }), length: formatMinutes(minutes) },
          })),
          { key: "total", cells: { day: t("certificate.total"), length: formatMinutes(total) } },
        ]}
      />
    </Page>
  );
}
