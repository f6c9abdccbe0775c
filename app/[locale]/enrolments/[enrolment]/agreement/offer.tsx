import { randomUUID } from "node:crypto";
import { Page, Section } from "@/components/layout/page";
import { OfferFacts } from "@/components/orders/offer-facts";
import { seenByLine } from "@/components/surveys/seen-by";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { LongTextField, TextField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { inEuros } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Offer, Offers } from "@/lib/orders/queries";
import { isOver } from "@/lib/orders/rules";
import { dayOf } from "@/lib/time/days";
import { formatDate, formatDay } from "@/lib/time/format";
import { acceptOfferAction, suggestChangeAction } from "./actions";

type Props = { locale: Locale; offers: Offers; now: Date };

/** An offer for whoever ordered: the whole of it, to be accepted, changed or declined; before and after, where it stands. */
export function OfferToRead({ locale, offers, now }: Props) {
  const { format, programme, orders, group } = offers;
  const t = translator(locale, "orders", format);
  const standing = orders.filter(({ supersededAt }) => !supersededAt);
  const ended = group?.state === "DISSOLVED";
  const open = ended ? undefined : standing.find(({ acceptedAt }) => !acceptedAt);
  const inForce = standing.find(({ acceptedAt }) => acceptedAt);
  const shown = open ?? inForce;
  const former = orders.filter((order) => order !== shown);
  const { convener } = programme;
  const over = open && isOver(open, now, programme.timeZone);
  return (
    <Page
      locale={locale}
      back={{ href: href(locale, to.enrolment(offers.id)), label: t("read.back") }}
      eyebrow={programme.name[locale]}
      title={shown ? t("sheet.heading", { name: offers.name }) : t("sheet.title")}
      lead={open && !over ? t("read.lead") : undefined}
    >
      {ended ? <Notice locale={locale} tone="info" title={t("read.declined")} /> : null}
      {inForce ? <Accepted locale={locale} offers={offers} offer={inForce} /> : null}
      {shown || ended ? null : (
        <Notice locale={locale} tone="info" title={t(orders.length > 0 ? "read.anew" : "read.nothing")}>
          <p>{t("read.writing")}</p>
        </Notice>
      )}
      {open && over ? (
        <Notice
          locale={locale}
          tone="warning"
          title={t("read.over", { until: formatDay(dayOf(open.validUntilOn ?? now), locale) })}
        >
          <p>{t("read.overHint")}</p>
        </Notice>
      ) : null}
      {shown ? (
        <Section title={t("sheet.version", { n: shown.version })}>
          <OfferFacts locale={locale} format={format} offer={shown} />
          <p>
            {t("read.from", {
              convener: convener.name,
              contact: [convener.replyTo, convener.phone].filter(Boolean).join(", "),
            })}
          </p>
          <p className="text-soft print:hidden">{t("read.print")}</p>
        </Section>
      ) : null}
      {open ? <Answering locale={locale} offers={offers} offer={open} over={over === true} /> : null}
      {former.length > 0 ? (
        <div className="print:hidden">
          <Section title={t("read.former")}>
            {former.map((order) => (
              <Disclosure key={order.id} summary={t("sheet.version", { n: order.version })}>
                <OfferFacts locale={locale} format={format} offer={order} />
              </Disclosure>
            ))}
          </Section>
        </div>
      ) : null}
    </Page>
  );
}

function Accepted({ locale, offers, offer }: Omit<Props, "now"> & { offer: Offer }) {
  const { format, programme, group } = offers;
  const t = translator(locale, "orders", format);
  return (
    <Notice locale={locale} tone="success" title={t("read.accepted")}>
      <p>
        {t("read.acceptedBy", {
          name: offer.acceptedName ?? "",
          day: offer.acceptedAt ? formatDate(offer.acceptedAt, { locale, zone: programme.timeZone }) : "",
        })}
      </p>
      {group ? (
        <p className="print:hidden">
          <LinkButton href={href(locale, to.group(group.id))}>{t("read.toGroup")}</LinkButton>
        </p>
      ) : null}
    </Notice>
  );
}

/** Yes with a name, a change in one's own words, or no. */
function Answering({ locale, offers, offer, over }: Omit<Props, "now"> & { offer: Offer; over: boolean }) {
  const { format, group } = offers;
  const t = translator(locale, "orders", format);
  if (!group) return null;
  if (!offers.answers) return <p>{t("read.contactsOnly")}</p>;
  const hidden = { groupId: group.id, orderId: offer.id, enrolmentId: offers.id };
  const sum = {
    meetings: t("sheet.meetingsSaid", { n: offer.meetings }),
    price: inEuros(locale, offer.priceCents ?? 0),
  };
  return (
    <div className="stack-lg print:hidden">
      {over ? null : (
        <Section id="answer" title={t("read.accept")} lead={t("read.acceptLead")}>
          <Form
            action={acceptOfferAction}
            texts={formTexts(locale)}
            hidden={hidden}
            formKey={randomUUID()}
            submit={t("read.accept")}
          >
            <TextField name="acceptedName" label={t("read.name")} autoComplete="name" required />
            <CheckboxField name="accepts" label={t("read.box", sum)} required />
          </Form>
        </Section>
      )}
      <Section title={t("read.suggest")}>
        {offer.suggestedAt ? <p>{t("read.suggested")}</p> : null}
        <Form
          action={suggestChangeAction}
          texts={formTexts(locale)}
          hidden={hidden}
          formKey={randomUUID()}
          submit={t("read.suggestSubmit")}
          tone="secondary"
        >
          <LongTextField
            name="suggestion"
            label={t("read.suggestLabel")}
            hint={t("read.suggestHint")}
            seenBy={seenByLine(locale, format, "coordinator")}
            defaultValue={offer.suggestion ?? ""}
            maxLength={2000}
            required
          />
        </Form>
      </Section>
      {group.state === "PROPOSED" ? (
        <p>
          <LinkButton href={href(locale, to.refusal(offers.id))} tone="quiet">
            {t("read.decline")}
          </LinkButton>
        </p>
      ) : null}
    </div>
  );
}
