import { randomUUID } from "node:crypto";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { ToCheck } from "@/components/manage/to-check";
import { ActionButton } from "@/components/ui/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-fields";
import { countToCheck } from "@/lib/enrolments/duplicate-queries";
import { orderedIn } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { inEuros } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { typeEuros } from "@/lib/orders/money";
import { listOrders, type OrderRow } from "@/lib/orders/queries";
import { isOver, isStuck, orderStages, silentDays } from "@/lib/orders/rules";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";
import { priceOf, pricesOf } from "@/lib/programmes/options";
import { endOf } from "@/lib/programmes/rules";
import { dayOf } from "@/lib/time/days";
import { formatDate, formatDay } from "@/lib/time/format";
import { Held } from "../held";
import { changePricesAction, makeOfferAction } from "./order-actions";

type Props = {
  locale: Locale;
  slug: string;
  viewer: Viewer;
  programme: ManagedProgramme;
  search: Record<"dispatch" | "prices", string | undefined>;
};

/** Where orders are: by their stage, each with what it waits for; and what the meetings cost. */
export async function OrdersPage({ locale, slug, viewer, programme, search }: Props) {
  const [orders, toCheck] = await Promise.all([
    listOrders(viewer, programme.id),
    countToCheck(viewer, programme),
  ]);
  const t = translator(locale, "orders", formatOf(programme.format));
  const ended = endOf(programme.state) !== null;
  const now = new Date();
  return (
    <Page
      locale={locale}
      title={t("title")}
      eyebrow={programme.name[locale]}
      lead={ended ? undefined : t("waiting", { n: orders.filter(({ stage }) => stage === "request").length })}
      width="wide"
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      <Held locale={locale} slug={slug} back={to.manage.matching(slug)} named={search.dispatch} />
      <Happened locale={locale} said={search.prices === undefined ? null : t("prices.saved")} />
      {ended ? null : <ToCheck locale={locale} programme={programme} count={toCheck} />}
      {orders.length === 0 ? <EmptyState title={t("none")}>{t("noneHint")}</EmptyState> : null}
      {orderStages.map((stage) => {
        const rows = orders.filter((order) => order.stage === stage);
        return rows.length > 0 ? (
          <Section key={stage} title={`${t(`stages.${stage}`)} (${rows.length})`} id={stage}>
            <Orders {...{ locale, slug, programme, rows, ended, now }} caption={t(`stages.${stage}`)} />
          </Section>
        ) : null;
      })}
      <Prices locale={locale} slug={slug} programme={programme} />
    </Page>
  );
}

type OrdersProps = Pick<Props, "locale" | "slug" | "programme"> & {
  rows: readonly OrderRow[];
  ended: boolean;
  now: Date;
  caption: string;
};

function Orders({ locale, slug, programme, rows, ended, now, caption }: OrdersProps) {
  const t = translator(locale, "orders", formatOf(programme.format));
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: "who", label: t("columns.who"), head: true },
        { key: "what", label: t("columns.what") },
        { key: "state", label: t("columns.state") },
        { key: "action", label: t("columns.action") },
      ]}
      rows={rows.map((row) => {
        const said = row.inForce ?? row.order;
        return {
          key: row.id,
          cells: {
            who: (
              <a href={href(locale, to.manage.enrolment(slug, row.id))}>
                {row.name}
                {row.municipality ? `, ${row.municipality}` : ""}
              </a>
            ),
            what: said
              ? `${t("sheet.meetingsSaid", { n: said.meetings })}, ${
                  said.priceCents === null ? t("prices.ask") : inEuros(locale, said.priceCents)
                }`
              : "–",
            state: <State {...{ locale, programme, row, now }} />,
            action: row.groupId ? (
              <a href={href(locale, to.manage.draft(slug, row.groupId))} className="inline-block min-h-6">
                {t("open")}
                <span className="sr-only">: {row.name}</span>
              </a>
            ) : ended ? null : (
              <ActionButton
                action={makeOfferAction}
                texts={formTexts(locale)}
                hidden={{ slug, enrolmentId: row.id }}
                formKey={randomUUID()}
                label={t("makeFor", { name: row.name })}
              />
            ),
          },
        };
      })}
    />
  );
}

/** How far an order is, in words; what is stuck is said aloud. */
function State({
  locale,
  programme,
  row,
  now,
}: Pick<OrdersProps, "locale" | "programme" | "now"> & { row: OrderRow }) {
  const t = translator(locale, "orders", formatOf(programme.format));
  const zone = programme.timeZone;
  const on = (at: Date) => formatDate(at, { locale, zone });
  const { order, inForce, submittedAt } = row;
  const lines: string[] = [];
  if (!order) lines.push(submittedAt ? t("state.asked", { day: on(submittedAt) }) : "");
  if (inForce?.acceptedAt)
    lines.push(t("state.accepted", { day: on(inForce.acceptedAt), name: inForce.acceptedName ?? "" }));
  if (inForce?.invoicedAt) lines.push(t("state.invoiced", { day: on(inForce.invoicedAt) }));
  if (row.people && inForce && !inForce.invoicedAt)
    lines.push(t(row.people.taken < row.people.least ? "state.fewPeople" : "state.people", row.people));
  if (order && !order.acceptedAt) {
    const until = order.validUntilOn ? formatDay(dayOf(order.validUntilOn), locale) : "–";
    if (!order.sentAt) lines.push(t("state.writing"));
    else if (!order.offeredAt) lines.push(t("state.held"));
    else if (isOver(order, now, zone)) lines.push(t("state.over", { until }));
    else lines.push(t("state.sent", { day: on(order.offeredAt), until }));
    if (isStuck(order, now)) lines.push(t("state.stuck", { days: silentDays }));
    if (order.suggestedAt) lines.push(t("state.suggested"));
  }
  return (
    <ul>
      {lines.filter(Boolean).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What so many meetings cost; a row that is left empty is asked about. */
function Prices({ locale, slug, programme }: Pick<Props, "locale" | "slug" | "programme">) {
  const format = formatOf(programme.format);
  const t = translator(locale, "orders", format);
  const counts = orderedIn(format);
  if (!counts) return null;
  const prices = pricesOf(format, programme.options);
  const numbers = Array.from({ length: counts.most - counts.least + 1 }, (_, index) => counts.least + index);
  return (
    <Section title={t("prices.title")} lead={t("prices.lead")} id="prices">
      <Form
        action={changePricesAction}
        // The lead says that what is left empty is fine.
        texts={{ ...formTexts(locale), optional: "" }}
        hidden={{ slug, programmeId: programme.id, version: programme.version }}
        formKey={randomUUID()}
        submit={t("prices.save")}
        tone="secondary"
      >
        <div className="grid gap-x-10 gap-y-5 md:grid-cols-3">
          {numbers.map((n) => (
            <TextField
              key={n}
              name={`price.${n}`}
              label={t("prices.row", { n })}
              unit="€"
              width="year"
              inputMode="decimal"
              defaultValue={typeEuros(priceOf(prices, n))}
            />
          ))}
        </div>
      </Form>
    </Section>
  );
}
