import { whatWasDone, whoDidIt } from "@/components/reports/activity-words";
import { MailState } from "@/components/reports/mail-state";
import { DateTime } from "@/components/time/date-time";
import { Icon } from "@/components/ui/icon";
import { Timeline } from "@/components/ui/timeline";
import type { Locale } from "@/lib/i18n/locales";
import { shownAddress } from "@/lib/people/shown-address";
import type { HistoryItem } from "@/lib/reports/history";

const mailingClass =
  "mt-1 text-sm *:grid *:gap-x-4 *:py-0.75 sm:*:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)]";

type Props = { locale: Locale; zone: string; history: readonly HistoryItem[] };

/** A pair's history as a timeline: who did what, and which mail went to whom, with its arrival. */
export function GroupHistory({ locale, zone, history }: Props) {
  return (
    <Timeline
      items={history.map((item) => ({
        key: item.key,
        when: <DateTime value={item.at} zone={zone} locale={locale} />,
        children: <Item locale={locale} item={item} />,
      }))}
    />
  );
}

function Item({ locale, item }: { locale: Locale; item: HistoryItem }) {
  if (item.kind === "activity") {
    return (
      <p>
        {whatWasDone(locale, item.activity)}{" "}
        <span className="text-soft">({whoDidIt(locale, item.activity)})</span>
      </p>
    );
  }
  return (
    <>
      <p>
        <Icon name="mail" /> {item.subject}
      </p>
      <ul className={mailingClass}>
        {item.mails.map((mail) => (
          <li key={mail.id}>
            <span>{mail.toName || shownAddress(mail.toAddress)}</span>
            <span>
              <MailState locale={locale} row={mail} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
