import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { ModeOffer } from "@/components/groups/mode-offer";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { shortName } from "@/components/tasks/names";
import { Happened, Notice } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getModes } from "@/lib/meetings/mode-queries";
import { getTimes } from "@/lib/meetings/queries";
import { getRhythms } from "@/lib/meetings/rhythm-queries";
import { formatNamed } from "@/lib/programmes/words-queries";
import { changeModeAction } from "../mode/actions";
import { Rhythms } from "./rhythms";
import { VisitTimes } from "./visit-times";

type Props = {
  params: Promise<{ locale: Locale; group: string }>;
  searchParams: Search;
};

const outcomes = [
  ...(["voted", "proposed", "removed", "freed", "reinstated"] as const),
  ...(["rhythm-proposed", "rhythms-answered", "rhythm-removed", "rhythm-chosen", "rhythm-taken"] as const),
];

export async function generateMetadata({ params }: Props) {
  const { locale, group } = await params;
  const format = await formatNamed(await signedInViewer(to.times(group)), [group]);
  return pageTitle(locale, translator(locale, "meetings", format)("times.title"));
}

/** All dates on one page: times are proposed, answered and chosen here. */
export default async function TimesPage({ params, searchParams }: Props) {
  const { locale, group: id } = await params;
  if (!isId(id)) notFound();
  const viewer = await signedInViewer(to.times(id));
  const times = await getTimes(viewer, id);
  if (!times || times.meetings.length === 0) notFound();
  const t = translator(locale, "meetings", times.format);
  const { done: said, ...counts } = await askedFor(searchParams, "done", "added", "already");
  const done = outcomes.find((one) => one === said);
  const zone = times.meetings[0]?.timeZone ?? "";
  const rhythms = times.isTogether && times.state === "CONFIRMED" ? await getRhythms(viewer, id) : null;
  const modes = times.format.modes ? await getModes(viewer, id) : null;
  const open = rhythms?.open.map(({ key }) => key) ?? [];
  const names = times.sides.filter(({ seat }) => seat > 0).map(({ name }) => shortName(name));
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.group(id)), label: t("times.back", { seats: names.length }) }}
      eyebrow={listed(locale, names)}
      title={t("times.title")}
      lead={
        times.state !== "CONFIRMED"
          ? t("times.leadEnded", { seats: names.length })
          : open.length > 0
            ? t(rhythms?.holds ? "rhythms.leadHolds" : "rhythms.lead")
            : t(times.meetings.every(({ isSet }) => isSet) ? "times.leadSet" : "times.lead")
      }
    >
      <Happened
        locale={locale}
        said={
          done && done !== "rhythm-taken"
            ? t(`times.done.${done}`, { added: counted(counts.added), already: counted(counts.already) })
            : null
        }
      />
      {done === "rhythm-taken" ? (
        <Notice locale={locale} tone="warning" title={t("times.done.rhythm-taken")} />
      ) : null}
      <ModeOffer locale={locale} modes={modes} action={changeModeAction} back={to.group(id)} />
      {rhythms && open.length > 0 ? <Rhythms locale={locale} group={rhythms} now={new Date()} /> : null}
      {times.meetings
        .filter(({ step }) => !open.includes(step))
        .map((meeting) => (
          <VisitTimes
            key={meeting.id}
            locale={locale}
            times={times}
            meeting={meeting}
            userId={viewer.userId}
            now={new Date()}
          />
        ))}
      <p className="text-soft">
        {zone === "Europe/Helsinki" ? t("times.zone") : t("times.zoneOther", { zone })}
      </p>
    </Page>
  );
}

/** A count out of the address; anything else is nothing. */
function counted(text: string | undefined): number {
  return /^\d{1,2}$/.test(text ?? "") ? Number(text) : 0;
}
