import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { pageTitle } from "@/components/layout/page-title";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getImport } from "@/lib/imports/queries";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { DoneStep } from "./done-step";
import { UndoneStep } from "./undone-step";
import { WritingStep } from "./writing-step";

type Props = { params: Promise<{ locale: Locale; import: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "imports")("title"));
}

/** An import at the step that it has come to. */
export default async function ImportPage({ params, searchParams }: Props) {
  const [{ locale, import: id }, search] = await Promise.all([
    params,
    askedFor(searchParams, "step", "page", "done", "reload"),
  ]);
  const viewer = await managingViewer();
  const one = (await getImport(viewer, id)) ?? notFound();
  switch (one.stage) {
    case "columns":
      return <ColumnsStep {...{ locale, viewer, one }} />;
    case "check":
      if (search.step === "columns") return <ColumnsStep {...{ locale, viewer, one }} />;
      return (
        <CheckStep
          {...{ locale, viewer, one }}
          page={pageNumber(search.page)}
          isDecided={search.done === "decided"}
        />
      );
    case "writing":
      return <WritingStep {...{ locale, one }} isStopped={search.reload === "no"} />;
    case "done":
      return <DoneStep {...{ locale, viewer, one }} />;
    case "undone":
      return <UndoneStep {...{ locale, one }} />;
  }
}
