import "@/app/sheets/day.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { BlockedButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { QrCode } from "@/components/ui/qr";
import { signedInViewer } from "@/lib/auth/gate";
import { getOwnBadge, type OwnBadge } from "@/lib/days/door-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { env } from "@/lib/kernel/env";
import { formatNamed } from "@/lib/programmes/words-queries";
import { formatTime } from "@/lib/time/format";
import { arriveAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "door")("own.title"));
}

/** One's own number at a day, with the code that the door reads; there one says that one has come, or goes. */
export default async function ArrivalPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.arrival(id));
  const badge = isId(id) ? await getOwnBadge(viewer, id, locale, new Date()) : null;
  if (!badge) notFound();
  const t = translator(locale, "door");
  const asked = (await askedFor(searchParams, "done")).done;
  const done = (["arrived", "left", "cleared"] as const).find((one) => one === asked);
  const { number, arrivedAt, leftAt, closed, zone } = badge;
  const address = new URL(href(locale, to.door(id, { find: number })), env().APP_ORIGIN).href;
  const time = (at: Date) => formatTime(at, { locale, zone });
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.place(id)), label: badge.title }}
      eyebrow={badge.title}
      title={t("own.title")}
      lead={t("own.lead")}
    >
      <Happened locale={locale} said={done ? t(`own.done.${done}`) : null} />
      <p className={numberClass}>
        <span className="sr-only">{t("own.number")} </span>
        {number}
      </p>
      <p>
        {leftAt
          ? t("own.hasLeft", { time: time(leftAt) })
          : arrivedAt
            ? t("own.isHere", { time: time(arrivedAt) })
            : t("own.sticker")}
      </p>
      {closed ? (
        <BlockedButton
          reason={translator(locale, "refusals", await formatNamed(viewer, [id]))("door-closed-to-you")}
        >
          {t("own.here")}
        </BlockedButton>
      ) : (
        <Presses locale={locale} badge={badge} />
      )}
      <QrCode value={address} label={t("own.code", { number: String(number) })} className="size-[45mm]" />
    </Page>
  );
}

const numberClass = "font-display text-[clamp(5rem,30vw,10rem)] leading-none font-bold tabular-nums";

function Presses({ locale, badge }: { locale: Locale; badge: OwnBadge }) {
  const t = translator(locale, "door");
  const { meetingId, arrivedAt, leftAt } = badge;
  const isHere = arrivedAt && !leftAt;
  const presses = isHere
    ? ([
        ["left", t("own.leave"), "secondary"],
        ["cleared", t("own.undo"), "quiet"],
      ] as const)
    : ([["arrived", leftAt ? t("own.back") : t("own.here"), "primary"]] as const);
  return (
    <div className="row">
      {presses.map(([kind, label, tone]) => (
        <ActionButton
          key={kind}
          action={arriveAction}
          texts={formTexts(locale)}
          hidden={{ meetingId, kind }}
          formKey={randomUUID()}
          label={label}
          tone={tone}
        />
      ))}
    </div>
  );
}
