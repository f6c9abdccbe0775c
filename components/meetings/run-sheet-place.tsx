import { DefinitionList } from "@/components/ui/definition-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RunSheet } from "@/lib/meetings/run-sheet-queries";

/** On paper: where the visit is and how to get in. On the screen the place card above says it. */
export function RunSheetPlace({ locale, sheet }: { locale: Locale; sheet: RunSheet }) {
  const t = translator(locale, "facilitation");
  const { placeName, address, stepFree, arrival, remoteLink, hostNote } = sheet.place;
  const where = [placeName, address].filter(Boolean).join(", ");
  const access = stepFree === null ? "" : stepFree ? t("sheet.stepFree") : t("sheet.notStepFree");
  const how = [access && `${access}.`, arrival].filter(Boolean).join(" ");
  const items = [
    ...(where ? [{ term: t("sheet.place"), value: <Where where={where} how={how} /> }] : []),
    ...(remoteLink ? [{ term: t("sheet.remote"), value: <a href={remoteLink}>{remoteLink}</a> }] : []),
    ...(hostNote ? [{ term: t("sheet.hostNote"), value: hostNote }] : []),
  ];
  return (
    <section className="stack only-print" aria-labelledby="run-sheet-place">
      <h2 id="run-sheet-place">{t("sheet.place")}</h2>
      {items.length > 0 ? <DefinitionList items={items} /> : <p>{t("sheet.noPlace")}</p>}
    </section>
  );
}

function Where({ where, how }: { where: string; how: string }) {
  return (
    <>
      {where}
      {how ? (
        <>
          <br />
          {how}
        </>
      ) : null}
    </>
  );
}
