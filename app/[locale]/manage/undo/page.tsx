import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { UndoList } from "@/components/undo/undo-list";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listUndos, undoPage } from "@/lib/undo/queries";
import { undoAction } from "./actions";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "undo")("title"));
}

/** The changes of the last 30 days that a coordinator can take back. */
export default async function UndoPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const page = pageNumber((await askedFor(searchParams, "page")).page);
  const { undos, total } = await listUndos(await managingViewer(), {}, page, new Date());
  const t = translator(locale, "undo");
  return (
    <Page
      locale={locale}
      title={t("title")}
      lead={t("lead")}
      back={{
        href: href(locale, to.manage.front()),
        label: translator(locale, "board", null)("manage.title"),
      }}
    >
      {total === 0 ? <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState> : null}
      <UndoList
        locale={locale}
        undos={undos}
        zone="Europe/Helsinki"
        back={to.manage.undo({ page })}
        action={undoAction}
      />
      <Pagination
        locale={locale}
        page={page}
        pages={Math.ceil(total / undoPage)}
        href={(n) => `?page=${n}`}
      />
    </Page>
  );
}
