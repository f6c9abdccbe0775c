import { undoAction } from "@/app/[locale]/manage/undo/actions";
import { Page } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { stepOf } from "@/components/ui/steps";
import { UndoList } from "@/components/undo/undo-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { OneImport } from "@/lib/imports/queries";
import { counted } from "@/lib/imports/stage";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { listUndos } from "@/lib/undo/queries";

type Props = { locale: Locale; viewer: Viewer; one: OneImport };

/** What came of a file, what did not, and the way back. */
export async function DoneStep({ locale, viewer, one }: Props) {
  const t = translator(locale, "imports");
  const { undos } = await listUndos(
    viewer,
    { convenerId: one.convenerId, kind: "import-done" },
    1,
    new Date(),
  );
  return (
    <Page
      locale={locale}
      title={t("done.title")}
      eyebrow={`${stepOf(locale, 4, 4)} · ${one.fileName}`}
      back={{ href: href(locale, to.manage.imports()), label: t("title") }}
    >
      <DefinitionList
        items={counted
          .filter((count) => (one.counts[count] ?? 0) > 0)
          .map((count) => ({ term: t(`done.counts.${count}`), value: String(one.counts[count]) }))}
      />
      {one.rows > 0 ? (
        <div className="stack-sm">
          <p className="max-w-measure">{t("done.backLead")}</p>
          <LinkButton href={href(locale, to.manage.importBack(one.id))} tone="secondary" download>
            {t("done.back")}
          </LinkButton>
        </div>
      ) : null}
      <div className="row">
        <LinkButton href={href(locale, to.manage.organisations())}>{t("done.organisations")}</LinkButton>
        <LinkButton href={href(locale, to.manage.imports())} tone="quiet">
          {t("again")}
        </LinkButton>
      </div>
      <UndoList
        locale={locale}
        undos={undos.filter(({ id }) => id === one.undoId)}
        zone={one.convener.timeZone}
        back={to.manage.import(one.id)}
        action={undoAction}
      />
    </Page>
  );
}
