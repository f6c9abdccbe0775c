import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { Bridge } from "@/components/assignments/bridge";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { EmptyState } from "@/components/ui/empty-state";
import { RuledLines } from "@/components/ui/ruled-lines";
import { type Assignment, readSubmissions } from "@/lib/assignments/queries";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { params: Promise<{ locale: Locale; group: string; step: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, group, step } = await params;
  const { format } = await find(group, step);
  return pageTitle(locale, translator(locale, "assignments", format)("sheet.title"));
}

/** The sheet for the second visit, a column for each side: all answers, and the question that they are read with. */
export default async function SheetPage({ params }: Props) {
  const { locale, group, step } = await params;
  const assignment = await find(group, step);
  const t = translator(locale, "assignments", assignment.format);
  const { template, sides } = assignment;
  const readable = assignment.revealed && sides.every(({ answers }) => answers);
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={t("sheet.eyebrow")}
      title={t("sheet.title")}
      lead={readable ? t("sheet.lead") : undefined}
      back={{ href: href(locale, to.assignment(group, step)), label: t("sheet.back") }}
    >
      {readable ? (
        <>
          <p className="print:hidden">{t("sheet.print")}</p>
          <Bridge
            locale={locale}
            format={assignment.format}
            template={template}
            sides={sides}
            caption={t("sheet.title")}
          />
          <section className="stack-sm" aria-labelledby="mirror">
            <h2 id="mirror">{t("sheet.mirror")}</h2>
            <p className={mirrorClass}>{template.mirror[locale]}</p>
          </section>
          <section className="hidden print:block" aria-labelledby="space">
            <h2 id="space">{t("sheet.notes")}</h2>
            <RuledLines />
          </section>
        </>
      ) : (
        <EmptyState title={t("sheet.waitingTitle", { seats: sides.length })}>
          {t("sheet.waitingBody", { seats: sides.length })}
        </EmptyState>
      )}
    </Page>
  );
}

async function find(group: string, step: string): Promise<Assignment> {
  const viewer = await signedInViewer(to.assignmentSheet(group, step));
  const assignment = isId(group) ? await readSubmissions(viewer, group, step, new Date()) : null;
  // What whoever hosts has written is read by itself, and not beside others.
  return assignment && !assignment.ofHost ? assignment : notFound();
}

const mirrorClass = "border-s-6 border-cloudberry bg-cloudberry-wash px-5.5 py-4.5 font-display text-xl";
