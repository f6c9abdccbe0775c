import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { cache } from "react";
import {
  confirmPlaceAction,
  giveUpAction,
  signUpAction,
  takeFreedAction,
} from "@/app/[locale]/meetings/[meeting]/place/actions";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { OfferCard } from "@/components/places/offer-card";
import { SoughtStops } from "@/components/places/sought-stops";
import { currentViewer } from "@/lib/auth/gate";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getGuestStanding, listPlaces } from "@/lib/places/queries";
import { listStops, type Stops } from "@/lib/places/stop-queries";
import { kilometresTo, suiting, type Wanted } from "@/lib/places/suiting";
import { AllStops } from "./all-stops";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

const actions = {
  ...{ signUp: signUpAction, takeFreed: takeFreedAction, giveUp: giveUpAction },
  confirm: confirmPlaceAction,
};

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  const { format, name } = await find(programme);
  return pageTitle(locale, `${translator(locale, "places", format)("public.title")}: ${name[locale]}`);
}

/** The meetings of a programme that one can take places at, by their days: for anybody to read, and for its guests to press. */
export default async function PlacesPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const programme = await find(slug);
  const now = new Date();
  const said = await askedFor(searchParams, "from", "free", "stepFree", "suits");
  const wanted: Wanted = { from: said.from, free: said.free === "yes", stepFree: said.stepFree === "yes" };
  const viewer = await currentViewer();
  const all = await listPlaces(viewer, now, slug);
  const standing = all.length > 0 ? "in" : await getGuestStanding(viewer, slug, programme.format);
  if (standing !== "in") {
    const reader = { isKnown: viewer.kind === "person", standing };
    return <AllStops locale={locale} programme={programme} wanted={wanted} reader={reader} now={now} />;
  }
  const suits = said.suits === "yes";
  const offers = suiting(all, wanted).filter(({ own, overlaps }) => !suits || own || !overlaps);
  const { format } = programme;
  const t = translator(locale, "places", format);
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.home()), label: t("back") }}
      eyebrow={programme.name[locale]}
      title={t("title")}
      lead={all.length > 0 ? t("lead") : t("empty")}
    >
      {all.length > 0 ? (
        <SoughtStops
          locale={locale}
          format={format}
          wanted={wanted}
          suits={suits}
          whole={href(locale, to.places(slug))}
        />
      ) : null}
      {all.length > 0 && offers.length === 0 ? <p>{t("sought.none")}</p> : null}
      <div className="stack">
        {offers.map((offer) => (
          <OfferCard
            key={offer.id}
            locale={locale}
            offer={offer}
            now={now}
            actions={actions}
            kilometres={kilometresTo(offer, wanted)}
          />
        ))}
      </div>
    </Page>
  );
}

const find = cache(
  async (slug: string): Promise<Stops> =>
    (await listStops(await currentViewer(), slug, new Date())) ?? notFound(),
);
