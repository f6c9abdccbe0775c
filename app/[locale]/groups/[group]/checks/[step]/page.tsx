import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LargeMeetingTime } from "@/components/meetings/meeting-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { Happened } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import { type CheckPage, getCheck } from "@/lib/checks/queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { CheckList } from "./check-list";
import { OwnCheck } from "./own-check";
import { SetCheck } from "./set-check";

type Props = { params: Promise<{ locale: Locale; group: string; step: string }>; searchParams: Search };

const outcomes = ["taken", "queued", "knows", "off", "set", "ticked"] as const;

const find = cache(async (group: string, step: string) => {
  const check = isId(group)
    ? await getCheck(await signedInViewer(to.check(group, step)), group, step, new Date())
    : null;
  return check ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  const { locale, group, step } = await params;
  return pageTitle(locale, (await find(group, step)).step.title[locale]);
}

/** A technical check: when and how, one's own minutes of it and, for who holds it, the list. */
export default async function CheckPageOfGroup({ params, searchParams }: Props) {
  const { locale, group: id, step: key } = await params;
  const check = await find(id, key);
  const t = translator(locale, "checks", check.format);
  const asked = await askedFor(searchParams, "done");
  const done = outcomes.find((one) => one === asked.done);
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.group(id)), label: t("back") }}
      eyebrow={check.programme[locale]}
      title={check.step.title[locale]}
      lead={check.step.intro[locale]}
    >
      <Happened locale={locale} said={done ? t(`done.${done}`) : null} />
      <When locale={locale} check={check} />
      {check.takesPart && check.startsAt ? <OwnCheck locale={locale} check={check} /> : null}
      {check.list && check.startsAt ? <CheckList locale={locale} check={check} list={check.list} /> : null}
      {check.holds && check.state === "CONFIRMED" ? <SetCheck locale={locale} check={check} /> : null}
    </Page>
  );
}

function When({ locale, check }: { locale: Locale; check: CheckPage }) {
  const t = translator(locale, "checks", check.format);
  const { startsAt, endsAt, zone, remoteLink, phone, hosts } = check;
  if (!startsAt || !endsAt) return <p>{t("noTime")}</p>;
  return (
    <div className="stack">
      <LargeMeetingTime locale={locale} meeting={{ startsAt, endsAt, timeZone: zone }} />
      <DefinitionList
        items={[
          ...(hosts.length > 0 ? [{ term: t("host"), value: listed(locale, hosts) }] : []),
          {
            term: t("link"),
            value: remoteLink ? (
              <a href={remoteLink} className="inline-block min-h-6 break-all">
                {remoteLink}
              </a>
            ) : (
              t("linkMissing")
            ),
          },
          ...(phone ? [{ term: t("phone"), value: phone }] : []),
        ]}
      />
    </div>
  );
}
