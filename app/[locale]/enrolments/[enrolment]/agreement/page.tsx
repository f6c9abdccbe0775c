import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { OtherAnswers, OtherFaces } from "@/components/groups/other-face";
import { ProposalFacts } from "@/components/groups/proposal-facts";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { shortName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Quote } from "@/components/ui/quote";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { whatToArrange, whyYouTwo } from "@/lib/grouping/pairs/explanation";
import { mayAnswerFor } from "@/lib/groups/access";
import { getProposal, type Proposal } from "@/lib/groups/queries";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getOffers } from "@/lib/orders/queries";
import { formatNamed } from "@/lib/programmes/words-queries";
import { sayDeadline } from "@/lib/time/deadline";
import { Answer } from "./answer";
import { OfferToRead } from "./offer";
import { Outcome } from "./outcome";

type Props = { params: Promise<{ locale: Locale; enrolment: string }>; searchParams: Search };

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const { locale, enrolment } = await params;
  const format = await formatNamed(await signedInViewer(to.agreement(enrolment)), [enrolment]);
  return pageTitle(locale, translator(locale, "proposals", format)("title"));
}

/** A proposed pair or three: who, why just you, what it asks of you, and the ways to answer. */
export default async function AgreementPage({ params, searchParams }: Props) {
  const [{ locale, enrolment }, asked] = await Promise.all([params, askedFor(searchParams, "group")]);
  if (!isId(enrolment)) notFound();
  const viewer = await signedInViewer(to.agreement(enrolment, { group: asked.group }));
  const proposal = await getProposal(viewer, enrolment, asked.group);
  if (proposal?.format.agreement.kind !== "all" && proposal?.format.agreement.kind !== "enough") {
    const offers = await getOffers(viewer, enrolment);
    if (offers) return <OfferToRead locale={locale} offers={offers} now={new Date()} />;
  }
  if (!proposal) notFound();
  const t = translator(locale, "proposals", proposal.format);
  const open = proposal.state === "PROPOSED" && !proposal.own.agreedAt;
  const other = listed(
    locale,
    proposal.others.map(({ name }) => shortName(name)),
  );
  const { seats } = proposal;
  const ended = proposal.state === "DISSOLVED";
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.home()), label: t("back") }}
      eyebrow={proposal.programme.name[locale]}
      title={ended ? t("title") : t("heading", { other, seats })}
      lead={open ? t(proposal.byEnough ? "leadFour" : "lead") : undefined}
      actions={
        open && proposal.answerByOn ? (
          <LinkButton href="#answer" tone="secondary">
            {sayDeadline(locale, "answer", {
              day: proposal.answerByOn,
              now: new Date(),
              zone: proposal.programme.timeZone,
            })}
          </LinkButton>
        ) : undefined
      }
    >
      {proposal.standing.callsFor.includes(proposal.own.seat) ? (
        <Notice locale={locale} tone="warning" title={t("byPhone.title", { name: proposal.own.name })}>
          <p>{t("byPhone.what")}</p>
          <p>
            <a href={href(locale, to.manage.group(proposal.programme.slug, proposal.id))}>
              {t("byPhone.back")}
            </a>
          </p>
        </Notice>
      ) : null}
      {proposal.also.map(({ id, names }) => (
        <p key={id}>
          <a href={href(locale, to.agreement(enrolment, { group: id }))}>
            {t("also", { names: listed(locale, names.map(shortName)) })}
          </a>
        </p>
      ))}
      <Outcome locale={locale} proposal={proposal} />
      {ended ? null : (
        <>
          <OtherFaces locale={locale} format={proposal.format} faces={proposal.others} />
          <Why locale={locale} proposal={proposal} />
          {proposal.message ? (
            <Section title={t("message")}>
              <Quote by={proposal.convener.name}>{proposal.message}</Quote>
            </Section>
          ) : null}
          {proposal.others.map((face) => (
            <OtherAnswers
              key={face.seat}
              locale={locale}
              format={proposal.format}
              face={face}
              others={proposal.others.length}
              themes={proposal.words.themes}
            />
          ))}
          <ProposalFacts locale={locale} proposal={proposal} />
          {open ? (
            <Answer
              locale={locale}
              proposal={proposal}
              enrolmentId={enrolment}
              mayAnswer={mayAnswerFor(proposal.standing, proposal.own.seat)}
            />
          ) : null}
        </>
      )}
    </Page>
  );
}

/** Why just these: what speaks for it with each of the others, under its name where there are several. */
function Why({ locale, proposal }: { locale: Locale; proposal: Proposal }) {
  const t = translator(locale, "proposals", proposal.format);
  const { others, seats } = proposal;
  return (
    <Section title={t("whyTitle", { seats })}>
      {others.map(({ seat, name, why }) => {
        const reasons = whyYouTwo(why, proposal.words, locale);
        return (
          <div key={seat} className="stack-sm">
            {others.length > 1 ? <h3>{shortName(name)}</h3> : null}
            {reasons.length > 0 ? (
              <ul className={reasonsClass}>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            ) : (
              <p>{t("whyNothing")}</p>
            )}
            <Arrangements
              locale={locale}
              format={proposal.format}
              what={whatToArrange(why, proposal.format, locale)}
            />
          </div>
        );
      })}
    </Section>
  );
}

/** What is awkward, told as something to arrange. */
function Arrangements({ locale, format, what }: { locale: Locale; format: Worded; what: readonly string[] }) {
  if (what.length === 0) return null;
  return (
    <>
      <p className="text-sm font-bold text-soft">
        {translator(locale, "proposals", format)("arrange.title")}
      </p>
      <ul className="reasons">
        {what.map((line) => (
          <li key={line} data-awkward>
            {line}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Before each a gable: what one house and the other have in common. */
const reasonsClass =
  "*:relative *:py-1.5 *:ps-8.5 *:before:absolute *:before:start-0.5 *:before:top-[0.7em] *:before:h-3.5 *:before:w-4 *:before:bg-spruce *:before:[clip-path:polygon(50%_0,100%_45%,100%_100%,0_100%,0_45%)]";
