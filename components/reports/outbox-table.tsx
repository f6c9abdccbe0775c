import { randomUUID } from "node:crypto";
import { MailState } from "@/components/reports/mail-state";
import { DateTime } from "@/components/time/date-time";
import { ActionButton } from "@/components/ui/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSelect, FilterSort, Filters, FilterText } from "@/components/ui/filters";
import { formTexts } from "@/components/ui/form-texts";
import { ListForm } from "@/components/ui/list-form";
import type { Said } from "@/components/ui/made-once";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { rowButtonsClass } from "@/components/ui/row-buttons";
import { sentOnce } from "@/components/ui/sent-once";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import type { Outbox, OutboxRow } from "@/lib/emails/queries";
import {
  type EmailFilter,
  type EmailSort,
  emailSorts,
  emailStates,
  outboxAddress,
  stopped,
} from "@/lib/emails/schema";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { shownAddress } from "@/lib/people/shown-address";
import { query } from "@/lib/reports/paging";

type Props = {
  locale: Locale;
  outbox: Outbox;
  filter: EmailFilter;
  now: Date;
  sendAgain: (state: FormState, data: FormData) => Promise<FormState>;
  /** Where to come back to, without the language. */
  back: string;
};

/** The outbox as it is: what waits, what has been sent, what failed and why; of each mail whom it goes to and what it is about. */
export function OutboxTable({ locale, outbox, filter, now, sendAgain, back }: Props) {
  const t = translator(locale, "reports", null);
  const { state, search, sort } = filter;
  const narrowed = outboxAddress(filter);
  const sortedBy = (by: EmailSort) => ({
    href: query({ ...narrowed, sort: sort === by ? undefined : by }) || "?",
    direction: sort === by ? ("ascending" as const) : undefined,
  });
  return (
    <>
      <OutboxState locale={locale} outbox={outbox} />
      <StoppedButtons {...{ locale, outbox, sendAgain, back }} />
      <Filters locale={locale} clear={state || search ? query({ sort }) || "?" : undefined}>
        <FilterSelect
          locale={locale}
          name="state"
          label={t("outbox.state")}
          value={state}
          options={emailStates.map((value) => ({
            value,
            label: `${t(`outbox.states.${value}`)} (${outbox.counts[value]})`,
          }))}
        />
        <FilterText name="search" label={t("outbox.search")} value={search} />
        <FilterSort
          locale={locale}
          value={sort}
          orders={emailSorts.map((value) => ({ value, label: t(`outbox.sorts.${value}`) }))}
        />
      </Filters>
      {outbox.rows.length > 0 ? (
        <ListForm
          id="send-again"
          action={sendAgain}
          texts={formTexts(locale)}
          hidden={{ back }}
          formKey={randomUUID()}
          list={sentOnce((said) => <Mails {...{ locale, now, said, sortedBy }} rows={outbox.rows} />)}
        />
      ) : (
        <EmptyState title={state || search ? t("outbox.none") : t("outbox.empty")}>
          {state || search ? null : t("outbox.emptyHint")}
        </EmptyState>
      )}
      <Pagination
        locale={locale}
        page={outbox.page}
        pages={outbox.pages}
        href={(n) => query({ ...narrowed, page: n })}
      />
    </>
  );
}

type MailsProps = Pick<Props, "locale" | "now"> & {
  rows: Outbox["rows"];
  said: Said;
  sortedBy: (by: EmailSort) => { href: string; direction?: "ascending" };
};

/** The mails, a row each, in the form of their buttons. */
function Mails({ locale, now, rows, said, sortedBy }: MailsProps) {
  const t = translator(locale, "reports", null);
  return (
    <div className={`[&_table]:text-sm/[1.4] ${rowButtonsClass}`}>
      <Table
        caption={t("outbox.caption")}
        captionHidden
        columns={[
          { key: "about", label: t("outbox.columns.about"), head: true },
          { key: "to", label: t("outbox.columns.to"), sort: sortedBy("to") },
          { key: "state", label: t("outbox.columns.state"), sort: sortedBy("state") },
          { key: "queued", label: t("outbox.columns.queued"), sort: sortedBy("queued") },
          { key: "again", label: t("outbox.columns.again") },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          tone: ["FAILED", "UNCERTAIN"].includes(row.state) ? "stuck" : undefined,
          cells: {
            about: <span id={`mail-${row.id}`}>{row.subject}</span>,
            to: <Receiver row={row} />,
            state: <MailState locale={locale} row={row} />,
            queued: <DateTime value={row.createdAt} zone="Europe/Helsinki" locale={locale} now={now} />,
            again:
              row.offers === null || row.leavesAt ? null : (
                <>
                  <button
                    type="submit"
                    form={said.form}
                    name="press"
                    value={row.id}
                    aria-describedby={`mail-${row.id}`}
                  >
                    {t(`outbox.${row.offers}`)}
                  </button>
                  {said.why(row.id)}
                </>
              ),
          },
        }))}
      />
    </div>
  );
}

/** One press for all that failed, and one for all that is held, where there are several. */
function StoppedButtons({ locale, outbox, sendAgain, back }: Omit<Props, "filter" | "now">) {
  const t = translator(locale, "reports", null);
  const several = stopped.filter((state) => outbox.counts[state] > 1);
  return several.length === 0 ? null : (
    <div className="row">
      {several.map((state) => (
        <ActionButton
          key={state}
          action={sendAgain}
          texts={formTexts(locale)}
          formKey={randomUUID()}
          hidden={{ press: state, back }}
          label={t(`outbox.all.${state}`, { n: outbox.counts[state] })}
        />
      ))}
    </div>
  );
}

function OutboxState({ locale, outbox: { counts, rows } }: Pick<Props, "locale" | "outbox">) {
  const t = translator(locale, "reports", null);
  const isDown =
    counts.WAITING > 0 &&
    rows.some(({ state, lastError }) => state === "WAITING" && lastError?.startsWith("unreachable"));
  return (
    <>
      <p className="row tabular-nums">
        <Status kind={counts.WAITING > 0 ? "theirs" : "later"}>
          {t("outbox.counts.WAITING", { n: counts.WAITING })}
        </Status>
        <Status kind="done">{t("outbox.counts.SENT", { n: counts.SENT })}</Status>
        <Status kind={counts.FAILED > 0 ? "stuck" : "later"}>
          {t("outbox.counts.FAILED", { n: counts.FAILED })}
        </Status>
        {counts.HELD > 0 ? <Status kind="yours">{t("outbox.counts.HELD", { n: counts.HELD })}</Status> : null}
        {counts.UNCERTAIN > 0 ? (
          <Status kind="stuck">{t("outbox.counts.UNCERTAIN", { n: counts.UNCERTAIN })}</Status>
        ) : null}
      </p>
      {isDown ? (
        <Notice locale={locale} tone="warning" title={t("outbox.down.title")}>
          {t("outbox.down.text")}
        </Notice>
      ) : null}
    </>
  );
}

function Receiver({ row: { toName, toAddress } }: { row: OutboxRow }) {
  return (
    <>
      {toName ? <span className="block">{toName}</span> : null}
      <span className="block break-words text-soft">{shownAddress(toAddress)}</span>
    </>
  );
}
