import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import {
  confirmPlaceAction,
  giveUpAction,
  signUpAction,
  takeFreedAction,
} from "@/app/[locale]/meetings/[meeting]/place/actions";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { OfferCard } from "@/components/places/offer-card";
import { signedInViewer } from "@/lib/auth/gate";
import { formatOfAll } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { isGuestOf, listPlaces } from "@/lib/places/queries";
import { formatNamed } from "@/lib/programmes/words-queries";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

const actions = {
  ...{ signUp: signUpAction, takeFreed: takeFreedAction, giveUp: giveUpAction },
  confirm: confirmPlaceAction,
};

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  const format = await formatNamed(await signedInViewer(to.places(programme)), [programme]);
  return pageTitle(locale, translator(locale, "places", format)("title"));
}

/** The meetings of a programme that one can sign up to, by their days. */
export default async function PlacesPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const viewer = await signedInViewer(to.places(slug));
  const now = new Date();
  const suits = (await askedFor(searchParams, "suits")).suits === "yes";
  const all = await listPlaces(viewer, now, slug);
  if (all.length === 0 && !(await isGuestOf(viewer, slug))) notFound();
  const offers = suits ? all.filter(({ own, overlaps }) => own || !overlaps) : all;
  const t = translator(locale, "places", formatOfAll(all.map(({ format }) => format.key)));
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.home()), label: t("back") }}
      eyebrow={all[0]?.programme.name[locale]}
      title={t("title")}
      lead={all.length > 0 ? t("lead") : t("empty")}
    >
      {all.length > 0 ? (
        <p>
          <a
            href={href(locale, to.places(slug, suits ? {} : { suits: "yes" }))}
            className="inline-block min-h-6"
          >
            {t(suits ? "suitsAll" : "suits")}
          </a>
        </p>
      ) : null}
      {all.length > 0 && offers.length === 0 ? <p>{t("noneSuit")}</p> : null}
      <div className="stack">
        {offers.map((offer) => (
          <OfferCard key={offer.id} locale={locale} offer={offer} now={now} actions={actions} />
        ))}
      </div>
    </Page>
  );
}
