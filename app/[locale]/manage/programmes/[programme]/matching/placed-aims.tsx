import { ChangeButton } from "@/components/matching/change-button";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { Table } from "@/components/ui/table";
import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlacedWords } from "./placed-words";

type Props = { locale: Locale; board: PlacedBoard; words: PlacedWords };

/** What one more place would do, and what a wish that is not met would cost the others. */
export function PlacedPrices({ locale, board: { found }, words }: Props) {
  const t = translator(locale, "placed");
  const { prices, notAt } = found;
  if (prices.length + notAt.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="prices">
      <h3 id="prices" className="text-xl">
        {t("prices.title")}
      </h3>
      <ul className="max-w-measure list-disc ps-5">
        {prices.map(({ host, places, more }) => (
          <li key={host}>{t("prices.more", { host: words.name(host), places, more })}</li>
        ))}
        {notAt.map(({ guest, host, fewer, others }) => (
          <li key={guest}>
            {t(fewer > 0 ? "prices.notAtFewer" : "prices.notAt", {
              ...{ guest: words.name(guest), host: words.name(host), fewer, others },
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many each organisation sends and receives, and whether they are to be as many. */
export function PlacedBalance({ locale, board: { balance, plan } }: Omit<Props, "words">) {
  const t = translator(locale, "placed");
  if (balance.length === 0) return null;
  const isAimedAt = plan.rules.balance;
  const uneven = balance.filter((one) => one.in !== one.out).length;
  const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : "0");
  return (
    <FormDisclosure summary={t("balance.title")} detail={t("balance.detail", { n: uneven })}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p>{t(isAimedAt ? "balance.aimed" : "balance.now")}</p>
        <ChangeButton change="balance" of={[isAimedAt ? "off" : "on"]} about="" framed>
          {t(isAimedAt ? "balance.off" : "balance.on")}
        </ChangeButton>
      </div>
      <Table
        caption={t("balance.caption")}
        captionHidden
        stacked={false}
        columns={[
          { key: "organisation", label: t("balance.organisation"), head: true },
          { key: "out", label: t("balance.out"), numeric: true },
          { key: "in", label: t("balance.in"), numeric: true },
          { key: "difference", label: t("balance.difference"), numeric: true },
        ]}
        rows={balance.map((one) => ({
          key: one.organisation,
          cells: {
            organisation: one.organisation,
            out: one.out,
            in: one.in,
            difference: signed(one.in - one.out),
          },
        }))}
      />
    </FormDisclosure>
  );
}
