import "@/app/sheets/day.css";
import { notFound } from "next/navigation";
import { DoorPoster } from "@/components/door/door-poster";
import { NeedsList, Stickers, TableSigns, WallList } from "@/components/door/paper-sheets";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { signedInViewer } from "@/lib/auth/gate";
import { getPaper } from "@/lib/days/paper-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

const sheets = ["stickers", "wall", "tables", "needs", "poster"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "door")("paper.title"));
}

/** What a day needs on paper, a kind of sheet at a time: on the screen what it will be, on paper nothing else. */
export default async function DoorPaperPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.doorPaper(id));
  const paper = isId(id) ? await getPaper(viewer, id, locale, new Date()) : null;
  if (!paper) notFound();
  const t = translator(locale, "door");
  const asked = (await askedFor(searchParams, "sheet")).sheet;
  const sheet = sheets.find((one) => one === asked) ?? "stickers";
  return (
    <Page
      locale={locale}
      width="wide"
      back={{ href: href(locale, to.door(id)), label: t("title") }}
      eyebrow={<span className="print:hidden">{paper.title}</span>}
      title={<span className={sheet === "wall" ? "" : "print:hidden"}>{t(`paper.sheets.${sheet}`)}</span>}
      lead={<span className="print:hidden">{t(`paper.${sheet}Lead`)}</span>}
    >
      <nav className="row print:hidden" aria-label={t("paper.title")}>
        {sheets.map((one) => (
          <a
            key={one}
            href={href(locale, to.doorPaper(id, { sheet: one }))}
            aria-current={one === sheet ? "true" : undefined}
            className={sheetLinkClass}
          >
            {t(`paper.sheets.${one}`)}
          </a>
        ))}
      </nav>
      <p className="print:hidden">
        {t("paper.lead")} {t("paper.print")}
      </p>
      {sheet === "stickers" ? <Stickers locale={locale} paper={paper} /> : null}
      {sheet === "wall" ? <WallList locale={locale} paper={paper} /> : null}
      {sheet === "tables" ? <TableSigns locale={locale} paper={paper} /> : null}
      {sheet === "needs" ? <NeedsList locale={locale} paper={paper} /> : null}
      {sheet === "poster" ? <DoorPoster locale={locale} day={paper} /> : null}
    </Page>
  );
}

const sheetLinkClass = "inline-flex min-h-11 items-center px-1 aria-[current=true]:font-bold";
