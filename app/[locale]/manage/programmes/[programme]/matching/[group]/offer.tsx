import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { OfferFacts } from "@/components/orders/offer-facts";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Quote } from "@/components/ui/quote";
import { lead } from "@/lib/formats/leading";
import { formatOf } from "@/lib/formats/registry";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { getOrders } from "@/lib/orders/queries";
import { isOver } from "@/lib/orders/rules";
import { getFacilitatorLoads, type ManagedProgramme } from "@/lib/programmes/managing-queries";
import { formatDate } from "@/lib/time/format";
import { Held } from "../../held";
import { dropOfferAction, markInvoicedAction, rewriteOfferAction, sendOfferAction } from "../order-actions";
import { OfferForm } from "./offer-form";

type Props = {
  locale: Locale;
  slug: string;
  viewer: Viewer;
  programme: ManagedProgramme;
  groupId: string;
  done: string | undefined;
};

/** An order for its coordinator: the offer that is being written, sent or accepted, and those before it. */
export async function OfferPage({ locale, slug, viewer, programme, groupId, done }: Props) {
  const group = isId(groupId) ? await getOrders(viewer, groupId) : null;
  const [seat] = group?.seats ?? [];
  if (!group || group.programmeId !== programme.id) notFound();
  const format = formatOf(programme.format);
  const t = translator(locale, "orders", format);
  const standing = group.orders.filter(({ supersededAt }) => !supersededAt);
  const open = standing.find(({ acceptedAt }) => !acceptedAt);
  const inForce = standing.find(({ acceptedAt }) => acceptedAt);
  const former = group.orders.filter((order) => order !== open && order !== inForce);
  const said = open?.suggestion ?? null;
  const loads = await getFacilitatorLoads(viewer, programme);
  const press = { texts: formTexts(locale), formKey: randomUUID() };
  return (
    <Page
      locale={locale}
      title={t("sheet.heading", { name: seat?.enrolment.name ?? "" })}
      width="wide"
      back={{ href: href(locale, to.manage.matching(slug)), label: t("title") }}
      actions={
        group.state === "DRAFT" ? undefined : (
          <LinkButton tone="quiet" href={href(locale, to.manage.group(slug, group.id))}>
            {t("openGroup")}
          </LinkButton>
        )
      }
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      <Held locale={locale} slug={slug} back={to.manage.draft(slug, group.id)} />
      <Happened locale={locale} said={done === "saved" ? t("manage.saved") : null} />
      {seat ? (
        <p>
          <a href={href(locale, to.manage.enrolment(slug, seat.enrolmentId))}>{t("request")}</a>
        </p>
      ) : null}
      {said ? (
        <Section title={t("manage.suggestion")}>
          <Quote by={seat?.enrolment.name ?? ""}>{said}</Quote>
        </Section>
      ) : null}
      {inForce ? (
        <Section title={t("manage.accepted")}>
          <DefinitionList
            items={[
              { term: t("manage.acceptedBy"), value: inForce.acceptedName },
              {
                term: t("manage.acceptedOn"),
                value: inForce.acceptedAt
                  ? formatDate(inForce.acceptedAt, { locale, zone: programme.timeZone })
                  : "",
              },
            ]}
          />
          <OfferFacts locale={locale} format={format} offer={inForce} />
          <div className="row">
            <ActionButton
              action={markInvoicedAction}
              {...press}
              hidden={{
                slug,
                groupId: group.id,
                orderId: inForce.id,
                invoiced: inForce.invoicedAt ? "no" : "yes",
              }}
              label={t(inForce.invoicedAt ? "manage.uninvoice" : "manage.invoice")}
            />
            {open ? null : (
              <ActionButton
                action={rewriteOfferAction}
                {...press}
                formKey={randomUUID()}
                hidden={{ slug, groupId: group.id, orderId: inForce.id }}
                label={t("manage.change")}
                tone="quiet"
              />
            )}
          </div>
        </Section>
      ) : null}
      {open && !open.sentAt ? (
        <Section
          title={t("sheet.version", { n: open.version })}
          lead={t(inForce ? "manage.over" : "manage.writing")}
        >
          <OfferForm
            {...{ locale, slug, programme, loads, offer: open }}
            group={group}
            chosen={group.facilitators.find(({ role }) => role === lead)?.userId ?? null}
          />
          <p className="max-w-measure">{t("manage.sendLead")}</p>
          <div className="row">
            <ActionButton
              action={sendOfferAction}
              {...press}
              hidden={{ slug, programmeId: programme.id, groupId: group.id, orderId: open.id }}
              label={t("manage.send")}
              tone="primary"
            />
            {inForce ? (
              <ActionButton
                action={dropOfferAction}
                {...press}
                formKey={randomUUID()}
                hidden={{ slug, groupId: group.id, orderId: open.id }}
                label={t("manage.drop")}
                tone="quiet"
              />
            ) : null}
          </div>
        </Section>
      ) : null}
      {open?.sentAt ? (
        <Section title={t("sheet.version", { n: open.version })}>
          <Notice
            locale={locale}
            tone={open.offeredAt && isOver(open, new Date(), programme.timeZone) ? "warning" : "info"}
          >
            {t(
              !open.offeredAt
                ? "manage.held"
                : isOver(open, new Date(), programme.timeZone)
                  ? "manage.isOver"
                  : "manage.sent",
            )}
          </Notice>
          <OfferFacts locale={locale} format={format} offer={open} />
          {open.offeredAt ? (
            <>
              <p className="max-w-measure">{t("manage.rewriteHint")}</p>
              <ActionButton
                action={rewriteOfferAction}
                {...press}
                hidden={{ slug, groupId: group.id, orderId: open.id }}
                label={t("manage.rewrite")}
              />
            </>
          ) : null}
        </Section>
      ) : null}
      {former.length > 0 ? (
        <Section title={t("manage.former")}>
          {former.map((order) => (
            <Disclosure key={order.id} summary={t("sheet.version", { n: order.version })}>
              <OfferFacts locale={locale} format={format} offer={order} />
            </Disclosure>
          ))}
        </Section>
      ) : null}
      {inForce || group.state === "DISSOLVED" ? null : (
        <LinkButton
          href={href(
            locale,
            group.state === "DRAFT"
              ? to.manage.draftDissolution(slug, group.id)
              : to.manage.dissolution(slug, group.id),
          )}
          tone="quiet"
        >
          {t("manage.dissolve")}
        </LinkButton>
      )}
    </Page>
  );
}
