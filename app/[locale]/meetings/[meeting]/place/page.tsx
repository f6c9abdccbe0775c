import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { HostAway } from "@/components/places/host-away";
import { OfferButtons } from "@/components/places/offer-buttons";
import { OfferFacts, Standing } from "@/components/places/offer-facts";
import { shortName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField, RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { LongTextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { hasContacts } from "@/lib/days/contacts";
import { listOwnBooklets } from "@/lib/documents/booklet-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getCertificate } from "@/lib/meetings/certificate-queries";
import { whyNotSayAway } from "@/lib/places/away";
import { getWhoToCall } from "@/lib/places/away-queries";
import { getPlace } from "@/lib/places/queries";
import { colleagueRows } from "@/lib/places/schema";
import { formatDateTime, formatDay } from "@/lib/time/format";
import {
  confirmPlaceAction,
  giveUpAction,
  sayHostAwayAction,
  signUpAction,
  takeFreedAction,
} from "./actions";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

const outcomes = ["taken", "queued", "given-up", "handed-on", "confirmed", "away", "brought"] as const;
const actions = {
  ...{ signUp: signUpAction, takeFreed: takeFreedAction, giveUp: giveUpAction },
  confirm: confirmPlaceAction,
};

const find = cache(async (id: string) => {
  const offer = isId(id) ? await getPlace(await signedInViewer(to.place(id)), id, new Date()) : null;
  return offer ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  const { locale, meeting } = await params;
  const offer = await find(meeting);
  return pageTitle(locale, offer.host);
}

/** One's own place at a meeting, or how to get one. */
export default async function PlacePage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const offer = await find(id);
  const t = translator(locale, "places", offer.format);
  const asked = await askedFor(searchParams, "done", "taken", "queued");
  const done = outcomes.find((one) => one === asked.done);
  const many = { taken: countIn(asked.taken), queued: countIn(asked.queued) };
  const { own, overlaps } = offer;
  const now = new Date();
  const came = own?.state === "TAKEN" && offer.state === "HELD";
  const certificate = came ? await getCertificate(await signedInViewer(to.place(id)), offer.groupId) : null;
  const booklets = own ? await listOwnBooklets(await signedInViewer(to.place(id))) : [];
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.places(offer.programme.slug)), label: t("placeBack") }}
      eyebrow={offer.programme.name[locale]}
      title={shortName(offer.host)}
      lead={<Standing locale={locale} offer={offer} />}
    >
      <Happened
        locale={locale}
        said={done ? t(`done.${done}`, { position: own?.position ?? 1, ...many }) : null}
      />
      {own?.state === "TAKEN" && offer.state === "SCHEDULED" ? (
        <HostAway
          {...{ locale, format: offer.format, meetingId: id }}
          toCall={offer.hostAwayAt ? await getWhoToCall(await signedInViewer(to.place(id)), id) : null}
          maySay={whyNotSayAway(offer, now) === null}
          action={sayHostAwayAction}
        />
      ) : null}
      <OfferFacts locale={locale} offer={offer} now={now} />
      {own || offer.whyNot ? (
        <div className="stack">
          {own && offer.keptUntil ? <p>{t("kept", { day: formatDay(offer.keptUntil, locale) })}</p> : null}
          {own?.state === "TAKEN" && own.mayLeave && !own.confirmed ? (
            <p>
              {own.confirmBy && own.confirmBy > now
                ? t("confirmBy", { at: formatDateTime(own.confirmBy, { locale, zone: offer.timeZone }) })
                : t("confirmAsk")}
            </p>
          ) : null}
          <div className="row">
            {offer.survey ? (
              <LinkButton href={href(locale, to.meetingSurvey(id, offer.survey))}>{t("tell")}</LinkButton>
            ) : null}
            <OfferButtons locale={locale} offer={offer} actions={actions} />
            {booklets
              .filter(({ slug }) => slug === offer.programme.slug)
              .map(({ slug, step, template }) => (
                <LinkButton key={step} href={href(locale, to.booklet(slug, step))} tone="secondary">
                  {template.title[locale]}
                </LinkButton>
              ))}
            {own?.state === "TAKEN" && offer.badged ? (
              <LinkButton href={href(locale, to.day(id))} tone="secondary">
                {translator(locale, "days")("own.page")}
              </LinkButton>
            ) : null}
            {own?.state === "TAKEN" && offer.badged ? (
              <LinkButton href={href(locale, to.arrival(id))} tone="secondary">
                {translator(locale, "door")("own.title")}
              </LinkButton>
            ) : null}
            {own?.state === "TAKEN" && own.mayLeave ? (
              <LinkButton href={href(locale, to.calendar(id))} tone="secondary">
                {t("calendar")}
              </LinkButton>
            ) : null}
          </div>
        </div>
      ) : (
        <Section title={t("form.title")}>
          <Form
            action={signUpAction}
            texts={formTexts(locale)}
            hidden={{ meetingId: id }}
            formKey={randomUUID()}
            submit={t(offer.free > 0 && offer.waiting === 0 ? "take" : "queue")}
          >
            <LongTextField
              name="needs"
              label={t("form.needs")}
              hint={t("form.needsHint")}
              defaultValue={offer.needs}
            />
            <RadioField
              name="assistants"
              label={t("form.assistants")}
              inline
              required
              defaultValue="0"
              options={[
                { value: "0", label: t("form.assistantsNone") },
                { value: "1", label: t("form.assistantsOne") },
                { value: "2", label: t("form.assistantsTwo") },
              ]}
            />
            {offer.remoteWelcome ? <CheckboxField name="remote" label={t("form.remote")} /> : null}
            {overlaps ? <CheckboxField name="overlaps" label={t("form.overlaps")} required /> : null}
            {offer.asksComing ? <CheckboxField name="comes" label={t("form.comes")} required /> : null}
          </Form>
        </Section>
      )}
      {own?.state === "TAKEN" && offer.state === "HELD" && hasContacts(offer.format) ? (
        <p>
          <a className="inline-block min-h-6" href={href(locale, to.dayContacts(id))}>
            {translator(locale, "contacts")("title")}
          </a>
        </p>
      ) : null}
      {certificate ? (
        <p>
          <a className="inline-block min-h-6" href={href(locale, to.certificate(offer.groupId))}>
            {translator(locale, "groups", offer.format)("certificate.title")}
          </a>
        </p>
      ) : null}
      {offer.whyNot ? null : (
        <p>
          <a href={href(locale, to.placeColleagues(id))}>{t("colleagues.open")}</a>
        </p>
      )}
    </Page>
  );
}

/** A number of people out of an address: of how many whom one form can hold. */
function countIn(typed: string | undefined): number {
  return Math.min(colleagueRows.length, Number.parseInt(typed ?? "", 10) || 0);
}
